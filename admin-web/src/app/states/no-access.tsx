import { Button } from '@mantine/core';
import { IconLock, IconMapQuestion } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useCommonTexts } from '../texts/common.texts.ts';
import { EmptyState } from './empty-state.tsx';

/** A page that the viewer's roles do not include. */
export function ForbiddenState() {
  const t = useCommonTexts();
  return (
    <EmptyState
      level={1}
      title={t('forbiddenTitle')}
      text={t('forbiddenText')}
      icon={<IconLock size={40} stroke={1.5} aria-hidden />}
    >
      <HomeLink />
    </EmptyState>
  );
}

/** An address without a page, or of something that the viewer may not see; the two look alike on purpose. */
export function NotFoundState() {
  const t = useCommonTexts();
  return (
    <EmptyState
      level={1}
      title={t('notFoundTitle')}
      text={t('notFoundText')}
      icon={<IconMapQuestion size={40} stroke={1.5} aria-hidden />}
    >
      <HomeLink />
    </EmptyState>
  );
}

function HomeLink() {
  const t = useCommonTexts();
  return (
    <Button component={Link} to="/" variant="light">
      {t('toHome')}
    </Button>
  );
}
