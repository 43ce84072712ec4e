import { Badge, Button, Stack } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { PageState } from '@eoffice/web-kit/parts/page-state.tsx';
import { useApprovalCounts, useDecides } from '../../app/approvals/use-approval-counts.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import { LinkRow } from '../../app/parts/link-row.tsx';
import { useApprovalTexts } from './approvals.texts.ts';

/** What waits for the viewer's decision, by kind. */
export function ApprovalsPage() {
  const t = useApprovalTexts();
  const decides = useDecides();
  const counts = useApprovalCounts();
  const number = (count: number | undefined) =>
    count === undefined ? null : (
      <Badge size="lg" variant={count > 0 ? 'filled' : 'default'} aria-label={t('waiting', { count })}>
        {count}
      </Badge>
    );
  return (
    <PageFrame title={t('title')} description={decides && t('description')} backTo="/">
      {decides ? (
        <Stack gap="sm">
          <LinkRow to="/persetujuan/lkh" title={t('lkh')} text={t('lkhText')} aside={number(counts?.lkh)} />
          <LinkRow
            to="/persetujuan/absen"
            title={t('punches')}
            text={t('punchesText')}
            aside={number(counts?.punches)}
          />
          <LinkRow
            to="/persetujuan/pengajuan"
            title={t('requests')}
            text={t('requestsText')}
            aside={number(counts?.requests)}
          />
          <LinkRow
            to="/persetujuan/usul"
            title={t('proposals')}
            text={t('proposalsText')}
            aside={number(counts?.proposals)}
          />
        </Stack>
      ) : (
        <PageState
          title={t('noRightTitle')}
          text={t('noRightText')}
          icon={<IconLock size={40} stroke={1.4} aria-hidden />}
        >
          <Button component={Link} to="/" variant="light">
            {t('toHome')}
          </Button>
        </PageState>
      )}
    </PageFrame>
  );
}
