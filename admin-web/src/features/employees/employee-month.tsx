import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { DayModal, type DayKey } from '../../app/day/day-modal.tsx';
import { daysOfMonth } from '@eoffice/web-kit/days.ts';
import { MonthPicker } from '../../app/pickers/month-picker.tsx';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { EmployeeMonthQuery, LkhState } from '../../gql/graphql.ts';
import { EMPLOYEE_MONTH } from './employee-profile.operations.ts';
import { useEmployeesTexts } from './employees.texts.ts';
import { MonthCalendar } from './month-calendar.tsx';

const LKH_COLORS: Readonly<Record<LkhState, string>> = {
  APPROVED: 'teal',
  DRAFT: 'gray',
  MISSED: 'red',
  REJECTED: 'red',
  RETURNED: 'orange',
  SUBMITTED: 'blue',
};

interface EmployeeMonthProps {
  readonly employeeId: string;
  readonly month: string;
  readonly onMonth: (month: string) => void;
}

/** A month of days and reports; each day opens its explanation. */
export function EmployeeMonth({ employeeId, month, onMonth }: EmployeeMonthProps) {
  const t = useEmployeesTexts();
  const [open, setOpen] = useState<DayKey | null>(null);
  const days = daysOfMonth(month);
  const { data, error, refetch } = useQuery(EMPLOYEE_MONTH, {
    variables: { id: employeeId, from: `${month}-01`, to: days.at(-1) ?? `${month}-01` },
  });
  const employee = data?.employee;
  return (
    <Stack gap="lg">
      <Paper withBorder p="md" component="section" aria-labelledby="month-title">
        <Group justify="space-between" align="flex-end" mb="md">
          <Title order={2} size="h5" id="month-title">
            {t('attendanceMonth')}
          </Title>
          <MonthPicker value={month} onChange={onMonth} />
        </Group>
        {error && !data && <ProblemState onRetry={() => void refetch()} />}
        {!data && !error && <LoadingState />}
        {employee && (
          <MonthCalendar
            days={employee.attendanceDays}
            onOpen={(date) => setOpen({ employeeId, name: employee.name, date })}
          />
        )}
      </Paper>
      {employee && <MonthReports reports={employee.lkhReports.nodes} />}
      {open && <DayModal day={open} onClose={() => setOpen(null)} />}
    </Stack>
  );
}

type Report = NonNullable<EmployeeMonthQuery['employee']>['lkhReports']['nodes'][number];

function MonthReports({ reports }: { reports: readonly Report[] }) {
  const t = useEmployeesTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="lkh-month-title">
      <Title order={2} size="h5" id="lkh-month-title" mb="xs">
        {t('lkhMonth')}
      </Title>
      {reports.length === 0 && <Text c="dimmed">{t('noLkh')}</Text>}
      <Stack gap={6}>
        {reports.map(({ id, date, state }) => (
          <Group key={id} justify="space-between">
            <Anchor component={Link} to={`/lkh?laporan=${id}`} size="sm">
              {formatDay(date, language)}
            </Anchor>
            <Badge variant="light" color={LKH_COLORS[state]}>
              {words(`lkh.${state}`)}
            </Badge>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
