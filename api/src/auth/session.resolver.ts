import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../graphql/context.js';
import { handOver } from './refresh-transport.js';
import type { SessionRefreshService } from './session-refresh.service.js';
import type { SessionService } from './session.service.js';
import {
  SessionRefreshInput,
  SessionRevokePayload,
  SessionTokensPayload,
  SessionType,
  SignInInput,
  SignOutPayload,
} from './session.types.js';
import type { SignInService } from './sign-in.service.js';

const INPUT = { description: 'Input.' } as const;

/** Signing in, staying signed in and signing out. */
@Resolver(() => SessionType)
export class SessionResolver {
  constructor(
    private readonly signInService: SignInService,
    private readonly refreshService: SessionRefreshService,
    private readonly sessionService: SessionService,
  ) {}

  @Mutation(() => SessionTokensPayload, {
    description:
      'Opens a session. The refusal is the same for an unknown NIP, a wrong password, a disabled account and an employee who has left.',
  })
  async signIn(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignInInput, INPUT) input: SignInInput,
  ): Promise<SessionTokensPayload> {
    const tokens = await this.signInService.signIn(input, context);
    return handOver(context, tokens, input.transport);
  }

  @Mutation(() => SessionTokensPayload, {
    description:
      'Exchanges the newest refresh token for new tokens. Presenting one that was exchanged long before ends the session.',
  })
  async sessionRefresh(
    @Ctx() context: RequestContext,
    @Arg('input', () => SessionRefreshInput, INPUT) input: SessionRefreshInput,
  ): Promise<SessionTokensPayload> {
    const tokens = await this.refreshService.refresh(
      input.refreshToken ?? context.refreshCookie.value,
      context,
    );
    return handOver(context, tokens, input.refreshToken == null ? 'COOKIE' : input.transport);
  }

  @Authorized('VIEWER')
  @Mutation(() => SignOutPayload, { description: 'Ends the session of this request.' })
  async signOut(@Ctx() context: RequestContext): Promise<SignOutPayload> {
    const endedSessions = await this.sessionService.signOut(context.actor);
    context.refreshCookie.clear();
    return { endedSessions };
  }

  @Authorized('VIEWER')
  @Mutation(() => SignOutPayload, { description: 'Ends all of your sessions, this one too.' })
  async signOutEverywhere(@Ctx() context: RequestContext): Promise<SignOutPayload> {
    const endedSessions = await this.sessionService.signOutEverywhere(context.actor);
    context.refreshCookie.clear();
    return { endedSessions };
  }

  @Authorized('VIEWER')
  @Mutation(() => SessionRevokePayload, {
    description: 'Ends one of your sessions, for example of a lost phone.',
  })
  async sessionRevoke(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the session.' }) id: string,
  ): Promise<SessionRevokePayload> {
    return { session: await this.sessionService.revoke(context.actor, id) };
  }

  @FieldResolver(() => Boolean, { description: 'True for the session of this request.' })
  current(@Ctx() context: RequestContext, @Root() session: SessionType): boolean {
    return session.id === context.actor.sessionId;
  }
}
