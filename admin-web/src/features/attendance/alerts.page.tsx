import { useCallback, useMemo, useState } from 'react';
import { Anchor, Badge, Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatDay, formatNip } from '@eoffice/web-kit/local-time.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { DataGrid } from '../../app/data-grid/data-grid.tsx';
import type { GridColumn } from '../../app/data-grid/grid-column.ts';
import { useUrlFilter } from '../../app/data-grid/use-url-filter.ts';
import { ReasonModal } from '../../app/decisions/reason-modal.tsx';
import { sendPayload } from '../../app/decisions/send-payload.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { EmptyState } from '../../app/states/empty-state.tsx';
import type { DisciplineAlertsQuery, DisciplineAlertState, DisciplineAlertWhere } from '../../gql/graphql.ts';
import { ALERT_ACKNOWLEDGE, DISCIPLINE_ALERTS } from './alerts.operations.ts';
import { useAlertsTexts } from './alerts.texts.ts';
import { AttendanceTabs } from './attendance-tabs.tsx';
import { ScopeFilters } from './scope-filters.tsx';

type AlertRow = DisciplineAlertsQuery['disciplineAlerts']['nodes'][number];

const STATES = ['OPEN', 'ACKNOWLEDGED', 'WITHDRAWN'] as const satisfies readonly DisciplineAlertState[];
const COLORS: Readonly<Record<DisciplineAlertState, string>> = {
  OPEN: 'red',
  ACKNOWLEDGED: 'teal',
  WITHDRAWN: 'gray',
};
/** Lengths of a note that the server takes. */
const NOTE = { min: 10, max: 500 } as const;

/** Who has reached a threshold of unexcused days, and what was done. */
export function AlertsPage() {
  const t = useAlertsTexts();
  const { values, set } = useUrlFilter(['state', 'district', 'unit'], { state: 'OPEN' });
  const { district, unit } = values;
  const state = STATES.find((each) => each === values.state) ?? null;
  const [noting, setNoting] = useState<AlertRow | null>(null);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const columns = useAlertColumns(done, setNoting);
  const load = useCallback(
    async (page: { first: number; after: string | null }) => {
      const { data } = await api.query({
        query: DISCIPLINE_ALERTS,
        variables: { ...page, where: whereOf(state, district, unit) },
        fetchPolicy: 'no-cache',
      });
      if (!data) throw new Error('An answer without data');
      return data.disciplineAlerts;
    },
    [state, district, unit],
  );
  const acknowledge = async ({ id, employee }: AlertRow, note: string) => {
    const fault = await sendPayload(async () => {
      const { data } = await api.mutate({ mutation: ALERT_ACKNOWLEDGE, variables: { id, note } });
      return data?.disciplineAlertAcknowledge;
    });
    if (!fault) {
      setDone((before) => new Set(before).add(id));
      notifications.show({ message: t('acknowledged', { name: employee.name }) });
    }
    return fault;
  };
  return (
    <>
      <PageHeader title={t('label')} description={t('description')} />
      <AttendanceTabs />
      <DataGrid
        name="kehadiran-peringatan"
        label={t('label')}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ employee }) => employee.name}
        load={load}
        filters={
          <>
            <Select
              label={t('state')}
              allowDeselect={false}
              value={state ?? 'ALL'}
              onChange={(value) => set('state', value)}
              data={[
                { value: 'ALL', label: t('all') },
                ...STATES.map((each) => ({ value: each, label: t(each) })),
              ]}
              w={{ base: '100%', xs: 220 }}
            />
            <ScopeFilters district={district} unit={unit} set={set} />
          </>
        }
        empty={
          <EmptyState
            title={t('emptyTitle')}
            text={t('emptyText')}
            icon={<IconCircleCheck size={44} stroke={1.4} aria-hidden />}
          />
        }
      />
      {noting && (
        <ReasonModal
          title={t('acknowledgeTitle', { name: noting.employee.name })}
          action={t('acknowledge')}
          hint={t('hint')}
          {...NOTE}
          send={(note) => acknowledge(noting, note)}
          onClose={() => setNoting(null)}
        />
      )}
    </>
  );
}

function whereOf(state: DisciplineAlertState | null, district: string, unit: string): DisciplineAlertWhere {
  return {
    ...(state ? { state: { eq: state } } : {}),
    ...(district && !unit ? { districtId: { eq: district } } : {}),
    ...(unit ? { orgUnitId: { eq: unit } } : {}),
  };
}

function useAlertColumns(
  done: ReadonlySet<string>,
  onNote: (alert: AlertRow) => void,
): readonly GridColumn<AlertRow>[] {
  const t = useAlertsTexts();
  const language = useLanguage();
  return useMemo(() => {
    const stateOf = ({ id, state }: AlertRow) => (done.has(id) ? 'ACKNOWLEDGED' : state);
    return [
      {
        id: 'name',
        header: t('name'),
        width: 240,
        text: ({ employee }) => employee.name,
        cell: ({ employee }) => (
          <Anchor component={Link} to={`/pegawai/${employee.id}`} size="sm" fw={600} tabIndex={-1}>
            {employee.name}
          </Anchor>
        ),
      },
      {
        id: 'reached',
        header: t('reached'),
        width: 230,
        text: ({ kind, threshold, year }) => t(kind, { count: threshold, year: String(year) }),
      },
      {
        id: 'on',
        header: t('on'),
        width: 130,
        text: ({ reachedOn }) => formatDay(reachedOn, language, 'short'),
      },
      {
        id: 'state',
        header: t('state'),
        width: 190,
        text: (row) => t(stateOf(row)),
        cell: (row) => (
          <Badge variant="light" color={COLORS[stateOf(row)]}>
            {t(stateOf(row))}
          </Badge>
        ),
      },
      {
        id: 'action',
        header: t('action'),
        width: 150,
        text: () => '',
        cell: (row) =>
          row.canAcknowledge.allowed &&
          !done.has(row.id) && (
            <Button
              size="compact-sm"
              variant="light"
              tabIndex={-1}
              aria-label={t('acknowledgeNamed', { name: row.employee.name })}
              onClick={() => onNote(row)}
            >
              {t('acknowledge')}
            </Button>
          ),
      },
      {
        id: 'sanction',
        header: t('sanction'),
        width: 380,
        text: ({ sanction, article }) => `${sanction} (${article})`,
      },
      {
        id: 'unit',
        header: t('unit'),
        width: 220,
        text: ({ employee }) => employee.assignments.map(({ orgUnit }) => orgUnit.name).join(', '),
      },
      { id: 'note', header: t('note'), width: 300, text: ({ note }) => note ?? '' },
      {
        id: 'nip',
        header: t('nip'),
        width: 215,
        digits: true,
        initiallyHidden: true,
        text: ({ employee }) => employee.nip,
        cell: ({ employee }) => formatNip(employee.nip),
      },
    ];
  }, [t, language, done, onNote]);
}
