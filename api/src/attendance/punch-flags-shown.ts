import type { RuleSetContent } from '../rule-sets/rule-set.js';
import { photoStateOf, type PhotoState } from './punch-flags.rules.js';
import type { Punch, StoredPunchFlag } from './punch.entity.js';

/** Whether the photo of a punch is there, may still follow, or is missing by now. */
export function photoStateNow(
  punch: Pick<Punch, 'evidenceId' | 'receivedAt'>,
  now: Date,
  rules: RuleSetContent['punch'],
): PhotoState {
  return photoStateOf(punch.evidenceId !== null, punch.receivedAt, now, rules);
}

/** The flags of a punch as they are now: the time for a photo passes without anybody writing it down at once. */
export function flagsNow(
  punch: Pick<Punch, 'evidenceId' | 'receivedAt' | 'flags'>,
  now: Date,
  rules: RuleSetContent['punch'],
): readonly StoredPunchFlag[] {
  const isMissing = photoStateNow(punch, now, rules) === 'MISSING';
  const isKnown = punch.flags.some(({ code }) => code === 'NO_PHOTO');
  return isMissing && !isKnown ? [...punch.flags, { code: 'NO_PHOTO', data: {} }] : punch.flags;
}
