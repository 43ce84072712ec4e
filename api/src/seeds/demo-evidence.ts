import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { Punch } from '../attendance/punch.entity.js';
import { objectKey } from '../evidence/evidence-keys.js';
import { Evidence } from '../evidence/evidence.entity.js';
import { pictureFromPixels } from '../evidence/image-library.js';
import { ImagePipeline } from '../evidence/image-pipeline.js';
import { WorkQueue } from '../shared/work-queue.js';
import type { LocalDay } from '../shared/local-day.js';
import type { ObjectStore } from '../storage/object-store.js';
import { bulkInsert, type InsertListener } from './bulk-insert.js';
import { momentOn } from './history-clock.js';
import { pdfOf } from './sample-pdf.js';
import { paintSelfie, SELFIE_HEIGHT, SELFIE_WIDTH } from './sample-scene.js';
import { idAt } from './seed-ids.js';
import { SeededRandom } from './seeded-random.js';

/** A file of the demo: its row and its bytes. */
export interface DemoFile {
  readonly evidence: Evidence;
  readonly bytes: Buffer;
}

/** A PDF that proves the LKH of a day, sent from a laptop in the early afternoon. */
export function lkhFile(seed: string, ownerEmployeeId: string, date: LocalDay): DemoFile {
  const random = new SeededRandom(seed, 'evidence', ownerEmployeeId, date);
  const createdAt = momentOn(random, date, 13, 14);
  const bytes = pdfOf(`Bukti dukung LKH ${date} (contoh) ${random.bits().toString(36)}`);
  const sha256 = digestOf(bytes);
  return {
    bytes,
    evidence: {
      ...rowOf(idAt(createdAt.getTime(), random), ownerEmployeeId, createdAt),
      purpose: 'LKH',
      channel: 'WEB',
      fileName: `bukti-dukung-${date}.pdf`,
      contentType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256,
      storedSha256: sha256,
    },
  };
}

/** Puts files into the object store, then writes their rows: a row never names bytes that are not there. */
export async function keepFiles(
  manager: EntityManager,
  store: ObjectStore,
  files: readonly DemoFile[],
  listener: InsertListener,
): Promise<void> {
  for (const { evidence, bytes } of files) {
    const { contentType } = evidence;
    await store.put(objectKey(evidence, 'ORIGINAL'), bytes, { size: bytes.length, contentType });
  }
  await bulkInsert(
    manager,
    Evidence,
    files.map(({ evidence }) => evidence),
    listener,
  );
}

/** Takes the selfies of punches that are stored without one; they pass the same cleaning as those of people. */
export async function takeSelfies(
  manager: EntityManager,
  store: ObjectStore,
  punches: readonly Punch[],
  listener: InsertListener,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'eoffice-demo-'));
  const images = new ImagePipeline(new WorkQueue(1, 1));
  const rows: Evidence[] = [];
  try {
    for (const punch of punches)
      rows.push(await takeSelfie(punch, store, images, join(folder, 'selfie.jpg')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await bulkInsert(manager, Evidence, rows, listener);
  for (const [index, { id }] of punches.entries()) {
    await manager.update(Punch, { id }, { evidenceId: rows[index]?.id ?? null });
  }
}

async function takeSelfie(
  { id, employeeId, receivedAt }: Punch,
  store: ObjectStore,
  images: ImagePipeline,
  path: string,
): Promise<Evidence> {
  const random = new SeededRandom('selfie', id);
  const bytes = await pictureFromPixels(paintSelfie(random.bits()), SELFIE_WIDTH, SELFIE_HEIGHT)
    .jpeg({ quality: 85 })
    .toBuffer();
  await writeFile(path, bytes);
  const picture = await images.process(path);
  if (!picture.allowed) throw new Error(`A painted selfie was refused: ${picture.code}.`);
  const contentType = 'image/jpeg';
  const evidence: Evidence = {
    ...rowOf(idAt(receivedAt.getTime(), random), employeeId, receivedAt),
    purpose: 'SELFIE',
    channel: 'PHONE',
    fileName: null,
    contentType,
    sizeBytes: bytes.length,
    sha256: digestOf(bytes),
    storedSha256: digestOf(picture.photo),
    perceptualHash: picture.perceptualHash,
    widthPixels: picture.width,
    heightPixels: picture.height,
  };
  for (const [variant, content] of [
    ['ORIGINAL', picture.photo],
    ['THUMBNAIL', picture.thumbnail],
  ] as const) {
    await store.put(objectKey(evidence, variant), content, { size: content.length, contentType });
  }
  return evidence;
}

/** What every stored file has in common. */
function rowOf(id: string, ownerEmployeeId: string, createdAt: Date) {
  return {
    id,
    ownerEmployeeId,
    state: 'STORED',
    ticketSha256: null,
    ticketExpiresAt: null,
    perceptualHash: null,
    widthPixels: null,
    heightPixels: null,
    failureCode: null,
    createdAt,
    storedAt: createdAt,
  } as const;
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
