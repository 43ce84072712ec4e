import { Component, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { PageState } from './page-state.tsx';
import { usePartTexts } from './parts.texts.ts';

/** Keeps the frame alive when a page fails, and says what to do. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <CrashState /> : this.props.children;
  }
}

/** A page has failed; loading it again is the way out. */
export function CrashState() {
  const t = usePartTexts();
  return (
    <PageState title={t('crashTitle')} text={t('crashText')} role="alert">
      <Button variant="light" onClick={() => location.reload()}>
        {t('reload')}
      </Button>
    </PageState>
  );
}
