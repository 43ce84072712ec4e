import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { BrowserRouter } from 'react-router';
import { ErrorBoundary } from '@eoffice/web-kit/parts/error-boundary.tsx';
import { LiveRegion } from '@eoffice/web-kit/parts/live-region.tsx';
import { readableColors } from '@eoffice/web-kit/readable-colors.ts';
import { theme } from '@eoffice/web-kit/theme.ts';
import { api } from './api.ts';
import { Pages } from './router.tsx';
import { SessionGate } from './session/session-gate.tsx';

/** The whole application. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={readableColors}>
      <LiveRegion />
      <ErrorBoundary>
        <ApolloProvider client={api}>
          <SessionGate>
            <BrowserRouter>
              <Pages />
            </BrowserRouter>
          </SessionGate>
        </ApolloProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
