import { ALLOWED, firstRefusal, refuse, type Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { formatOf, MAX_EVIDENCE_BYTES, mayServe } from './file-formats.rules.js';
import type { Channel, EvidencePurpose } from './evidence.entity.js';

/** What a client announces before it sends bytes. */
export interface AnnouncedFile {
  readonly purpose: EvidencePurpose;
  readonly channel: Channel;
  readonly contentType: string;
  readonly sizeBytes: number;
}

/** Files that one person may have announced without sending them; more is no use and fills the table. */
export const MAX_OPEN_UPLOADS = 50;

/** Life of an upload ticket in seconds: long enough for 300 kB on a very weak signal. */
export const TICKET_SECONDS = 600;

/** May this file be sent at all? The content is judged again when the bytes are here. */
export function canAnnounce(file: AnnouncedFile, openUploads: number): Decision<ErrorCode> {
  return firstRefusal<ErrorCode>(
    () => (file.sizeBytes > 0 ? ALLOWED : refuse('EVIDENCE_EMPTY')),
    () =>
      file.sizeBytes <= MAX_EVIDENCE_BYTES
        ? ALLOWED
        : refuse('EVIDENCE_TOO_LARGE', { maxBytes: MAX_EVIDENCE_BYTES }),
    () => announcedFormat(file),
    () =>
      openUploads < MAX_OPEN_UPLOADS
        ? ALLOWED
        : refuse('EVIDENCE_TOO_MANY_UPLOADS', { max: MAX_OPEN_UPLOADS }),
  );
}

function announcedFormat(file: AnnouncedFile): Decision<ErrorCode> {
  const format = formatOf(file.contentType);
  if (format === null)
    return refuse('EVIDENCE_TYPE_NOT_ALLOWED', { detected: file.contentType.slice(0, 100) });
  return mayServe(format, file.purpose, file.channel);
}
