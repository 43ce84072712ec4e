import { Component, type ReactNode } from 'react';
import { ProblemState } from './states/problem-state.tsx';
import { useCommonTexts } from './texts/common.texts.ts';

interface ErrorBoundaryState {
  readonly failed: boolean;
}

/** Keeps the frame alive when a page fails, and says what to do. */
export class ErrorBoundary extends Component<{ children: ReactNode }, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <CrashState /> : this.props.children;
  }
}

/** A page has failed; loading it again is the way out. */
export function CrashState() {
  const t = useCommonTexts();
  return <ProblemState title={t('crashTitle')} text={t('crashText')} onRetry={() => location.reload()} />;
}
