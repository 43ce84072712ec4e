import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { MutationPayload } from '../graphql/user-error.types.js';
import type { Session } from './session.entity.js';

/** Where a client keeps its refresh token. */
export const REFRESH_TRANSPORTS = ['BODY', 'COOKIE'] as const;
export type RefreshTransport = (typeof REFRESH_TRANSPORTS)[number];

export const RefreshTransportEnum = enumOf<RefreshTransport>(
  'RefreshTransport',
  'Where the refresh token of a session travels.',
  {
    BODY: 'In the answer and in the input; the client keeps it safe. For programs and phone apps.',
    COOKIE: 'In a cookie that scripts cannot read. For web apps on the same site.',
  },
);

@ObjectType('Session', { description: 'One device on which you are signed in.' })
export class SessionType implements Pick<
  Session,
  'id' | 'createdAt' | 'lastUsedAt' | 'expiresAt' | 'revokedAt' | 'userAgent' | 'address'
> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When you signed in.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, {
    description: 'When it last renewed its access; at most some minutes old in use.',
  })
  lastUsedAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  expiresAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was ended; null while it can be used.',
  })
  revokedAt: Date | null;

  @Field(() => String, { description: 'What the device called itself (User-Agent).' })
  userAgent: string;

  @Field(() => String, { description: 'Network address of the sign-in.' })
  address: string;
}

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @Field(() => String, { description: 'NIP; spaces in it are ignored.' })
  nip: string;

  @Field(() => String, { description: 'Password.' })
  password: string;

  @Field(() => RefreshTransportEnum, {
    defaultValue: 'BODY',
    description: 'Where the refresh token is put.',
  })
  transport: RefreshTransport;
}

@InputType({ description: 'What is exchanged for new tokens.' })
export class SessionRefreshInput {
  @Field(() => String, {
    nullable: true,
    description: 'The newest refresh token of the session; the one of the cookie when it is left out.',
  })
  refreshToken?: string | null;

  @Field(() => RefreshTransportEnum, {
    defaultValue: 'BODY',
    description: 'Where the new refresh token is put; always in the cookie when it came from there.',
  })
  transport: RefreshTransport;
}

@ObjectType({ description: 'Tokens of a session. All are null when it was refused.' })
export class SessionTokensPayload extends MutationPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Send it as `Authorization: Bearer …`. Lives for minutes.',
  })
  accessToken?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the access token ends.' })
  accessTokenExpiresAt?: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Exchanges once for new tokens with `sessionRefresh`; null when it is in the cookie.',
  })
  refreshToken?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When you have to sign in again.' })
  sessionExpiresAt?: Date;
}

@ObjectType({ description: 'Answer to signing out.' })
export class SignOutPayload extends MutationPayload {
  @Field(() => Int, { nullable: true, description: 'How many sessions were ended.' })
  endedSessions?: number;
}

@ObjectType({ description: 'Answer to ending a session.' })
export class SessionRevokePayload extends MutationPayload {
  @Field(() => SessionType, { nullable: true, description: 'The ended session.' })
  session?: SessionType;
}
