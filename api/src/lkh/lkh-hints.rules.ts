import { createHash } from 'node:crypto';
import { plainText } from '../shared/plain-text.js';
import type { Presence } from './lkh-day-policy.js';

/** What a supervisor is told beside a report. A hint never blocks; the owner sees it too. */
export const LKH_HINTS = [
  /** The same activity texts as in one of the owner's last ten reports. */
  'SAME_TEXT_AS_BEFORE',
  /** The same file proves another report, of the owner or of somebody else. */
  'EVIDENCE_REUSED',
  /** The owner was not at work that day. */
  'NOT_PRESENT',
] as const;
export type LkhHint = (typeof LKH_HINTS)[number];

/** How many earlier reports of the owner are compared. */
export const COMPARED_REPORTS = 10;

/** Facts behind the hints of one report. */
export interface HintFacts {
  readonly sameTextAsBefore: boolean;
  readonly evidenceReused: boolean;
  readonly presence: Presence;
}

/** The hints of a report, in a stable order. */
export function hintsOf(facts: HintFacts): readonly LkhHint[] {
  const given: Readonly<Record<LkhHint, boolean>> = {
    SAME_TEXT_AS_BEFORE: facts.sameTextAsBefore,
    EVIDENCE_REUSED: facts.evidenceReused,
    NOT_PRESENT: facts.presence === 'ABSENT',
  };
  return LKH_HINTS.filter((hint) => given[hint]);
}

/**
 * Digest of the activity texts without what does not make a difference to a reader: case, punctuation, spacing and
 * the order of the lines. SHA-256, 64 lower-case hexadecimal digits.
 */
export function activitiesHashOf(activities: readonly { readonly description: string }[]): string {
  const lines = activities.map(({ description }) =>
    plainText(description)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return createHash('sha256').update(JSON.stringify(lines.sort()), 'utf8').digest('hex');
}
