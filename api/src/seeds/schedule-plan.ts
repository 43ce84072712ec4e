import { CALENDAR_2026, RAMADAN_2026 } from '../calendar/calendar-2026.js';
import type { RolePolicies } from '../calendar/calendar.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.entity.js';
import type { RuleSet } from '../rule-sets/rule-set.entity.js';
import { DEFAULT_RULE_SET, type RuleSetContent } from '../rule-sets/rule-set.js';
import type { ScheduleAssignment } from '../schedules/schedule-assignment.entity.js';
import type { ScheduleOverlay } from '../schedules/schedule-overlay.entity.js';
import {
  RAMADAN_REPLACEMENTS,
  SCHEDULE_TEMPLATES,
  TEMPLATE_CODES,
  type TemplateCode,
} from '../schedules/schedule-templates.rules.js';
import { SCHEDULE_MODES, type WorkSchedule } from '../schedules/work-schedule.entity.js';
import { netWeekMinutes } from '../schedules/work-schedule.rules.js';
import { addDays, daysOf, END_OF_TIME, type LocalDay } from '../shared/local-day.js';
import type { OrganisationPlan, PlannedSchool } from './organisation-plan.js';
import type { SeedIds } from './seed-ids.js';

/** Hours, calendar and rules of the regency. */
export interface SchedulePlan {
  readonly schedules: readonly WorkSchedule[];
  readonly scheduleAssignments: readonly ScheduleAssignment[];
  readonly scheduleOverlays: readonly ScheduleOverlay[];
  readonly calendarDays: readonly CalendarDay[];
  readonly ruleSets: readonly RuleSet[];
}

/** Since when the schedules of the demo hold: the first day of the year after Perpres 21/2023. */
const SCHEDULES_SINCE: LocalDay = '2024-01-01';

/** First day of the rule set; before any history of the demo. */
const RULES_SINCE: LocalDay = '2025-01-01';

/** One school in so many works five days a week. */
const FIVE_DAYS_EVERY = 6;
const FIRST_FIVE_DAYS = 1;

/** The school that changed from six to five days last summer. */
const CHANGED_MODE = 8;

/**
 * Plans the templates and for whom they hold. The regency's own row is OFFICE_5D: it is what the agency, the korwil
 * offices and so head, staff, korwil and pengawas work by. Every school has a row of its own, so that office hours are
 * never imposed on teachers by omission. Rows of single employees appear only when somebody changes their own mode.
 */
export function planSchedules(
  organisation: OrganisationPlan,
  { today, days }: { readonly today: LocalDay; readonly days: number },
  ids: SeedIds,
): SchedulePlan {
  const agencyId = organisation.agency.unit.id;
  const idOf = (code: TemplateCode) => ids.of('work-schedule', code);
  const schools = organisation.districts.flatMap((district) => district.schools);
  return {
    schedules: TEMPLATE_CODES.map((code) => {
      const { name, mode, pattern } = SCHEDULE_TEMPLATES[code];
      return {
        id: idOf(code),
        code,
        name,
        mode,
        pattern,
        netWeekMinutes: netWeekMinutes(pattern.days),
        version: 1,
      };
    }),
    scheduleAssignments: [
      {
        id: ids.of('schedule-assignment', 'regency'),
        scope: 'REGENCY',
        scopeId: agencyId,
        workScheduleId: idOf('OFFICE_5D'),
        startsOn: SCHEDULES_SINCE,
        endsOn: END_OF_TIME,
      },
      ...schools.flatMap((school) => schoolAssignments(school, today, ids)),
    ],
    scheduleOverlays: SCHEDULE_MODES.map((mode) => ({
      id: ids.of('schedule-overlay', 'ramadan-2026', mode),
      name: 'Ramadan 1447 H',
      scope: 'REGENCY',
      scopeId: agencyId,
      replacesCode: mode,
      workScheduleId: idOf(RAMADAN_REPLACEMENTS[mode]),
      ...RAMADAN_2026,
      version: 1,
    })),
    calendarDays: planCalendar(ids),
    ruleSets: planRuleSets(today, days, ids),
  };
}

/**
 * The default rule set. A regency with a history had a trial before, in which an LKH needed no evidence: its reports
 * have none, because the demo brings only a few files. Before the trial there was no system, and nobody was absent.
 */
function planRuleSets(today: LocalDay, days: number, ids: SeedIds): RuleSet[] {
  const since = days === 0 ? RULES_SINCE : today;
  const row = (startsOn: LocalDay, name: string, content: RuleSetContent): RuleSet => ({
    id: ids.of('rule-set', startsOn),
    name,
    startsOn,
    version: 1,
    legalSource: 'Contoh; diganti dengan Peraturan Bupati yang berlaku',
    content,
    publishedAt: new Date(`${RULES_SINCE}T00:00:00Z`),
  });
  const lkh = { ...DEFAULT_RULE_SET.lkh, evidenceRequired: false };
  const trial = row(addDays(today, -days), 'Masa uji coba: LKH tanpa kewajiban bukti dukung', {
    ...DEFAULT_RULE_SET,
    lkh,
  });
  return [
    ...(since === RULES_SINCE ? [] : [trial]),
    row(since, 'Aturan kehadiran, LKH dan TPP (contoh)', DEFAULT_RULE_SET),
  ];
}

function schoolAssignments(school: PlannedSchool, today: LocalDay, ids: SeedIds): ScheduleAssignment[] {
  const row = (code: TemplateCode, startsOn: LocalDay, endsOn: LocalDay): ScheduleAssignment => ({
    id: ids.of('schedule-assignment', school.unit.id, code),
    scope: 'UNIT',
    scopeId: school.unit.id,
    workScheduleId: ids.of('work-schedule', code),
    startsOn,
    endsOn,
  });
  if (school.index === CHANGED_MODE) {
    const changedOn = lastSummer(today);
    return [
      row('SCHOOL_6D', SCHEDULES_SINCE, addDays(changedOn, -1)),
      row('SCHOOL_5D', changedOn, END_OF_TIME),
    ];
  }
  const fiveDays = school.index % FIVE_DAYS_EVERY === FIRST_FIVE_DAYS;
  return [row(fiveDays ? 'SCHOOL_5D' : 'SCHOOL_6D', SCHEDULES_SINCE, END_OF_TIME)];
}

/** First day of the school year in the calendar year before today's. */
export function lastSummer(today: LocalDay): LocalDay {
  return `${Number(today.slice(0, 4)) - 1}-07-14`;
}

/** School holidays of 2026 between two terms. Teachers prepare lessons wherever they are; principals keep the school. */
const SCHOOL_HOLIDAYS_2026: readonly (readonly [from: LocalDay, to: LocalDay, name: string])[] = [
  ['2026-06-22', '2026-07-11', 'Libur akhir tahun ajaran 2025/2026'],
  ['2026-12-21', '2026-12-31', 'Libur semester ganjil 2026/2027'],
];
const SCHOOL_HOLIDAY_ROLES: RolePolicies = { TEACHER: 'WORKDAY_ANY_LOCATION', PRINCIPAL: 'WORKDAY' };

function planCalendar(ids: SeedIds): CalendarDay[] {
  const everywhere = { scope: 'NATIONAL', scopeId: null } as const;
  const idOf = ({ kind, date }: Pick<CalendarDay, 'kind' | 'date'>) => ids.of('calendar-day', kind, date);
  return [
    ...CALENDAR_2026.map((day) => ({ ...day, ...everywhere, id: idOf(day), rolePolicies: null, version: 1 })),
    ...SCHOOL_HOLIDAYS_2026.flatMap(([from, to, name]) =>
      daysOf(from, to).map((date) => {
        const day = { date, kind: 'SCHOOL_HOLIDAY' as const, name, provisional: false };
        return { ...day, ...everywhere, id: idOf(day), rolePolicies: SCHOOL_HOLIDAY_ROLES, version: 1 };
      }),
    ),
  ];
}
