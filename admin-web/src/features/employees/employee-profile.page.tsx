import { useQuery } from '@apollo/client/react';
import { Button, Grid, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { formatNip } from '@eoffice/web-kit/local-time.ts';
import { AuditLink } from '../../app/audit/audit-link.tsx';
import { useUrlFilter } from '../../app/data-grid/use-url-filter.ts';
import { isMonth, monthOf } from '@eoffice/web-kit/days.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { useMay, useViewer } from '../../app/session/viewer.ts';
import { EmptyState } from '../../app/states/empty-state.tsx';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { AbsencesCard } from './absences-card.tsx';
import { EmployeeMonth } from './employee-month.tsx';
import { EMPLOYEE_PROFILE } from './employee-profile.operations.ts';
import { useEmployeesTexts } from './employees.texts.ts';
import { ProfileCards } from './profile-cards.tsx';

/** One employee: what they are, who stands above them, and a month of their days and reports. */
export function EmployeeProfilePage() {
  const { id = '' } = useParams();
  const t = useEmployeesTexts();
  const words = useDomainTexts();
  const may = useMay();
  const { today } = useViewer();
  const { values, set } = useUrlFilter(['bulan']);
  const { data, error, refetch } = useQuery(EMPLOYEE_PROFILE, { variables: { id } });
  if (!data) return error ? <ProblemState onRetry={() => void refetch()} /> : <LoadingState />;
  const { employee } = data;
  if (!employee) return <EmptyState level={1} title={t('profileGone')} text={t('profileGoneText')} />;
  const month = isMonth(values.bulan) ? values.bulan : monthOf(today);
  return (
    <>
      <PageHeader
        title={employee.name}
        description={`NIP ${formatNip(employee.nip)} · ${words(`employment.${employee.employmentType}`)}`}
      >
        <AuditLink type="Employee" id={employee.id} />
        <Button
          component={Link}
          to="/pegawai"
          variant="default"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
        >
          {t('toList')}
        </Button>
      </PageHeader>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          {may('ATTENDANCE_READ') && (
            <EmployeeMonth employeeId={employee.id} month={month} onMonth={(next) => set('bulan', next)} />
          )}
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack gap="lg">
            <ProfileCards employee={employee} />
            {may('ATTENDANCE_READ') && <AbsencesCard employeeId={employee.id} />}
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}
