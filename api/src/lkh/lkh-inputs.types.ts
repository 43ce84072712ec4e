import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FieldFilter } from '../db/where.js';
import { enumOf } from '../graphql/enum.js';
import { enumFilter, IdFilter, LocalDateFilter, OrderDirection } from '../graphql/filters.types.js';
import { ClientIdScalar, LocalDateScalar, LocalTimeScalar, Sha256Scalar } from '../graphql/scalars.js';
import { MutationPayload, UserError } from '../graphql/user-error.types.js';
import type { LkhActivityInput } from './lkh-activities.rules.js';
import type { LkhSaveInput } from './lkh-draft.service.js';
import type { LkhReport } from './lkh-report.entity.js';
import type { SeenReport } from './lkh-review.service.js';
import type { LkhReportOrder, LkhReportOrderField, LkhReportWhere } from './lkh.reader.js';
import { LkhObjectionEnum, LkhReportType, LkhStateEnum } from './lkh.types.js';

@InputType('LkhActivityInput', { description: 'One activity as it is written.' })
export class LkhActivityInputType implements LkhActivityInput {
  @Field(() => String, { description: 'What was done; at least 3 characters to submit, at most 1000.' })
  description: string;

  @Field(() => String, { nullable: true, description: 'What came out of it; at most 500 characters.' })
  result?: string | null;

  @Field(() => Int, { nullable: true, description: 'How long it took, in whole minutes, 1 to 1440.' })
  durationMinutes?: number | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'Instead of a duration: when it began.' })
  startsAt?: string | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When it ended, on the same day.' })
  endsAt?: string | null;
}

@InputType('LkhReportSaveInput', {
  description: 'The whole content of the report of a day: what is left out is removed.',
})
export class LkhReportSaveInput implements LkhSaveInput {
  @Field(() => ClientIdScalar, {
    nullable: true,
    description:
      'Id that you make for a new report, so that a retry is recognised; or that of the report to edit.',
  })
  id?: string | null;

  @Field(() => LocalDateScalar, { description: 'The day that it reports.' })
  date: string;

  @Field(() => [LkhActivityInputType], { description: 'At most 20.' })
  activities: LkhActivityInputType[];

  @Field(() => ID, { nullable: true, description: 'The one piece of evidence; its upload is complete.' })
  evidenceId?: string | null;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description:
      '`contentHash` that you edited; refused with STALE_OBJECT when it was saved differently since.',
  })
  basedOn?: string | null;
}

@InputType({ description: 'What you saw and approve.' })
export class LkhReportApproveInput {
  @Field(() => Sha256Scalar, { description: '`contentHash` of the report that you saw.' })
  contentHash: string;
}

@InputType({ description: 'What you saw and send back, and why.' })
export class LkhReportReturnInput {
  @Field(() => Sha256Scalar, { description: '`contentHash` of the report that you saw.' })
  contentHash: string;

  @Field(() => String, { description: 'What is to be changed; 5 to 1000 characters.' })
  note: string;
}

@InputType({ description: 'What you saw and reject, and why.' })
export class LkhReportRejectInput {
  @Field(() => Sha256Scalar, { description: '`contentHash` of the report that you saw.' })
  contentHash: string;

  @Field(() => String, { description: 'Why; 10 to 1000 characters.' })
  reason: string;
}

@InputType({ description: 'Why you object.' })
export class LkhReportObjectInput {
  @Field(() => String, { description: '10 to 1000 characters.' })
  note: string;
}

@InputType({ description: 'Why it is opened again.' })
export class LkhReportReopenInput {
  @Field(() => String, { description: '10 to 1000 characters.' })
  reason: string;
}

@InputType({ description: 'Which report: its id, or whose day it is when there may be none yet.' })
export class LkhReportSelector {
  @Field(() => ID, { nullable: true, description: 'Id of the report.' })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the employee; together with `date`.' })
  employeeId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day; together with `employeeId`.' })
  date?: string | null;
}

@InputType({ description: 'Until when, and why.' })
export class LkhReportExtendDeadlineInput {
  @Field(() => LocalDateScalar, { description: 'New last day to submit, at most 31 days from today.' })
  until: string;

  @Field(() => String, { description: '10 to 1000 characters.' })
  reason: string;
}

@InputType({ description: 'One report that you saw and approve.' })
export class LkhReportsApproveItem implements SeenReport {
  @Field(() => ID, { description: 'Id of the report.' })
  id: string;

  @Field(() => Sha256Scalar, { description: '`contentHash` of the report that you saw.' })
  contentHash: string;
}

@ObjectType({ description: 'A report after a change.' })
export class LkhReportPayload extends MutationPayload {
  @Field(() => LkhReportType, { nullable: true, description: 'The report as it is now; null when refused.' })
  report?: LkhReport;
}

@ObjectType({ description: 'What became of one item of a bulk change.' })
export class LkhReportResult {
  @Field(() => ID, { description: 'Id of the report as it was asked for.' })
  id: string;

  @Field(() => LkhReportType, { nullable: true, description: 'The report as it is now; null when not done.' })
  report: LkhReport | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty when it was.' })
  userErrors: UserError[];
}

@ObjectType({ description: 'What became of a bulk change.' })
export class LkhReportsPayload extends MutationPayload {
  @Field(() => [LkhReportResult], {
    nullable: true,
    description: 'One result for each item, in their order; null when the request itself was refused.',
  })
  results?: LkhReportResult[];
}

const LkhStateFilter = enumFilter('LkhState', LkhStateEnum);
const LkhObjectionFilter = enumFilter('LkhObjection', LkhObjectionEnum);

@InputType('LkhReportWhere', { description: 'Conditions on reports; fields are joined by AND.' })
export class LkhReportWhereInput implements LkhReportWhere {
  @Field(() => [LkhReportWhereInput], { nullable: true, description: 'All of these hold.' })
  AND?: LkhReportWhereInput[] | null;

  @Field(() => [LkhReportWhereInput], { nullable: true, description: 'One of these holds.' })
  OR?: LkhReportWhereInput[] | null;

  @Field(() => LkhReportWhereInput, { nullable: true, description: 'This does not hold.' })
  NOT?: LkhReportWhereInput | null;

  @Field(() => LocalDateFilter, { nullable: true, description: 'The day that is reported.' })
  date?: LocalDateFilter | null;

  @Field(() => LkhStateFilter, {
    nullable: true,
    description: 'State as stored: a deadline that passed today shows as MISSED after the nightly run.',
  })
  state?: FieldFilter | null;

  @Field(() => LkhObjectionFilter, { nullable: true, description: 'Objection to a rejection.' })
  objection?: FieldFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Owner.' })
  employeeId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Unit of the owner today.' })
  orgUnitId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'District of a unit of the owner today.' })
  districtId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Direct supervisor of the owner today.' })
  supervisorId?: IdFilter | null;
}

const LkhReportOrderFieldEnum = enumOf<LkhReportOrderField>(
  'LkhReportOrderField',
  'Fields by which reports can be ordered.',
  { DATE: 'The day that is reported.' },
);

@InputType('LkhReportOrder', { description: 'The order of reports.' })
export class LkhReportOrderInput implements LkhReportOrder {
  @Field(() => LkhReportOrderFieldEnum, { description: 'Field.' })
  field: LkhReportOrderField;

  @Field(() => OrderDirection, { description: 'Direction.' })
  direction: 'ASC' | 'DESC';
}
