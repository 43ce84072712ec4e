import { useCallback, useMemo, useState } from 'react';
import { Anchor, Select, TextInput, UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import { formatDay, formatTime } from '@eoffice/web-kit/local-time.ts';
import { api } from '../../app/api.ts';
import { DataGrid } from '../../app/data-grid/data-grid.tsx';
import type { GridColumn } from '../../app/data-grid/grid-column.ts';
import { useUrlFilter } from '../../app/data-grid/use-url-filter.ts';
import { DayModal, type DayKey } from '../../app/day/day-modal.tsx';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { useViewerScope } from '../../app/session/viewer-scope.ts';
import { useViewer } from '../../app/session/viewer.ts';
import { StatusBadge } from '../../app/status/status-badge.tsx';
import { STATUS_GROUPS, STATUSES_OF } from '../../app/status/status-groups.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { DayListQuery } from '../../gql/graphql.ts';
import { AttendanceTabs } from './attendance-tabs.tsx';
import { DAY_LIST } from './attendance.operations.ts';
import { useAttendanceTexts } from './attendance.texts.ts';
import { ScopeFilters } from './scope-filters.tsx';

type DayRow = DayListQuery['attendanceDays']['nodes'][number];

const FILTERS = ['from', 'to', 'district', 'unit', 'group'] as const;

/** Days of people as a list: who was late on a day, who was absent in a week. */
export function DayListPage() {
  const t = useAttendanceTexts();
  const { today } = useViewer();
  const scope = useViewerScope();
  const filter = useUrlFilter(FILTERS, {
    from: today,
    to: today,
    district: scope.districtId,
    unit: scope.unitId,
  });
  const { from, to, district, unit, group } = filter.values;
  const [open, setOpen] = useState<DayKey | null>(null);
  const columns = useDayColumns(setOpen);
  const load = useCallback(
    async (page: { first: number; after: string | null }) => {
      const known = STATUS_GROUPS.find((each) => each === group);
      const { data } = await api.query({
        query: DAY_LIST,
        variables: {
          ...page,
          where: {
            date: { gte: from, lte: to < from ? from : to },
            ...(district && !unit ? { districtId: { eq: district } } : {}),
            ...(unit ? { orgUnitId: { eq: unit } } : {}),
            ...(known ? { status: { oneOf: [...STATUSES_OF[known]] } } : {}),
          },
        },
        fetchPolicy: 'no-cache',
      });
      if (!data) throw new Error('An answer without data');
      return data.attendanceDays;
    },
    [from, to, district, unit, group],
  );
  return (
    <>
      <PageHeader title={t('title')} />
      <AttendanceTabs />
      <DataGrid
        name="kehadiran-harian"
        label={t('daily')}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ employee }) => employee.name}
        load={load}
        filters={
          <>
            <DayInput label={t('from')} value={from} onChange={(day) => filter.set('from', day)} />
            <DayInput label={t('to')} value={to} onChange={(day) => filter.set('to', day)} />
            <ScopeFilters district={district} unit={unit} set={filter.set} />
            <Select
              label={t('group')}
              placeholder={t('allGroups')}
              clearable
              value={group || null}
              onChange={(value) => filter.set('group', value)}
              data={STATUS_GROUPS.map((each) => ({ value: each, label: t(`group_${each}`) }))}
              w={{ base: '100%', xs: 210 }}
            />
          </>
        }
      />
      {open && <DayModal day={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function DayInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (day: string) => void;
}) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      onChange={(event) => {
        if (event.currentTarget.value) onChange(event.currentTarget.value);
      }}
      w={{ base: '100%', xs: 150 }}
    />
  );
}

function useDayColumns(onOpen: (day: DayKey) => void): readonly GridColumn<DayRow>[] {
  const t = useAttendanceTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  return useMemo(() => {
    const time = (at: string | null | undefined, zone: string) => (at ? formatTime(at, zone) : '');
    return [
      {
        id: 'name',
        header: t('name'),
        width: 250,
        text: ({ employee }) => employee.name,
        cell: ({ employee }) => (
          <Anchor component={Link} to={`/pegawai/${employee.id}`} size="sm" fw={600} tabIndex={-1}>
            {employee.name}
          </Anchor>
        ),
      },
      { id: 'date', header: t('date'), width: 125, text: ({ date }) => formatDay(date, language, 'short') },
      {
        id: 'status',
        header: t('status'),
        width: 205,
        text: ({ status }) => words(`status.${status}`),
        cell: ({ status, employee, date }) => (
          <UnstyledButton
            tabIndex={-1}
            title={t('explain')}
            onClick={() => onOpen({ employeeId: employee.id, name: employee.name, date })}
          >
            <StatusBadge status={status} />
          </UnstyledButton>
        ),
      },
      { id: 'in', header: t('in'), width: 110, text: ({ clockInAt, timeZone }) => time(clockInAt, timeZone) },
      {
        id: 'out',
        header: t('out'),
        width: 110,
        text: ({ clockOutAt, timeZone }) => time(clockOutAt, timeZone),
      },
      { id: 'late', header: t('late'), width: 150, text: ({ lateMinutes }) => String(lateMinutes || '') },
      {
        id: 'early',
        header: t('early'),
        width: 170,
        text: ({ earlyLeaveMinutes }) => String(earlyLeaveMinutes || ''),
      },
      {
        id: 'unit',
        header: t('unit'),
        width: 220,
        text: ({ employee }) => employee.assignments.map(({ orgUnit }) => orgUnit.name).join(', '),
      },
      {
        id: 'nip',
        header: t('nip'),
        width: 205,
        digits: true,
        initiallyHidden: true,
        text: ({ employee }) => employee.nip,
      },
    ];
  }, [t, words, language, onOpen]);
}
