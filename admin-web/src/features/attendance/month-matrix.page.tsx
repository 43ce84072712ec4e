import { useCallback, useState } from 'react';
import { Group, Paper } from '@mantine/core';
import { IconCalendarUser } from '@tabler/icons-react';
import { api } from '../../app/api.ts';
import { useConnection } from '../../app/data-grid/use-connection.ts';
import { useUrlFilter } from '../../app/data-grid/use-url-filter.ts';
import { DayModal, type DayKey } from '../../app/day/day-modal.tsx';
import { daysOfMonth, isMonth, monthOf } from '@eoffice/web-kit/days.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { MonthPicker } from '../../app/pickers/month-picker.tsx';
import { useViewerScope } from '../../app/session/viewer-scope.ts';
import { useViewer } from '../../app/session/viewer.ts';
import { EmptyState } from '../../app/states/empty-state.tsx';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { AttendanceTabs } from './attendance-tabs.tsx';
import { MONTH_MATRIX } from './attendance.operations.ts';
import { useAttendanceTexts } from './attendance.texts.ts';
import { MatrixLegend } from './matrix-legend.tsx';
import { MonthMatrix } from './month-matrix.tsx';
import { ScopeFilters } from './scope-filters.tsx';

const FILTERS = ['bulan', 'district', 'unit'] as const;
const PAGE_SIZE = 100;

/** The people of a unit by the days of a month; each day opens its explanation. */
export function MonthMatrixPage() {
  const t = useAttendanceTexts();
  const { today } = useViewer();
  const scope = useViewerScope();
  const { values, set } = useUrlFilter(FILTERS, { district: scope.districtId, unit: scope.unitId });
  const month = isMonth(values.bulan) ? values.bulan : monthOf(today);
  return (
    <>
      <PageHeader title={t('title')} />
      <AttendanceTabs />
      <Paper withBorder p="md">
        <Group gap="sm" align="flex-end" mb="md">
          <MonthPicker value={month} onChange={(next) => set('bulan', next)} />
          <ScopeFilters district={values.district} unit={values.unit} set={set} />
        </Group>
        {values.unit ? (
          <UnitMonth key={values.unit} unitId={values.unit} month={month} />
        ) : (
          <EmptyState
            title={t('chooseUnit')}
            icon={<IconCalendarUser size={40} stroke={1.4} aria-hidden />}
          />
        )}
      </Paper>
    </>
  );
}

function UnitMonth({ unitId, month }: { unitId: string; month: string }) {
  const t = useAttendanceTexts();
  const { today } = useViewer();
  const [open, setOpen] = useState<DayKey | null>(null);
  const load = useCallback(
    async (page: { first: number; after: string | null }) => {
      const days = daysOfMonth(month);
      const { data } = await api.query({
        query: MONTH_MATRIX,
        variables: {
          ...page,
          where: { orgUnitId: { eq: unitId } },
          from: `${month}-01`,
          to: days.at(-1) ?? `${month}-01`,
        },
        fetchPolicy: 'network-only',
      });
      if (!data) throw new Error('An answer without data');
      return data.employees;
    },
    [unitId, month],
  );
  const { rows, status, reload } = useConnection(load, PAGE_SIZE);
  if (status === 'LOADING') return <LoadingState />;
  if (status === 'FAILED') return <ProblemState onRetry={reload} />;
  if (rows.length === 0) return <EmptyState title={t('nobodyTitle')} text={t('nobodyText')} />;
  return (
    <>
      <MonthMatrix people={rows} month={month} today={today} onOpen={setOpen} />
      <MatrixLegend />
      {open && <DayModal day={open} onClose={() => setOpen(null)} />}
    </>
  );
}
