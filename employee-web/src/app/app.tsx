import { MantineProvider } from '@mantine/core';
import { ErrorBoundary } from '@eoffice/web-kit/parts/error-boundary.tsx';
import { LiveRegion } from '@eoffice/web-kit/parts/live-region.tsx';
import { readableColors } from '@eoffice/web-kit/readable-colors.ts';
import { theme } from '@eoffice/web-kit/theme.ts';
import { Entrance } from './session/entrance.tsx';

/** The whole application. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={readableColors}>
      <LiveRegion />
      <ErrorBoundary>
        <Entrance />
      </ErrorBoundary>
    </MantineProvider>
  );
}
