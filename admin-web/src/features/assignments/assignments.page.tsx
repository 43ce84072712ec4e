import { useCallback, useMemo } from 'react';
import { Anchor, Badge, Group, Paper } from '@mantine/core';
import { IconCircleCheck, IconSitemap } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatNip } from '@eoffice/web-kit/local-time.ts';
import { api } from '../../app/api.ts';
import { DataGrid } from '../../app/data-grid/data-grid.tsx';
import type { GridColumn } from '../../app/data-grid/grid-column.ts';
import { loadAll } from '../../app/data-grid/load-all.ts';
import { useUrlFilter } from '../../app/data-grid/use-url-filter.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { DistrictPicker } from '../../app/pickers/district-picker.tsx';
import { useViewerScope } from '../../app/session/viewer-scope.ts';
import { EmptyState } from '../../app/states/empty-state.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { problemsOf, type PlacementProblem, type ScannedEmployee } from './assignment-problems.rules.ts';
import { PLACEMENT_SCAN } from './assignments.operations.ts';
import { useAssignmentsTexts } from './assignments.texts.ts';

/** An employee and what is wrong. */
interface ProblemRow {
  readonly employee: ScannedEmployee;
  readonly problems: readonly PlacementProblem[];
}

/** Most people of a district that are looked through. */
const LIMIT = 3_000;

/** Whose placement needs attention, district by district. */
export function AssignmentsPage() {
  const t = useAssignmentsTexts();
  const scope = useViewerScope();
  const { values, set } = useUrlFilter(['district'], { district: scope.districtId });
  const { district } = values;
  const columns = useProblemColumns();
  const load = useCallback(() => readProblems(district), [district]);
  const filters = <DistrictPicker value={district} onChange={(id) => set('district', id)} />;
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      {district ? (
        <DataGrid
          name="penugasan-masalah"
          label={t('problemsTab')}
          columns={columns}
          rowId={({ employee }) => employee.id}
          rowName={({ employee }) => employee.name}
          load={load}
          filters={filters}
          empty={
            <EmptyState
              title={t('fineTitle')}
              text={t('fineText')}
              icon={<IconCircleCheck size={44} stroke={1.4} aria-hidden />}
            />
          }
        />
      ) : (
        <Paper withBorder p="md">
          {filters}
          <EmptyState title={t('chooseDistrict')} icon={<IconSitemap size={40} stroke={1.4} aria-hidden />} />
        </Paper>
      )}
    </>
  );
}

async function readProblems(districtId: string) {
  const employees = await loadAll(async (page) => {
    const { data } = await api.query({
      query: PLACEMENT_SCAN,
      variables: { ...page, where: { districtId: { eq: districtId } } },
      fetchPolicy: 'network-only',
    });
    if (!data) throw new Error('An answer without data');
    return data.employees;
  }, LIMIT);
  const nodes = employees
    .map((employee): ProblemRow => ({ employee, problems: problemsOf(employee) }))
    .filter(({ problems }) => problems.length > 0);
  return { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false } };
}

function useProblemColumns(): readonly GridColumn<ProblemRow>[] {
  const t = useAssignmentsTexts();
  const words = useDomainTexts();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('name'),
        width: 260,
        text: ({ employee }) => employee.name,
        cell: ({ employee }) => (
          <Anchor component={Link} to={`/pegawai/${employee.id}`} size="sm" fw={600} tabIndex={-1}>
            {employee.name}
          </Anchor>
        ),
      },
      {
        id: 'problem',
        header: t('problem'),
        width: 300,
        text: ({ problems }) => problems.map((problem) => t(problem)).join(', '),
        cell: ({ problems }) => (
          <Group gap={4} wrap="nowrap">
            {problems.map((problem) => (
              <Badge key={problem} variant="light" color="orange">
                {t(problem)}
              </Badge>
            ))}
          </Group>
        ),
      },
      {
        id: 'role',
        header: t('role'),
        width: 150,
        text: ({ employee }) => employee.assignments.map(({ role }) => words(`role.${role}`)).join(', '),
      },
      {
        id: 'unit',
        header: t('unit'),
        width: 220,
        text: ({ employee }) => employee.assignments.map(({ orgUnit }) => orgUnit.name).join(', '),
      },
      {
        id: 'supervisor',
        header: t('supervisor'),
        width: 250,
        text: ({ employee }) => employee.supervisor?.name ?? t('none'),
      },
      {
        id: 'nip',
        header: t('nip'),
        width: 205,
        digits: true,
        text: ({ employee }) => employee.nip,
        cell: ({ employee }) => formatNip(employee.nip),
      },
    ],
    [t, words],
  );
}
