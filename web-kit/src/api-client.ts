import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type FieldPolicy } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { dropAccessToken, validAccessToken } from './access-token.ts';

/** How an application differs from the other. */
export interface ApiClientOptions {
  /** Called when the server says that nobody is signed in. */
  readonly onSignedOut: () => void;
  /** Lists that grow page by page, by the name of their root field. */
  readonly queryFields?: Readonly<Record<string, FieldPolicy>>;
  /** What else sees requests and answers, the first nearest to the pages. */
  readonly links?: readonly ApolloLink[];
}

/** Makes the Apollo Client: same origin, bearer token renewed in time, sign-out noticed. */
export function createApiClient(options: ApiClientOptions): ApolloClient {
  const authorization = new SetContextLink(async (previous) => {
    const token = await validAccessToken();
    const headers = (previous['headers'] ?? {}) as Record<string, string>;
    return token ? { headers: { ...headers, authorization: `Bearer ${token}` } } : { headers };
  });
  const signedOut = new ErrorLink(({ error }) => {
    if (!CombinedGraphQLErrors.is(error)) return;
    if (error.errors.some((each) => each.extensions?.['code'] === 'UNAUTHENTICATED')) {
      dropAccessToken();
      options.onSignedOut();
    }
  });
  return new ApolloClient({
    link: ApolloLink.from([
      ...(options.links ?? []),
      signedOut,
      authorization,
      new HttpLink({ uri: '/graphql' }),
    ]),
    cache: new InMemoryCache({
      typePolicies: {
        Query: { fields: { ...options.queryFields } },
        // One viewer for each client: merged whatever part of it a page selects.
        Viewer: { keyFields: [] },
        AttendanceDay: { keyFields: false },
      },
    }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
  });
}
