import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from 'react-router/dom';
import { api } from './api.ts';
import { readableColors } from '@eoffice/web-kit/readable-colors.ts';
import { ErrorBoundary } from '@eoffice/web-kit/parts/error-boundary.tsx';
import { router } from './router.tsx';
import { useAppTheme } from './app-theme.ts';
import { SessionGate } from './session/session-gate.tsx';

/** The whole application. */
export function App() {
  return (
    <MantineProvider theme={useAppTheme()} defaultColorScheme="auto" cssVariablesResolver={readableColors}>
      <Notifications position="bottom-right" />
      <ErrorBoundary>
        <ApolloProvider client={api}>
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        </ApolloProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
