import type { SeededRandom } from './seeded-random.js';

/** What becomes of the LKH of one day. */
export interface LkhFate {
  /** Calendar days between the date and the submission; null when it is never handed in. */
  readonly submitAfter: number | null;
  /** Whether a draft is begun that is not (yet) handed in. */
  readonly begun: boolean;
  /** Calendar days between the submission and the decision; null while the supervisor leaves it. */
  readonly decideAfter: number | null;
  readonly outcome: 'APPROVE' | 'RETURN' | 'REJECT';
  /** Calendar days between a return and the next submission; null when it is not handed in again. */
  readonly resubmitAfter: number | null;
  /** Whether the owner objects to a rejection. */
  readonly objects: boolean;
}

const APPROVED: LkhFate = {
  submitAfter: 0,
  begun: true,
  decideAfter: 0,
  outcome: 'APPROVE',
  resubmitAfter: null,
  objects: false,
};

/** Fates that the demo persons have on their last working days, so that every state is there to be seen. */
export const SHOWN_FATES = {
  APPROVED,
  WAITING: { ...APPROVED, decideAfter: null },
  RETURNED: { ...APPROVED, outcome: 'RETURN' },
  /** Late enough that the owner may still object today. */
  REJECTED: { ...APPROVED, outcome: 'REJECT', decideAfter: 2 },
  DRAFT: { ...APPROVED, submitAfter: null },
  FORGOTTEN: { ...APPROVED, submitAfter: null, begun: false },
} as const satisfies Record<string, LkhFate>;

/** An ordinary fate: mostly handed in the same evening and approved a day or two later. */
export function ordinaryFate(random: SeededRandom): LkhFate {
  const handedIn = random.chance(0.955);
  return {
    submitAfter: handedIn
      ? random.pickWeighted([
          [0, 70],
          [1, 19],
          [2, 7],
          [3, 4],
        ])
      : null,
    begun: handedIn || random.chance(0.35),
    decideAfter: random.pickWeighted<number | null>([
      [0, 30],
      [1, 36],
      [2, 20],
      [3, 9],
      [5, 4],
      [null, 1],
    ]),
    outcome: random.pickWeighted<LkhFate['outcome']>([
      ['APPROVE', 93],
      ['RETURN', 5.5],
      ['REJECT', 1.5],
    ]),
    resubmitAfter: random.pickWeighted<number | null>([
      [0, 30],
      [1, 40],
      [2, 15],
      [null, 15],
    ]),
    objects: random.chance(0.2),
  };
}
