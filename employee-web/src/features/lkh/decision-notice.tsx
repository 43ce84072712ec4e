import { Alert, Stack, Text } from '@mantine/core';
import type { LkhReportPartsFragment } from '../../gql/graphql.ts';
import classes from './lkh.module.css';
import { useLkhTexts } from './lkh.texts.ts';

/** What the last decision means to the owner, above everything else. */
export function DecisionNotice({ report }: { report: LkhReportPartsFragment }) {
  const t = useLkhTexts();
  const { state, decidedBy, decisionNote, objection } = report;
  const name = decidedBy?.name ?? t('byRule');
  if (state === 'SUBMITTED') return <Alert color="blue">{t('waitingText')}</Alert>;
  if (state === 'APPROVED')
    return (
      <Alert color="teal" title={t('approvedBy', { name })}>
        {decisionNote}
      </Alert>
    );
  if (state !== 'RETURNED' && state !== 'REJECTED') return null;
  const returned = state === 'RETURNED';
  return (
    <Alert color={returned ? 'orange' : 'red'} title={t(returned ? 'returnedBy' : 'rejectedBy', { name })}>
      <Stack gap={6}>
        {decisionNote && <Text className={classes['prose']}>“{decisionNote}”</Text>}
        {returned && <Text size="sm">{t('returnedText')}</Text>}
        {objection === 'OPEN' && <Text size="sm">{t('objectionOpen')}</Text>}
      </Stack>
    </Alert>
  );
}
