import { useCallback } from 'react';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { isKnownRefusal, useRefusalTexts } from './refusal.texts.ts';

/** A `UserError` of the API. */
export interface Refusal {
  readonly code: string;
  /** English sentence, for codes that this application does not know. */
  readonly message: string;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

/** A refusal of a `Decision` field or of a payload as one sentence in the language in use. */
export function useRefusal(): (refusal: Refusal) => string {
  const t = useRefusalTexts();
  return useCallback(
    ({ code, message, params }) =>
      isKnownRefusal(code)
        ? t(code, Object.fromEntries(params.map(({ name, value }) => [name, value])))
        : message,
    [t],
  );
}

/** A fault of a request as a refusal: the code of the server, or UNREACHABLE without an answer. */
export function refusalOfFault(fault: unknown): Refusal {
  const first = CombinedGraphQLErrors.is(fault) ? fault.errors[0] : undefined;
  const code = first?.extensions?.['code'];
  return {
    code: typeof code === 'string' ? code : 'UNREACHABLE',
    message: first?.message ?? '',
    params: [],
  };
}
