import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { Paper } from '@mantine/core';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { EmptyState } from '../../app/states/empty-state.tsx';
import { AssignmentTabs } from './assignment-tabs.tsx';
import { useAssignmentsTexts } from './assignments.texts.ts';
import { ChartTree } from './chart-tree.tsx';
import { DraftBar } from './draft-bar.tsx';
import { useChart } from './use-chart.ts';

/** Who stands above whom, as a tree that opens level by level. */
export function ChartPage() {
  const t = useAssignmentsTexts();
  const desk = useChart();
  const { chart, failed, readRoots } = desk;
  return (
    <>
      <PageHeader title={t('chartTitle')} description={t('chartText')} />
      <AssignmentTabs />
      <Paper withBorder p="sm">
        {!chart && (failed ? <ProblemState onRetry={readRoots} /> : <LoadingState />)}
        {chart?.roots.length === 0 && <EmptyState title={t('chartEmpty')} text={t('chartEmptyText')} />}
        {chart && chart.roots.length > 0 && <ChartTree chart={chart} desk={desk} />}
      </Paper>
      <DraftBar />
    </>
  );
}
