import { useCallback } from 'react';
import { Group, Paper, Select, TextInput } from '@mantine/core';
import { useUrlFilter } from '../../app/data-grid/use-url-filter.ts';
import { daysAfter } from '@eoffice/web-kit/days.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { useMay, useViewer } from '../../app/session/viewer.ts';
import { ForbiddenState } from '../../app/states/no-access.tsx';
import { api } from '../../app/api.ts';
import { AttendanceTabs } from './attendance-tabs.tsx';
import { PUNCH_QUEUE } from './attendance.operations.ts';
import { useAttendanceTexts } from './attendance.texts.ts';
import { PunchGallery } from './punch-gallery.tsx';
import { PUNCH_QUEUES, punchWhere } from './punch-where.ts';
import { ScopeFilters } from './scope-filters.tsx';

const FILTERS = ['state', 'from', 'to', 'district', 'unit'] as const;

/** Days back with which the page begins. */
const DAYS = 14;

/** Clock events with their photos: who, where, in uniform? */
export function PunchReviewPage() {
  const t = useAttendanceTexts();
  const may = useMay();
  const { today } = useViewer();
  const { values, set } = useUrlFilter(FILTERS, {
    state: 'FLAGGED',
    from: daysAfter(today, -DAYS),
    to: today,
  });
  const { from, to, district, unit } = values;
  const state = PUNCH_QUEUES.find((each) => each === values.state) ?? 'FLAGGED';
  const load = useCallback(
    async (page: { first: number; after: string | null }) => {
      const where = punchWhere({ state, from, to, district, unit });
      const { data } = await api.query({
        query: PUNCH_QUEUE,
        variables: { ...page, where },
        fetchPolicy: 'no-cache',
      });
      if (!data) throw new Error('An answer without data');
      return data.punches;
    },
    [state, from, to, district, unit],
  );
  if (!may('PUNCH_DECIDE')) return <ForbiddenState />;
  return (
    <>
      <PageHeader title={t('title')} />
      <AttendanceTabs />
      <Paper withBorder p="md">
        <Group gap="sm" align="flex-end" mb="md">
          <Select
            label={t('state')}
            allowDeselect={false}
            value={state}
            onChange={(value) => set('state', value)}
            data={PUNCH_QUEUES.map((each) => ({ value: each, label: t(`state${each}`) }))}
            w={{ base: '100%', xs: 230 }}
          />
          {(['from', 'to'] as const).map((name) => (
            <TextInput
              key={name}
              type="date"
              label={t(name)}
              value={values[name]}
              onChange={(event) => set(name, event.currentTarget.value)}
              w={{ base: '100%', xs: 150 }}
            />
          ))}
          <ScopeFilters district={district} unit={unit} set={set} />
        </Group>
        <PunchGallery load={load} />
      </Paper>
    </>
  );
}
