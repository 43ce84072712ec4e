import type { Evidence } from './evidence.entity.js';

/** The versions that are kept of a file. Only pictures have a thumbnail. */
export const EVIDENCE_VARIANTS = ['ORIGINAL', 'THUMBNAIL'] as const;
export type EvidenceVariant = (typeof EVIDENCE_VARIANTS)[number];

/** Key of a file in the object store: by purpose and month, so that retention rules can name a prefix. */
export function objectKey(
  evidence: Pick<Evidence, 'id' | 'purpose' | 'createdAt'>,
  variant: EvidenceVariant,
): string {
  const month = evidence.createdAt.toISOString().slice(0, 7).replace('-', '/');
  return `${evidence.purpose.toLowerCase()}/${month}/${evidence.id}/${variant.toLowerCase()}`;
}
