import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { faultOf, type Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { api } from '../api.ts';

/** What a query brought: at once what the phone has kept, then what the server says. */
export interface Answer<Data> {
  /** Null while nothing is known. */
  readonly data: Data | null;
  /** Why the server's answer did not come; `data` may still be the last one. */
  readonly fault: Fault | null;
  readonly reload: () => Promise<void>;
}

/** Reads something for a page so that it also shows without a signal: use it instead of `useQuery`. */
export function useAnswer<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Answer<Data> {
  // The variables are checked above; inside, their type would only get in the way of the query's overloads.
  const document = query as TypedDocumentNode<Data>;
  const { data, error, refetch } = useQuery(document, { variables, fetchPolicy: 'cache-and-network' });
  const kept = data ?? api.readQuery({ query: document, variables });
  return {
    data: kept ?? null,
    fault: error ? faultOf(error) : null,
    reload: async () => {
      await refetch().catch(() => undefined);
    },
  };
}
