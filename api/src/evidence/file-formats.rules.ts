import { ALLOWED, refuse, type Decision } from '../shared/decision.js';
import type { Channel, EvidencePurpose } from './evidence.entity.js';

/** Every format that evidence may have. */
export const FILE_FORMATS = [
  'JPEG',
  'PNG',
  'WEBP',
  'PDF',
  'DOCX',
  'XLSX',
  'PPTX',
  'DOC',
  'XLS',
  'PPT',
] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Largest file of evidence, in bytes: 10 MiB. */
export const MAX_EVIDENCE_BYTES = 10 * 1024 * 1024;

interface FormatFacts {
  /** Registered media type (IANA). */
  readonly contentType: string;
  /** Usual ending of a file name, without the dot. */
  readonly extension: string;
  readonly picture: boolean;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

/** What is known about each format. */
export const FORMAT_FACTS: Readonly<Record<FileFormat, FormatFacts>> = {
  JPEG: { contentType: 'image/jpeg', extension: 'jpg', picture: true },
  PNG: { contentType: 'image/png', extension: 'png', picture: true },
  WEBP: { contentType: 'image/webp', extension: 'webp', picture: true },
  PDF: { contentType: 'application/pdf', extension: 'pdf', picture: false },
  DOCX: { contentType: `${OPEN_XML}.wordprocessingml.document`, extension: 'docx', picture: false },
  XLSX: { contentType: `${OPEN_XML}.spreadsheetml.sheet`, extension: 'xlsx', picture: false },
  PPTX: { contentType: `${OPEN_XML}.presentationml.presentation`, extension: 'pptx', picture: false },
  DOC: { contentType: 'application/msword', extension: 'doc', picture: false },
  XLS: { contentType: 'application/vnd.ms-excel', extension: 'xls', picture: false },
  PPT: { contentType: 'application/vnd.ms-powerpoint', extension: 'ppt', picture: false },
};

/** Other names under which programs announce a format. */
const ALIASES: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'application/x-pdf': 'application/pdf',
};

/** The format that a media type announces, or null when evidence cannot have it. Parameters and case are ignored. */
export function formatOf(contentType: string): FileFormat | null {
  const bare = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  const name = ALIASES[bare] ?? bare;
  return FILE_FORMATS.find((format) => FORMAT_FACTS[format].contentType === name) ?? null;
}

/**
 * May a file of this format serve this purpose? A selfie is a picture. Every other piece of evidence is a picture
 * from the phone, and from a laptop also a PDF or an office document (point 7 of the published guide).
 */
export function mayServe(
  format: FileFormat,
  purpose: EvidencePurpose,
  channel: Channel,
): Decision<'EVIDENCE_TYPE_NOT_ALLOWED'> {
  const { picture, contentType } = FORMAT_FACTS[format];
  if (picture || (purpose !== 'SELFIE' && channel === 'WEB')) return ALLOWED;
  return refuse('EVIDENCE_TYPE_NOT_ALLOWED', { detected: contentType });
}

/** Is the file what it was announced to be? */
export function isAsDeclared(
  format: FileFormat,
  declaredContentType: string,
): Decision<'EVIDENCE_TYPE_MISMATCH'> {
  if (formatOf(declaredContentType) === format) return ALLOWED;
  return refuse('EVIDENCE_TYPE_MISMATCH', {
    declared: declaredContentType.slice(0, 100),
    detected: FORMAT_FACTS[format].contentType,
  });
}
