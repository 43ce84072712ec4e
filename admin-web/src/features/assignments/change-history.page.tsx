import { useMemo } from 'react';
import { Anchor, Badge, Group } from '@mantine/core';
import { Link } from 'react-router';
import { formatDay, formatInstant } from '@eoffice/web-kit/local-time.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { DataGrid } from '../../app/data-grid/data-grid.tsx';
import type { GridColumn } from '../../app/data-grid/grid-column.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { EmptyState } from '../../app/states/empty-state.tsx';
import type { AssignmentChangeState, ChangeSetsQuery } from '../../gql/graphql.ts';
import { AssignmentTabs } from './assignment-tabs.tsx';
import { CHANGE_SETS } from './change-sets.operations.ts';
import { useChangeSetTexts } from './change-sets.texts.ts';
import { DraftBar } from './draft-bar.tsx';

type SetRow = ChangeSetsQuery['assignmentChangeSets']['nodes'][number];

const COLORS: Readonly<Record<AssignmentChangeState, string>> = {
  PREVIEWED: 'blue',
  APPLIED: 'teal',
  REVERTED: 'gray',
};

/** What was changed in bulk, by whom and why, the newest first. */
export function ChangeHistoryPage() {
  const t = useChangeSetTexts();
  const columns = useSetColumns();
  return (
    <>
      <PageHeader title={t('historyTitle')} />
      <AssignmentTabs />
      <DataGrid
        name="penugasan-riwayat"
        label={t('historyTitle')}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ reason }) => reason}
        load={readSets}
        empty={<EmptyState title={t('historyEmpty')} text={t('historyEmptyText')} />}
      />
      <DraftBar />
    </>
  );
}

async function readSets(page: { first: number; after: string | null }) {
  const { data } = await api.query({ query: CHANGE_SETS, variables: page, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('An answer without data');
  return data.assignmentChangeSets;
}

function useSetColumns(): readonly GridColumn<SetRow>[] {
  const t = useChangeSetTexts();
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: 'reason',
        header: t('reason'),
        width: 400,
        text: ({ reason }) => reason,
        cell: ({ id, reason }) => (
          <Anchor component={Link} to={`/penugasan/perubahan/${id}`} size="sm" fw={600} tabIndex={-1}>
            {reason}
          </Anchor>
        ),
      },
      {
        id: 'state',
        header: t('state'),
        width: 210,
        text: ({ state, reverts }) => [t(state), ...(reverts ? [t('isRevert')] : [])].join(', '),
        cell: ({ state, reverts }) => (
          <Group gap={4} wrap="nowrap">
            <Badge variant="light" color={COLORS[state]}>
              {t(state)}
            </Badge>
            {reverts && <Badge variant="default">{t('isRevert')}</Badge>}
          </Group>
        ),
      },
      { id: 'people', header: t('people'), width: 100, text: ({ counts }) => String(counts.applied) },
      {
        id: 'effective',
        header: t('effectiveOn'),
        width: 140,
        text: ({ effectiveOn }) => formatDay(effectiveOn, language, 'short'),
      },
      {
        id: 'at',
        header: t('at'),
        width: 200,
        text: ({ appliedAt }) => (appliedAt ? formatInstant(appliedAt, language) : ''),
      },
      { id: 'by', header: t('by'), width: 240, text: ({ createdBy }) => createdBy.name },
    ],
    [t, language],
  );
}
