import { Anchor, SimpleGrid } from '@mantine/core';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { useMay, useViewer } from '../../app/session/viewer.ts';
import { useViewerScope } from '../../app/session/viewer-scope.ts';
import { EmptyState } from '../../app/states/empty-state.tsx';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { AttendanceToday } from './attendance-today.tsx';
import { DecisionsWaiting } from './decisions-waiting.tsx';
import { DistrictsToday } from './districts-today.tsx';
import { useHomeTexts } from './home.texts.ts';
import { ProblemsToSolve } from './problems-to-solve.tsx';

/** The day at a glance, for the viewer's scope. */
export function HomePage() {
  const t = useHomeTexts();
  const { employee, today } = useViewer();
  const language = useLanguage();
  const may = useMay();
  const { districtId, unitId } = useViewerScope();
  const wide = !districtId && !unitId;
  const supervises = may('ATTENDANCE_READ') || may('LKH_DECIDE');
  return (
    <>
      <PageHeader title={t('title')} description={formatDay(today, language)} />
      {supervises ? (
        <SimpleGrid cols={1} spacing="lg">
          {may('ATTENDANCE_READ') && <AttendanceToday />}
          {may('LKH_DECIDE') && <DecisionsWaiting />}
          {may('PLACEMENT_CHANGE') && <ProblemsToSolve />}
          {may('REPORTS_READ') && wide && <DistrictsToday />}
        </SimpleGrid>
      ) : (
        <EmptyState title={t('noScopeTitle', { name: employee.name })} text={t('noScopeText')}>
          <Anchor href="/">{t('employeeApp')}</Anchor>
        </EmptyState>
      )}
    </>
  );
}
