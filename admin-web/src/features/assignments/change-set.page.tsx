import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from 'react-router';
import { formatDay, formatInstant } from '@eoffice/web-kit/local-time.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { AuditLink } from '../../app/audit/audit-link.tsx';
import { ReasonModal } from '../../app/decisions/reason-modal.tsx';
import { sendPayload } from '../../app/decisions/send-payload.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { EmptyState } from '../../app/states/empty-state.tsx';
import type { ChangeSetPartsFragment } from '../../gql/graphql.ts';
import { ApplyBar } from './apply-bar.tsx';
import { ChangeRowList } from './change-row-list.tsx';
import { CHANGE_REVERT_PREVIEW, CHANGE_SET } from './change-sets.operations.ts';
import { useChangeSetTexts } from './change-sets.texts.ts';

const NOBODY: ReadonlyMap<number, string> = new Map();

/** One change set: its preview, or what it did, row by row. */
export function ChangeSetPage() {
  const { id = '' } = useParams();
  const t = useChangeSetTexts();
  const { data, error, refetch } = useQuery(CHANGE_SET, { variables: { id } });
  if (!data) return error ? <ProblemState onRetry={() => void refetch()} /> : <LoadingState />;
  const set = data.assignmentChangeSet;
  if (!set) return <EmptyState level={1} title={t('goneTitle')} text={t('goneText')} />;
  return <ChangeSetView key={`${set.id} ${set.state}`} set={set} />;
}

function ChangeSetView({ set }: { set: ChangeSetPartsFragment }) {
  const t = useChangeSetTexts();
  const language = useLanguage();
  // Employees by the line of their row, for those who are going to be left out.
  const [leftOut, setLeftOut] = useState(NOBODY);
  const previewed = set.state === 'PREVIEWED';
  const title = !previewed ? 'setTitle' : set.reverts ? 'revertPreviewTitle' : 'previewTitle';
  const back = previewed && !set.reverts ? '/penugasan/rancangan' : '/penugasan/perubahan';
  return (
    <>
      <PageHeader
        title={t(title)}
        description={`${t('effective', { day: formatDay(set.effectiveOn, language) })} · “${set.reason}”`}
      >
        {!previewed && <AuditLink type="AssignmentChangeSet" id={set.id} />}
        <Button
          component={Link}
          to={back}
          variant="default"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
        >
          {t(back === '/penugasan/rancangan' ? 'backToDraft' : 'historyTab')}
        </Button>
        {set.state === 'APPLIED' && set.canRevert.allowed && <RevertButton set={set} />}
      </PageHeader>
      <Stack>
        <Links set={set} />
        {previewed && <ApplyBar set={set} leftOut={leftOut} />}
        {!previewed && (
          <Text size="sm" c="dimmed">
            {t(set.state)} · {set.createdBy.name}
            {set.appliedAt ? ` · ${formatInstant(set.appliedAt, language)}` : ''} ·{' '}
            {t('countsApplied', { ...set.counts })}
          </Text>
        )}
        <ChangeRowList
          id={set.id}
          mayLeaveOut={previewed && !set.reverts}
          leftOut={leftOut}
          onLeaveOut={setLeftOut}
        />
      </Stack>
    </>
  );
}

function Links({ set }: { set: ChangeSetPartsFragment }) {
  const t = useChangeSetTexts();
  const link = (other: { id: string; reason: string } | null | undefined, text: 'reverts' | 'revertedBy') =>
    other && (
      <Anchor component={Link} to={`/penugasan/perubahan/${other.id}`} size="sm">
        {t(text, { reason: other.reason })}
      </Anchor>
    );
  return (
    <>
      {link(set.reverts, 'reverts')}
      {link(set.revertedBy, 'revertedBy')}
    </>
  );
}

function RevertButton({ set }: { set: ChangeSetPartsFragment }) {
  const t = useChangeSetTexts();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const preview = (reason: string): Promise<Fault | null> =>
    sendPayload(async () => {
      const variables = { id: set.id, input: { reason } };
      const { data } = await api.mutate({ mutation: CHANGE_REVERT_PREVIEW, variables });
      const payload = data?.assignmentChangeRevertPreview;
      if (payload?.changeSet) void navigate(`/penugasan/perubahan/${payload.changeSet.id}`);
      return payload;
    });
  return (
    <>
      <Button color="red.8" variant="outline" onClick={() => setAsking(true)}>
        {t('revert')}
      </Button>
      {asking && (
        <ReasonModal
          title={t('revertTitle')}
          action={t('revertAction')}
          hint={t('revertHint')}
          min={10}
          max={200}
          send={preview}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
