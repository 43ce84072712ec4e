import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { EmployeeType } from '../employees/employee.types.js';
import { Viewer } from '../employees/viewer.types.js';
import type { RequestContext } from '../graphql/context.js';
import { DecisionType, toDecisionType } from '../graphql/decision.types.js';
import { accountByEmployeeId, accountHolderByEmployeeId } from './account.loaders.js';
import { canAdministerAccount } from './account.rules.js';
import type { AccountService } from './account.service.js';
import {
  AccountPasswordResetPayload,
  AccountPayload,
  AccountType,
  PasswordChangeInput,
} from './account.types.js';
import type { PasswordService } from './password.service.js';
import type { SessionReader } from './session.reader.js';
import { SessionType } from './session.types.js';

const EMPLOYEE_ID = { description: 'Id of the employee whose account it is.' } as const;
const REASON = { description: 'Why; kept in the audit trail.' } as const;

/** The own password, and accounts of others for administrators. */
@Resolver(() => AccountType)
export class AccountResolver {
  constructor(
    private readonly accountService: AccountService,
    private readonly passwordService: PasswordService,
  ) {}

  @Authorized('VIEWER')
  @Mutation(() => AccountPayload, { description: 'Changes your password and ends your other sessions.' })
  async passwordChange(
    @Ctx() context: RequestContext,
    @Arg('input', () => PasswordChangeInput, { description: 'Both passwords.' }) input: PasswordChangeInput,
  ): Promise<AccountPayload> {
    return { account: await this.passwordService.change(context.actor, input, context) };
  }

  @Authorized('ACCOUNTS_ADMIN')
  @Mutation(() => AccountPayload, { description: 'Disables an account and ends its sessions.' })
  async accountDisable(
    @Ctx() context: RequestContext,
    @Arg('employeeId', () => ID, EMPLOYEE_ID) employeeId: string,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<AccountPayload> {
    return { account: await this.accountService.disable(context.actor, employeeId, reason) };
  }

  @Authorized('ACCOUNTS_ADMIN')
  @Mutation(() => AccountPayload, { description: 'Lets a disabled account sign in again.' })
  async accountEnable(
    @Ctx() context: RequestContext,
    @Arg('employeeId', () => ID, EMPLOYEE_ID) employeeId: string,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<AccountPayload> {
    return { account: await this.accountService.enable(context.actor, employeeId, reason) };
  }

  @Authorized('ACCOUNTS_ADMIN')
  @Mutation(() => AccountPasswordResetPayload, {
    description:
      'Replaces a forgotten password with a one-time password and ends all sessions of the account.',
  })
  accountPasswordReset(
    @Ctx() context: RequestContext,
    @Arg('employeeId', () => ID, EMPLOYEE_ID) employeeId: string,
  ): Promise<AccountPasswordResetPayload> {
    return this.accountService.resetPassword(context.actor, employeeId);
  }

  @FieldResolver(() => DecisionType, {
    description: 'Whether you may disable, enable or reset this account.',
  })
  async canAdminister(@Ctx() context: RequestContext, @Root() account: AccountType): Promise<DecisionType> {
    const holder = await context.loader(accountHolderByEmployeeId).load(account.employeeId);
    return toDecisionType(canAdministerAccount(context.actor, holder));
  }
}

/** The account of an employee, for the administrators of the agency. */
@Resolver(() => EmployeeType)
export class EmployeeAccountResolver {
  @Authorized('ACCOUNTS_ADMIN')
  @FieldResolver(() => AccountType, {
    nullable: true,
    description: 'How the employee signs in; null without an account or outside of your agency.',
  })
  async account(@Ctx() context: RequestContext, @Root() employee: EmployeeType): Promise<AccountType | null> {
    const holder = await context.loader(accountHolderByEmployeeId).load(employee.id);
    const isOwn = employee.id === context.actor.employeeId;
    const isTheirs = canAdministerAccount(context.actor, holder).allowed;
    return isOwn || isTheirs ? context.loader(accountByEmployeeId).load(employee.id) : null;
  }
}

/** What the signed-in employee has of an account. */
@Resolver(() => Viewer)
export class ViewerAccountResolver {
  constructor(private readonly sessionReader: SessionReader) {}

  @FieldResolver(() => AccountType, { nullable: true, description: 'Your account.' })
  account(@Ctx() context: RequestContext) {
    return context.loader(accountByEmployeeId).load(context.actor.employeeId);
  }

  @FieldResolver(() => [SessionType], {
    description: 'Devices on which you are signed in, the last used first.',
  })
  sessions(@Ctx() context: RequestContext) {
    return this.sessionReader.open(context.actor);
  }
}
