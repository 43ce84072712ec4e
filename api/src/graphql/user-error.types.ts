import { Field, ObjectType } from 'type-graphql';
import type { RefusalData } from '../shared/decision.js';
import type { DomainError } from '../shared/domain-error.js';
import { ERROR_CODES, type ErrorCode } from '../shared/error-codes.js';
import { enumOf } from './enum.js';

/** Every error code as a GraphQL enum. */
export const ErrorCodeEnum = enumOf(
  'ErrorCode',
  'Stable code of a refusal or fault. Clients translate by it.',
  ERROR_CODES,
);

@ObjectType({ description: 'One fact of a refusal.' })
export class ErrorParam {
  @Field(() => String, { description: 'Name of the placeholder in the sentence.' })
  name: string;

  @Field(() => String, { description: 'Its value as text.' })
  value: string;
}

@ObjectType({ description: 'Why a mutation was refused. Nothing was changed.' })
export class UserError {
  @Field(() => ErrorCodeEnum, { description: 'Stable code of the refusal.' })
  code: ErrorCode;

  @Field(() => String, { description: 'One English sentence; clients translate by code.' })
  message: string;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the input field at fault, for example `activities.0.description`.',
  })
  field: string | null;

  @Field(() => [ErrorParam], { description: 'Facts of the refusal, to fill a translated sentence.' })
  params: ErrorParam[];
}

/** What every mutation payload has beside its object. */
@ObjectType()
export abstract class MutationPayload {
  /** Filled with an empty list by the mutation middleware when the mutation was carried out. */
  @Field(() => [UserError], { description: 'Why it was refused; empty when it was carried out.' })
  userErrors?: UserError[];
}

/** A refusal as a client sees it. */
export function toUserError(error: DomainError): UserError {
  return {
    code: error.code,
    message: messageOf(error.code, error.data),
    field: error.field,
    params: errorParams(error.data),
  };
}

/** The English sentence of a code with its placeholders filled. */
export function messageOf(code: ErrorCode, data: RefusalData): string {
  return ERROR_CODES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? '?'));
}

/** Facts of a refusal as a list of names and texts. */
export function errorParams(data: RefusalData): ErrorParam[] {
  return Object.entries(data).map(([name, value]) => ({ name, value: String(value) }));
}
