import type { PunchKind } from '../../gql/graphql.ts';
import { captureMoment } from '../../app/queue/capture-clock.ts';
import { enqueueFile, itemFor, putRoomy } from '../../app/queue/enqueue.ts';
import { ATTACH_PHOTO } from '../../app/queue/queue.operations.ts';
import { queueChanged } from '../../app/queue/queue.ts';
import { putItems } from '../../app/queue/queue-store.ts';
import { holdUnkept } from '../../app/queue/unkept.ts';
import { deviceId } from './device-id.ts';
import { SMALL_PHOTO_LIMIT } from './photo.rules.ts';
import { shrinkPhoto } from './photo.ts';
import type { Fix } from './place.rules.ts';

/** One tap as the page has it. */
export interface Tap {
  readonly accountId: string;
  readonly side: PunchKind;
  /** The day on the wall of the place of work, `YYYY-MM-DD`. */
  readonly day: string;
  readonly fix: Fix | null;
  readonly photo: Blob | null;
}

/** What became of the photo of a tap. NO_ROOM: the phone is too full for it; the tap itself is kept. */
export type PhotoKept = 'KEPT' | 'KEPT_SMALLER' | 'NO_ROOM' | 'NONE';

/** What became of a tap on the phone. */
export interface KeptTap {
  /** Id of the tap, which is its group in the queue. */
  readonly id: string;
  /** False when there was no room at all: it is sent from this page and lost with it. */
  readonly kept: boolean;
  readonly photo: PhotoKept;
}

/**
 * Keeps a tap on the phone and has it sent: the tap first, because it is tiny and everything depends on it, then its
 * photo. The time of the tap is the moment of this call.
 *
 */
export async function keepPunch(tap: Tap): Promise<KeptTap> {
  const { accountId, side, day, fix } = tap;
  const captured = captureMoment();
  const punch = await itemFor(
    { accountId, subject: 'PUNCH', day },
    {
      kind: 'PUNCH',
      side,
      deviceId: deviceId(),
      latitude: fix?.latitude ?? null,
      longitude: fix?.longitude ?? null,
      accuracyMeters: fix?.accuracyMeters ?? null,
      captured,
    },
  );
  const kept = await putRoomy(() => putItems([punch])).then(
    () => true,
    () => false,
  );
  if (!kept) holdUnkept(punch);
  const photo = kept || !tap.photo ? await keepPhoto(tap, punch.id) : 'NO_ROOM';
  await queueChanged();
  return { id: punch.id, kept, photo };
}

async function keepPhoto({ accountId, day, photo }: Tap, punchId: string): Promise<PhotoKept> {
  if (!photo) return 'NONE';
  const act = { accountId, day, subject: 'PHOTO', group: punchId, after: [punchId] } as const;
  const keep = (bytes: Blob) =>
    enqueueFile(act, { bytes, purpose: 'SELFIE', fileName: null }, (evidenceId) => ({
      ...act,
      document: ATTACH_PHOTO,
      variables: { id: punchId, evidenceId },
      field: 'attendancePunchAttachPhoto',
    }));
  try {
    await keep(photo);
    return 'KEPT';
  } catch {
    return keepSmaller(photo, keep);
  }
}

async function keepSmaller(photo: Blob, keep: (smaller: Blob) => Promise<unknown>): Promise<PhotoKept> {
  try {
    await keep(await shrinkPhoto(photo, SMALL_PHOTO_LIMIT));
    return 'KEPT_SMALLER';
  } catch {
    return 'NO_ROOM';
  }
}
