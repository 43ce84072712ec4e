import { useCallback, useMemo, useState } from 'react';
import { Badge, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from 'react-router';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { DataGrid } from '../../app/data-grid/data-grid.tsx';
import type { GridColumn } from '../../app/data-grid/grid-column.ts';
import { ReasonModal } from '../../app/decisions/reason-modal.tsx';
import { sendPayload } from '../../app/decisions/send-payload.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { EmptyState } from '../../app/states/empty-state.tsx';
import type { DispensationPartsFragment } from '../../gql/graphql.ts';
import { DISPENSATION_REVOKE, DISPENSATIONS } from './dispensations.operations.ts';
import { useDispensationsTexts } from './dispensations.texts.ts';
import { OutageProposals } from './outage-proposals.tsx';

/** What was waived, for whom and why; and outages that wait for a decision. */
export function DispensationsPage() {
  const t = useDispensationsTexts();
  const [revoking, setRevoking] = useState<DispensationPartsFragment | null>(null);
  const [load, setLoad] = useState(newList);
  const columns = useDispensationColumns(setRevoking);
  const reload = useCallback(() => setLoad(newList), []);
  const revoke = (id: string, reason: string): Promise<Fault | null> =>
    sendPayload(async () => {
      const { data } = await api.mutate({ mutation: DISPENSATION_REVOKE, variables: { id, reason } });
      const payload = data?.dispensationRevoke;
      if (payload?.dispensation) {
        notifications.show({ message: t('revoked') });
        reload();
      }
      return payload;
    });
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <Button component={Link} to="/dispensasi/baru">
          {t('declare')}
        </Button>
      </PageHeader>
      <OutageProposals onDecided={reload} />
      <DataGrid
        name="dispensasi"
        label={t('title')}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ reason }) => reason}
        load={load}
        empty={<EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
      />
      {revoking && (
        <ReasonModal
          title={t('revokeTitle')}
          action={t('revoke')}
          hint={t('revokeHint')}
          min={5}
          max={200}
          danger
          send={(reason) => revoke(revoking.id, reason)}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  );
}

/** A new function is a new list: what was just declared or revoked is read. */
function newList() {
  return (page: { first: number; after: string | null }) => readDispensations(page);
}

async function readDispensations(page: { first: number; after: string | null }) {
  const { data } = await api.query({ query: DISPENSATIONS, variables: page, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('An answer without data');
  return data.dispensations;
}

function useDispensationColumns(
  onRevoke: (dispensation: DispensationPartsFragment) => void,
): readonly GridColumn<DispensationPartsFragment>[] {
  const t = useDispensationsTexts();
  const language = useLanguage();
  return useMemo(() => {
    const days = ({ startsOn, endsOn, fromTime, toTime }: DispensationPartsFragment) => {
      const from = formatDay(startsOn, language, 'short');
      const range = startsOn === endsOn ? from : `${from} – ${formatDay(endsOn, language, 'short')}`;
      return fromTime && toTime ? `${range}, ${clockText(fromTime)} – ${clockText(toTime)}` : range;
    };
    return [
      { id: 'reason', header: t('reason'), width: 300, text: ({ reason }) => reason },
      { id: 'days', header: t('days'), width: 240, text: days },
      { id: 'effect', header: t('effect'), width: 230, text: ({ effect }) => t(`effect_${effect}`) },
      {
        id: 'scope',
        header: t('scope'),
        width: 220,
        text: ({ scope, district, orgUnit, person }) =>
          district?.name ?? orgUnit?.name ?? person?.name ?? t(`scope_${scope}`),
      },
      {
        id: 'state',
        header: t('state'),
        width: 120,
        text: ({ state }) => t(state),
        cell: ({ state }) => (
          <Badge variant="light" color={state === 'IN_FORCE' ? 'teal' : 'gray'}>
            {t(state)}
          </Badge>
        ),
      },
      { id: 'kind', header: t('kind'), width: 260, text: ({ kind }) => t(`kind_${kind}`) },
      { id: 'by', header: t('by'), width: 220, text: ({ declaredBy }) => declaredBy.name },
      {
        id: 'action',
        header: t('action'),
        width: 110,
        text: () => '',
        cell: (row) =>
          row.canRevoke.allowed && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              tabIndex={-1}
              aria-label={t('revokeNamed', { reason: row.reason })}
              onClick={() => onRevoke(row)}
            >
              {t('revoke')}
            </Button>
          ),
      },
    ];
  }, [t, language, onRevoke]);
}

/** `06.30` of `06:30:00`. */
export function clockText(time: string): string {
  return time.slice(0, 5).replace(':', '.');
}
