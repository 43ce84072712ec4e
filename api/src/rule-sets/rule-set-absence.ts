import { z } from 'zod';

/** Kinds of decided absence, and the two decisions to work from elsewhere. */
export const ABSENCE_KINDS = [
  'LEAVE',
  'DUTY_TRAVEL',
  'TRAINING',
  'SICK',
  'PERMISSION',
  'WFH',
  'WFA',
] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/**
 * Kinds of leave of a civil servant (PP 11/2017 art. 310, changed by PP 17/2020): cuti tahunan, besar, sakit,
 * melahirkan, karena alasan penting, di luar tanggungan negara. Joint leave is a day of the calendar.
 */
export const LEAVE_KINDS = [
  'ANNUAL',
  'LONG_SERVICE',
  'SICK',
  'MATERNITY',
  'IMPORTANT_REASON',
  'UNPAID',
] as const;
export type LeaveKind = (typeof LEAVE_KINDS)[number];

/** Why a time of a day has to be corrected; the last two before OTHER are no fault of the employee. */
export const CORRECTION_KINDS = ['FORGOT', 'DEVICE', 'NETWORK', 'SERVER', 'OTHER'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

const days = z.int().min(0).max(366);

/** Parameters of absences; `null` for a longest time means that the kind has none of its own. */
export const absenceSchema = z
  .strictObject({
    /** Working days of annual leave in a calendar year. */
    annualLeaveDays: days,
    /** Working days of permission (izin) in a calendar month. */
    permissionDaysPerMonth: days,
    /** Working days of sickness without a letter of a doctor in a calendar month. */
    sickDaysWithoutLetterPerMonth: days,
    /** Calendar days before today on which an absence that an employee asks for may begin. */
    daysBack: days,
    /** Calendar days after today on which it may begin. */
    daysAhead: days,
    /** What each kind needs: number and date of a letter, a file, and the most calendar days at a time. */
    kinds: z
      .record(
        z.enum(ABSENCE_KINDS),
        z
          .strictObject({
            letterRequired: z.boolean(),
            fileRequired: z.boolean(),
            maxDays: z.int().min(1).max(366).nullable(),
          })
          .readonly(),
      )
      .readonly(),
    /** Most months of each kind of leave at a time, whether it needs a file, and whether a contract employee (PPPK) has it. */
    leave: z
      .record(
        z.enum(LEAVE_KINDS),
        z
          .strictObject({
            maxMonths: z.int().min(1).max(36).nullable(),
            fileRequired: z.boolean(),
            forPppk: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

/** Parameters of corrections. */
export const correctionSchema = z
  .strictObject({
    /** Working days of the employee after a day within which its correction is to be asked for. */
    deadlineWorkingDays: z.int().min(0).max(60),
    /** Requests for the days of one month that count and are not refused. */
    monthlyLimit: z.int().min(0).max(62),
    /** Whether a kind needs a file, and whether it counts towards the limit of the month. */
    kinds: z
      .record(
        z.enum(CORRECTION_KINDS),
        z.strictObject({ fileRequired: z.boolean(), countsTowardsLimit: z.boolean() }).readonly(),
      )
      .readonly(),
  })
  .readonly();

const PLAIN = { letterRequired: false, fileRequired: false, maxDays: null } as const;

/**
 * As in law (PP 11/2017 changed by PP 17/2020, Peraturan BKN 24/2017): annual leave of 12 working days; at most 3 months
 * of long service or maternity leave, 12 of sick leave with the letter of a doctor, 1 for an important reason, 36 without pay. A contract employee
 * has annual, sick and maternity leave (PP 49/2018). What no law sets is a choice that a region replaces.
 */
export const DEFAULT_ABSENCE: z.infer<typeof absenceSchema> = {
  annualLeaveDays: 12,
  permissionDaysPerMonth: 2,
  sickDaysWithoutLetterPerMonth: 2,
  daysBack: 7,
  daysAhead: 180,
  kinds: {
    LEAVE: PLAIN,
    DUTY_TRAVEL: { letterRequired: true, fileRequired: false, maxDays: 31 },
    TRAINING: { letterRequired: true, fileRequired: false, maxDays: 183 },
    SICK: { letterRequired: false, fileRequired: true, maxDays: 14 },
    PERMISSION: PLAIN,
    WFH: { ...PLAIN, maxDays: 31 },
    WFA: { ...PLAIN, maxDays: 31 },
  },
  leave: {
    ANNUAL: { maxMonths: null, fileRequired: false, forPppk: true },
    LONG_SERVICE: { maxMonths: 3, fileRequired: false, forPppk: false },
    SICK: { maxMonths: 12, fileRequired: true, forPppk: true },
    MATERNITY: { maxMonths: 3, fileRequired: false, forPppk: true },
    IMPORTANT_REASON: { maxMonths: 1, fileRequired: false, forPppk: false },
    UNPAID: { maxMonths: 36, fileRequired: false, forPppk: false },
  },
};

/** What breaks on the side of the system costs nobody one of their requests of the month. */
export const DEFAULT_CORRECTION: z.infer<typeof correctionSchema> = {
  deadlineWorkingDays: 3,
  monthlyLimit: 4,
  kinds: {
    FORGOT: { fileRequired: false, countsTowardsLimit: true },
    DEVICE: { fileRequired: false, countsTowardsLimit: true },
    NETWORK: { fileRequired: false, countsTowardsLimit: false },
    SERVER: { fileRequired: false, countsTowardsLimit: false },
    OTHER: { fileRequired: true, countsTowardsLimit: true },
  },
};
