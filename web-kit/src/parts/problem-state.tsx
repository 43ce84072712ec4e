import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { PageState } from './page-state.tsx';
import { usePartTexts } from './parts.texts.ts';

interface ProblemStateProps {
  /** What happened; that reading failed by default. */
  readonly title?: string;
  /** What was kept and what to do. */
  readonly text?: string;
  readonly icon?: ReactNode;
  readonly onRetry?: () => void;
}

/** Something could not be read: what happened, what was kept, what to do next. */
export function ProblemState({ title, text, icon, onRetry }: ProblemStateProps) {
  const t = usePartTexts();
  return (
    <PageState title={title ?? t('problemTitle')} text={text ?? t('problemText')} icon={icon} role="alert">
      {onRetry && (
        <Button variant="light" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </PageState>
  );
}
