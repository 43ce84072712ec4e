import { Field, ID, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../graphql/scalars.js';
import type { Supervision } from './supervision.entity.js';

@ObjectType('Supervision', { description: 'Who supervises an employee (atasan langsung) in a period.' })
export class SupervisionType implements Pick<Supervision, 'id' | 'startsOn' | 'endsOn' | 'supervisorId'> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string;

  /** Shown as null while open, by the resolver. */
  endsOn: string;

  /** Shown as `supervisor`, by the resolver. */
  supervisorId: string;
}
