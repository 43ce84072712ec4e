import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { PageState } from '@eoffice/web-kit/parts/page-state.tsx';
import { useLayoutTexts } from './layout.texts.ts';
import { PageFrame } from './page-frame.tsx';

/** An address that is none. */
export function NotFoundPage() {
  const t = useLayoutTexts();
  return (
    <PageFrame title={t('notFoundTitle')}>
      <PageState title={t('notFoundTitle')} text={t('notFoundText')}>
        <Button component={Link} to="/" variant="light">
          {t('toHome')}
        </Button>
      </PageState>
    </PageFrame>
  );
}
