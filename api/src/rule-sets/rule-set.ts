import { z } from 'zod';
import {
  absenceSchema,
  correctionSchema,
  DEFAULT_ABSENCE,
  DEFAULT_CORRECTION,
  LEAVE_KINDS,
} from './rule-set-absence.js';
import { disciplineSchema } from './discipline-rules.js';

/**
 * The parameters that a region's head sets (Perbup) as one validated value. Code holds no percentage, no limit and
 * no deadline of its own: it reads them from the rule set in force on the day in question.
 *
 * Basis points ("bps") are hundredths of a percent: 50 bps are 0.50 %. A field that is added later needs a default
 * that equals the behaviour before it, because published versions are read for ever.
 */

/** Classes of lateness (terlambat), mildest first. */
export const LATE_TIERS = ['TL1', 'TL2', 'TL3', 'TL4'] as const;
export type LateTier = (typeof LATE_TIERS)[number];

/** Classes of leaving early (pulang sebelum waktunya), mildest first. */
export const EARLY_LEAVE_TIERS = ['PSW1', 'PSW2', 'PSW3', 'PSW4'] as const;
export type EarlyLeaveTier = (typeof EARLY_LEAVE_TIERS)[number];

/** The rules that can cost money on a day; each deduction line names one of them. */
export const DEDUCTION_RULES = [
  'LATE',
  'EARLY_LEAVE',
  'MISSING_CLOCK_IN',
  'MISSING_CLOCK_OUT',
  'ABSENT',
  'PERMISSION',
  'SICK_WITHOUT_LETTER',
  'LEAVE',
] as const;
export type DeductionRule = (typeof DEDUCTION_RULES)[number];

const bps = z.int().min(0).max(10_000);
const minutesOfDay = z.int().min(0).max(1_440);
const days = z.int().min(0).max(366);

/** One line of a tier table: `fromMinute` to `toMinute` inclusive (null: no upper end) costs `bps`. */
const tierSchema = z.strictObject({
  fromMinute: z.int().min(1),
  toMinute: z.int().min(1).nullable(),
  bps,
});
export type Tier = Readonly<z.infer<typeof tierSchema>>;

/**
 * A tier table: one to four lines that begin at minute 1, leave no gap, do not overlap, end open and never become
 * cheaper with more minutes.
 */
const tierTableSchema = z
  .array(tierSchema)
  .min(1)
  .max(4)
  .superRefine((tiers, context) => {
    tiers.forEach((tier, index) => {
      const previous = tiers[index - 1];
      const problem = (field: keyof Tier, message: string): void =>
        context.addIssue({ code: 'custom', path: [index, field], message });
      const expectedStart = previous ? (previous.toMinute ?? Infinity) + 1 : 1;
      if (tier.fromMinute !== expectedStart) {
        problem('fromMinute', 'A tier begins one minute after the tier before it; the first begins at 1');
      }
      if (tier.toMinute !== null && tier.toMinute < tier.fromMinute) {
        problem('toMinute', 'A tier ends no earlier than it begins');
      }
      if ((tier.toMinute === null) !== (index === tiers.length - 1)) {
        problem('toMinute', 'The last tier, and only the last, has no upper end');
      }
      if (previous && tier.bps < previous.bps) problem('bps', 'More minutes may not cost less');
    });
  })
  .readonly();

/**
 * When a punch counts, in whole minutes. The clock-in window is relative to the start of work, the clock-out window
 * to its end; negative is before. Both ends are included: with a cutoff of 180 a start at 07:00 accepts 10:00:59.
 */
export const punchWindowsSchema = z
  .strictObject({
    /** Earliest clock-in, relative to the start. */
    clockInOpens: z.int().min(-1_440).max(0),
    /** Latest clock-in, relative to the start; a later one counts as no clock-in. */
    clockInCutoff: minutesOfDay,
    /** Earliest clock-out, relative to the end; an earlier one counts as no clock-out. */
    clockOutOpens: z.int().min(-1_440).max(0),
    /** Latest clock-out, relative to the end. Midnight closes the window in any case. */
    clockOutCloses: minutesOfDay,
  })
  .readonly();
export type PunchWindows = z.infer<typeof punchWindowsSchema>;

const attendanceSchema = z
  .strictObject({
    lateTiers: tierTableSchema,
    earlyLeaveTiers: tierTableSchema,
    /** A working day without any punch and without a decided absence (tanpa keterangan). */
    absentBps: bps,
    /** A day of permission (izin), and a sick day without a doctor's letter. */
    permissionBps: bps,
    /** What a day of each kind of leave costs, and whether the day is payable at all. */
    leave: z.record(z.enum(LEAVE_KINDS), z.strictObject({ bps, payable: z.boolean() }).readonly()).readonly(),
  })
  .superRefine((attendance, context) => {
    const worstPresence = highestBps(attendance.lateTiers) + highestBps(attendance.earlyLeaveTiers);
    if (attendance.absentBps < worstPresence) {
      const message = `Absence may not cost less than the worst presence (${worstPresence})`;
      context.addIssue({ code: 'custom', path: ['absentBps'], message });
    }
    if (attendance.permissionBps > attendance.absentBps) {
      const message = 'Permission may not cost more than absence';
      context.addIssue({ code: 'custom', path: ['permissionBps'], message });
    }
  })
  .readonly();

const punchSchema = z
  .strictObject({
    /** What happens to a punch outside of every valid location: it is flagged, or it does not count. */
    geofencePolicy: z.enum(['FLAG', 'REJECT']),
    /** At most this much of the reported accuracy widens the radius. */
    accuracyCapMeters: z.int().min(0).max(1_000),
    /** Whether every offline punch waits for confirmation, or only one whose time nothing proves. */
    offlinePolicy: z.enum(['CONFIRM_ALL', 'CONFIRM_UNPROVEN']),
    /** How long before its receipt an offline punch may have been taken. */
    offlineBoundHours: z.int().min(0).max(168),
    /** Largest difference between the device's time and what the server infers. */
    clockSkewSeconds: z.int().min(0).max(3_600),
    /** Faster than this between two punches is impossible. */
    speedLimitKmh: z.int().min(1),
    /** Shorter hops than this are never judged by speed: they are noise of the receiver. */
    speedMinDistanceMeters: z.int().min(0),
    /** The identical six-decimal point on this many days by one person is a repeat … */
    repeatDays: z.int().min(2),
    /** … or by this many people. */
    repeatPeople: z.int().min(2),
    /** This many people on one device make it shared. */
    sharedDevicePeople: z.int().min(2),
    /** How long the photo may follow after the receipt of its punch. */
    photoGraceMinutes: z.int().min(0),
    /** Calendar days after the rejection of a punch within which its owner may object. */
    objectionDays: days,
  })
  .readonly();

const scheduleSchema = z
  .strictObject({
    /** Net minutes that a week of a template may have (Perpres 21/2023: 37 h 30 min; Ramadan 32 h 30 min). */
    netWeekMinutes: z.array(z.int().min(1).max(10_080)).min(1).readonly(),
    /** Windows of a new template. */
    punchWindows: punchWindowsSchema,
  })
  .readonly();

const lkhSchema = z
  .strictObject({
    /** Calendar days after its date within which an LKH is to be submitted. */
    deadlineDays: days,
    /** Calendar days after a return within which it is to be submitted again. */
    returnedDeadlineDays: days,
    /** Calendar days after a rejection within which its owner may object. */
    objectionDays: days,
    /** Calendar days after a date on which its LKH may still be begun; 0: on the day itself only. */
    backdateDays: days,
    /** Whether an LKH needs a piece of evidence. */
    evidenceRequired: z.boolean(),
    /** Working days of a supervisor's silence after which the LKH is escalated. */
    escalationWorkingDays: z.int().min(1),
    /** Working days of silence after which `silenceDecision` holds. */
    silenceWorkingDays: z.int().min(1),
    /** What prolonged silence means: nothing, or approval. */
    silenceDecision: z.enum(['NONE', 'APPROVE']),
  })
  .superRefine((lkh, context) => {
    if (lkh.backdateDays > lkh.deadlineDays) {
      const message = 'An LKH cannot be begun after the deadline of its submission';
      context.addIssue({ code: 'custom', path: ['backdateDays'], message });
    }
    if (lkh.silenceWorkingDays < lkh.escalationWorkingDays) {
      const message = 'Silence is decided no earlier than it is escalated';
      context.addIssue({ code: 'custom', path: ['silenceWorkingDays'], message });
    }
  })
  .readonly();

/** The whole content of a rule set. */
export const ruleSetSchema = z
  .strictObject({
    attendance: attendanceSchema,
    punch: punchSchema,
    schedule: scheduleSchema,
    lkh: lkhSchema,
    absence: absenceSchema.default(DEFAULT_ABSENCE),
    correction: correctionSchema.default(DEFAULT_CORRECTION),
    placement: z
      .strictObject({
        /** Whether a proposed location, supervisor or schedule waits for a confirmation or holds at once. */
        confirmation: z.enum(['REQUIRED', 'DIRECT']),
      })
      .readonly(),
    discipline: disciplineSchema,
    /** Article of the regulation behind each deduction, as it is to be printed on a statement. */
    articles: z.partialRecord(z.enum(DEDUCTION_RULES), z.string().min(1).max(200)).readonly(),
  })
  .readonly();
export type RuleSetContent = z.infer<typeof ruleSetSchema>;

const DEFAULT_TIERS: Tier[] = [
  { fromMinute: 1, toMinute: 30, bps: 50 },
  { fromMinute: 31, toMinute: 60, bps: 100 },
  { fromMinute: 61, toMinute: 90, bps: 125 },
  { fromMinute: 91, toMinute: null, bps: 150 },
];

/** The rule set that a new installation starts with; a region replaces it with its own Perbup. */
export const DEFAULT_RULE_SET: RuleSetContent = ruleSetSchema.parse({
  attendance: {
    lateTiers: DEFAULT_TIERS,
    earlyLeaveTiers: DEFAULT_TIERS,
    absentBps: 300,
    permissionBps: 150,
    leave: {
      ANNUAL: { bps: 0, payable: true },
      LONG_SERVICE: { bps: 0, payable: true },
      SICK: { bps: 0, payable: true },
      MATERNITY: { bps: 0, payable: true },
      IMPORTANT_REASON: { bps: 0, payable: true },
      UNPAID: { bps: 0, payable: false },
    },
  },
  punch: {
    geofencePolicy: 'FLAG',
    accuracyCapMeters: 50,
    offlinePolicy: 'CONFIRM_ALL',
    offlineBoundHours: 12,
    clockSkewSeconds: 120,
    speedLimitKmh: 150,
    speedMinDistanceMeters: 1_000,
    repeatDays: 3,
    repeatPeople: 3,
    sharedDevicePeople: 2,
    photoGraceMinutes: 720,
    objectionDays: 3,
  },
  schedule: {
    netWeekMinutes: [2_250, 1_950],
    punchWindows: { clockInOpens: -120, clockInCutoff: 180, clockOutOpens: -180, clockOutCloses: 360 },
  },
  lkh: {
    deadlineDays: 3,
    returnedDeadlineDays: 3,
    objectionDays: 3,
    backdateDays: 3,
    evidenceRequired: true,
    escalationWorkingDays: 3,
    silenceWorkingDays: 5,
    silenceDecision: 'NONE',
  },
  absence: DEFAULT_ABSENCE,
  correction: DEFAULT_CORRECTION,
  placement: { confirmation: 'REQUIRED' },
  articles: {},
});

/** The content of a stored rule set. Throws a ZodError for anything that `mayPublish` refuses. */
export function parseRuleSet(content: unknown): RuleSetContent {
  return ruleSetSchema.parse(content);
}

function highestBps(tiers: readonly Tier[]): number {
  return Math.max(...tiers.map((tier) => tier.bps));
}
