import { Field, ID, ObjectType } from 'type-graphql';
import type { Permission } from '../auth/permissions.js';
import { LocalDateScalar } from '../graphql/scalars.js';

@ObjectType({ description: 'Who is signed in.' })
export class Viewer {
  @Field(() => ID, { description: 'Id of the session of this request.' })
  sessionId: string;

  @Field(() => LocalDateScalar, { description: 'Business date at your place.' })
  today: string;

  @Field(() => [String], { description: 'What your roles let you use, in a stable order.' })
  permissions: Permission[];
}
