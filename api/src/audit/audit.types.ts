import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../graphql/connection.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import type { AuditData, AuditEntry } from './audit-entry.entity.js';

@ObjectType({ description: 'One fact of an audited change.' })
export class AuditDetail {
  @Field(() => String, { description: 'Name of the fact.' })
  name: string;

  @Field(() => String, { description: 'Its value as text.' })
  value: string;
}

@ObjectType('AuditEntry', { description: 'One thing that somebody did.' })
export class AuditEntryType implements Pick<
  AuditEntry,
  'id' | 'at' | 'action' | 'objectType' | 'objectId' | 'requestId' | 'actorEmployeeId' | 'data'
> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => String, { description: 'What, for example `lkh_report.approved`.' })
  action: string;

  @Field(() => String, { description: 'Type of the object.' })
  objectType: string;

  @Field(() => ID, { description: 'Id of the object.' })
  objectId: string;

  @Field(() => ID, { nullable: true, description: 'Correlation id of the request.' })
  requestId: string | null;

  /** Shown as `actor`, by the resolver. */
  actorEmployeeId: string | null;

  /** Shown as `details`, by the resolver. */
  data: AuditData;
}

export const AuditEntryConnection = connectionType(AuditEntryType, 'AuditEntry');
