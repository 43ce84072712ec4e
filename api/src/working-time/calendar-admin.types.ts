import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { StoredCalendarDay } from '../calendar/calendar-changes.rules.js';
import type { CsvColumn } from '../calendar/calendar-csv.rules.js';
import type { ImportEffect } from '../calendar/calendar-import.rules.js';
import type { CalendarKind, CalendarScope, SchoolHolidayPolicy } from '../calendar/calendar.rules.js';
import {
  CalendarDayContent,
  CalendarDayKindEnum,
  CalendarDayType,
  CalendarScopeEnum,
  SchoolHolidayPolicyEnum,
} from '../calendar/calendar.types.js';
import { RoleEnum } from '../employees/employee.types.js';
import { enumOf } from '../graphql/enum.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { ErrorCodeEnum, ErrorParam, MutationPayload } from '../graphql/user-error.types.js';
import { RecomputeOutcomeType, RecomputePreviewType } from '../recompute/recompute.types.js';
import type { Role } from '../shared/actor.js';
import type { ErrorCode } from '../shared/error-codes.js';

@InputType({ description: 'What a school holiday means for one role.' })
export class RoleHolidayPolicyInput {
  @Field(() => RoleEnum, { description: 'The role.' })
  role: Role;

  @Field(() => SchoolHolidayPolicyEnum, { description: 'What the day means for it.' })
  policy: SchoolHolidayPolicy;
}

@InputType({ description: 'A special day to be entered or, with an id, to be changed.' })
export class CalendarDaySaveInput {
  @Field(() => ID, { nullable: true, description: 'Id of the day that is changed; left out for a new one.' })
  id?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Version of the day that you saw; needed with an id. SETTING_CHANGED when it is another by now.',
  })
  version?: number | null;

  @Field(() => LocalDateScalar, { description: 'The day, in the years 2000 to 2100.' })
  date: string;

  @Field(() => CalendarDayKindEnum, { description: 'Kind. A NATIONAL_HOLIDAY is for everybody.' })
  kind: CalendarKind;

  @Field(() => String, { description: 'Name; 3 to 200 characters.' })
  name: string;

  @Field(() => CalendarScopeEnum, { description: 'For whom.', defaultValue: 'NATIONAL' })
  scope: CalendarScope;

  @Field(() => ID, { nullable: true, description: 'Id of the agency, district or unit; none for NATIONAL.' })
  scopeId?: string | null;

  @Field(() => [RoleHolidayPolicyInput], {
    description: 'Only of a SCHOOL_HOLIDAY; a role that is not named has a working day.',
    defaultValue: [],
  })
  rolePolicies: RoleHolidayPolicyInput[];

  @Field(() => Boolean, {
    description: 'True while the date waits for the decision of the government.',
    defaultValue: false,
  })
  provisional: boolean;
}

@ObjectType({ description: 'What a change of a setting would do to the days that are there.' })
export class SettingPreviewPayload extends MutationPayload {
  @Field(() => RecomputePreviewType, { nullable: true, description: 'The days; null when refused.' })
  preview?: RecomputePreviewType;
}

@ObjectType({ description: 'A special day that was saved or removed.' })
export class CalendarDayPayload extends MutationPayload {
  @Field(() => CalendarDayType, {
    nullable: true,
    description: 'The day as it is now, or as it was before it was removed; null when refused.',
  })
  calendarDay?: StoredCalendarDay;

  @Field(() => RecomputeOutcomeType, {
    nullable: true,
    description: 'What became of the days that it concerns; null when refused.',
  })
  outcome?: RecomputeOutcomeType;
}

const ImportEffectEnum = enumOf<ImportEffect>('CalendarImportEffect', 'What a file would do to a day.', {
  NEW: 'The calendar does not have it.',
  CHANGED: 'The calendar has it otherwise.',
  UNCHANGED: 'The calendar has it so.',
  REMOVED: 'The file does not have it, and days of its kind are to be removed.',
  NOT_IN_FILE: 'The file does not have it; it stays.',
});

@InputType({ description: 'A file with the special days of a year.' })
export class CalendarImportInput {
  @Field(() => Int, { description: 'The year; every line must be in it.' })
  year: number;

  @Field(() => String, {
    description:
      'CSV text. The first line names the columns `tanggal`, `jenis`, `nama` and, if wanted, `cakupan`, `kode`, `sementara`, `kebijakan`; separated by `;` or `,`; at most 2000 lines.',
  })
  csv: string;

  @Field(() => [CalendarDayKindEnum], {
    description: 'Kinds whose stored days are removed when the file does not have them.',
    defaultValue: [],
  })
  removeKinds: CalendarKind[];
}

@InputType({ description: 'A file with the special days of a year, to be applied.' })
export class CalendarImportApplyInput extends CalendarImportInput {
  @Field(() => String, {
    description: '`revision` of the preview; SETTING_CHANGED when the calendar is another by now.',
  })
  revision: string;
}

@ObjectType({ description: 'One day of a comparison between a file and the calendar.' })
export class CalendarImportRow {
  @Field(() => ImportEffectEnum, { description: 'What the file would do.' })
  effect: ImportEffect;

  @Field(() => Int, {
    nullable: true,
    description: 'Line of the file; null for a day that only the calendar has.',
  })
  line: number | null;

  @Field(() => CalendarDayType, { nullable: true, description: 'The stored day; null for a new one.' })
  before: StoredCalendarDay | null;

  @Field(() => CalendarDayContent, {
    nullable: true,
    description: 'What the file says; null when it has no such day.',
  })
  after: CalendarDayContent | null;
}

@ObjectType({ description: 'Something that keeps a file from being applied.' })
export class CalendarImportIssue {
  @Field(() => Int, { description: 'Line of the file; 1 is the first.' })
  line: number;

  @Field(() => String, {
    nullable: true,
    description: 'Column at fault; null for the line or the file as a whole.',
  })
  column: CsvColumn | null;

  @Field(() => ErrorCodeEnum, { description: 'Code.' })
  code: ErrorCode;

  @Field(() => String, { description: 'One English sentence; clients translate by code.' })
  message: string;

  @Field(() => [ErrorParam], { description: 'Facts of the sentence.' })
  params: ErrorParam[];
}

@ObjectType({ description: 'How many days a file would leave or left how.' })
export class CalendarImportCounts {
  @Field(() => Int, { description: 'New days.' })
  created: number;

  @Field(() => Int, { description: 'Days that are changed.' })
  changed: number;

  @Field(() => Int, { description: 'Days that are the same.' })
  unchanged: number;

  @Field(() => Int, { description: 'Days that are removed.' })
  removed: number;

  @Field(() => Int, { description: 'Days that only the calendar has and keeps.' })
  notInFile: number;
}

@ObjectType({ description: 'A file beside the calendar.' })
export class CalendarImportPreviewPayload extends MutationPayload {
  @Field(() => [CalendarImportRow], {
    nullable: true,
    description: 'Every day of the file and of the calendar, by date; empty while the file has issues.',
  })
  rows?: readonly CalendarImportRow[];

  @Field(() => [CalendarImportIssue], { nullable: true, description: 'What is wrong with the file.' })
  issues?: readonly CalendarImportIssue[];

  @Field(() => CalendarImportCounts, { nullable: true, description: 'Days by effect.' })
  counts?: CalendarImportCounts;

  @Field(() => String, { nullable: true, description: 'To be named by who applies the file.' })
  revision?: string;

  @Field(() => RecomputePreviewType, {
    nullable: true,
    description: 'What it would do to the days that are there; null with issues or without a change.',
  })
  preview?: RecomputePreviewType | null;
}

@ObjectType({ description: 'A file that was applied.' })
export class CalendarImportPayload extends MutationPayload {
  @Field(() => CalendarImportCounts, { nullable: true, description: 'Days by effect; null when refused.' })
  counts?: CalendarImportCounts;

  @Field(() => RecomputeOutcomeType, {
    nullable: true,
    description: 'What became of the days that it concerns; null when refused.',
  })
  outcome?: RecomputeOutcomeType;
}

@ObjectType({ description: 'The special days of a year as a file.' })
export class CalendarExport {
  @Field(() => String, { description: 'Name for the file.' })
  fileName: string;

  @Field(() => String, {
    description:
      'CSV text in UTF-8 with its mark, separated by semicolons. Imported again, it changes nothing.',
  })
  csv: string;
}
