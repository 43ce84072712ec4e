import { ApolloProvider } from '@apollo/client/react';
import { BrowserRouter } from 'react-router';
import { api } from './api.ts';
import { Pages } from './router.tsx';
import { SessionGate } from './session/session-gate.tsx';

/** The application behind the door. */
export function SignedIn() {
  return (
    <ApolloProvider client={api}>
      <SessionGate>
        <BrowserRouter>
          <Pages />
        </BrowserRouter>
      </SessionGate>
    </ApolloProvider>
  );
}
