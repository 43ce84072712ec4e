import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import { MutationPayload } from '../graphql/user-error.types.js';
import type { Account } from './account.entity.js';

@ObjectType('Account', { description: 'How an employee signs in.' })
export class AccountType implements Pick<
  Account,
  'id' | 'employeeId' | 'passwordChangedAt' | 'mustChangePassword' | 'disabledAt'
> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  /** Decides who may administer it, by the resolver. */
  employeeId: string;

  @Field(() => DateTimeScalar, { description: 'When the password was set.' })
  passwordChangedAt: Date;

  @Field(() => Boolean, {
    description: 'True after a reset, until the employee has chosen a password of their own.',
  })
  mustChangePassword: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was disabled; null while it works.' })
  disabledAt: Date | null;
}

@InputType({ description: 'A change of one’s own password.' })
export class PasswordChangeInput {
  @Field(() => String, { description: 'The password until now.' })
  currentPassword: string;

  @Field(() => String, { description: 'The new password.' })
  newPassword: string;
}

@ObjectType({ description: 'Answer to a change of the own password or to disabling or enabling an account.' })
export class AccountPayload extends MutationPayload {
  @Field(() => AccountType, { nullable: true, description: 'The account as it is now.' })
  account?: AccountType;
}

@ObjectType({ description: 'Answer to a reset of a password.' })
export class AccountPasswordResetPayload extends MutationPayload {
  @Field(() => AccountType, { nullable: true, description: 'The account as it is now.' })
  account?: AccountType;

  @Field(() => String, {
    nullable: true,
    description: 'Password that is good for one thing: choosing a new one. Shown here once and kept nowhere.',
  })
  oneTimePassword?: string;
}
