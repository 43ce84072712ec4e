import { createHash } from 'node:crypto';
import type { LocalDay } from '../shared/local-day.js';
import { activityContent, type LkhActivityInput } from './lkh-activities.rules.js';

/** Everything that a supervisor sees of a report. */
export interface LkhContent {
  readonly date: LocalDay;
  /** In the order in which they are shown. */
  readonly activities: readonly LkhActivityInput[];
  /** SHA-256 of the evidence, hexadecimal; null without evidence. */
  readonly evidenceSha256: string | null;
}

/** Names the form of {@link canonicalContent}. Digests of another form are not comparable, so a change counts it up. */
const FORM = 'lkh-content/1';

/**
 * The content as one text: JSON with sorted keys, text in the form in which it is stored. Two contents that look the
 * same have the same text; any difference that can be seen, also in the order of the activities, changes it.
 */
export function canonicalContent(content: LkhContent): string {
  return JSON.stringify({
    activities: content.activities.map((activity) => {
      const { description, durationMinutes, endsAt, result, startsAt } = activityContent(activity);
      return { description, durationMinutes, endsAt, result, startsAt };
    }),
    date: content.date,
    evidenceSha256: content.evidenceSha256?.toLowerCase() ?? null,
    form: FORM,
  });
}

/** SHA-256 of the canonical content, 64 lower-case hexadecimal digits. An approval names the digest that was seen. */
export function contentHashOf(content: LkhContent): string {
  return createHash('sha256').update(canonicalContent(content), 'utf8').digest('hex');
}
