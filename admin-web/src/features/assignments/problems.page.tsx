import { useCallback, useMemo, useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { Anchor, Badge, Button, Group, Select } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatNip } from '@eoffice/web-kit/local-time.ts';
import { api } from '../../app/api.ts';
import { DataGrid } from '../../app/data-grid/data-grid.tsx';
import type { GridColumn } from '../../app/data-grid/grid-column.ts';
import { useUrlFilter } from '../../app/data-grid/use-url-filter.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { DistrictPicker } from '../../app/pickers/district-picker.tsx';
import { EmptyState } from '../../app/states/empty-state.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { Role, SupervisionProblemKind, SupervisionProblemsQuery } from '../../gql/graphql.ts';
import { AssignmentTabs } from './assignment-tabs.tsx';
import { useAssignmentsTexts } from './assignments.texts.ts';
import { DraftBar } from './draft-bar.tsx';
import { personOf } from './placement-columns.tsx';
import { SUPERVISION_PROBLEM_COUNTS, SUPERVISION_PROBLEMS } from './problems.operations.ts';
import { useDraft } from './use-draft.ts';
import { ValueModal } from './value-modal.tsx';

type ProblemRow = SupervisionProblemsQuery['supervisionProblems']['nodes'][number];
type Problem = ProblemRow['problems'][number];

/** Whose place in the chain of supervision needs attention, and the way to mend it. */
export function ProblemsPage() {
  const t = useAssignmentsTexts();
  const { values, set } = useUrlFilter(['district', 'kind']);
  const { district, kind } = values;
  const { edit } = useDraft();
  const [fixing, setFixing] = useState<ProblemRow | null>(null);
  const columns = useProblemColumns(setFixing);
  const counts = useQuery(SUPERVISION_PROBLEM_COUNTS, {
    variables: { districtId: district ? { eq: district } : null },
  }).data?.supervisionProblemCounts;
  const known = counts?.find((each) => each.kind === kind)?.kind;
  const load = useCallback(
    async (page: { first: number; after: string | null }) => {
      const { data } = await api.query({
        query: SUPERVISION_PROBLEMS,
        variables: { ...page, where: problemWhere(district, kind) },
        fetchPolicy: 'no-cache',
      });
      if (!data) throw new Error('An answer without data');
      return data.supervisionProblems;
    },
    [district, kind],
  );
  return (
    <>
      <PageHeader title={t('title')} />
      <AssignmentTabs />
      <DataGrid
        name="penugasan-masalah"
        label={t('problemsTab')}
        columns={columns}
        rowId={({ employee }) => employee.id}
        rowName={({ employee }) => employee.name}
        load={load}
        filters={
          <>
            <DistrictPicker value={district} onChange={(id) => set('district', id)} />
            <Select
              label={t('kind')}
              placeholder={t('allKinds')}
              clearable
              value={known ?? null}
              onChange={(value) => set('kind', value)}
              data={(counts ?? []).map((each) => ({
                value: each.kind,
                label: `${t(each.kind)} (${each.count})`,
              }))}
              w={{ base: '100%', xs: 320 }}
            />
          </>
        }
        empty={
          <EmptyState
            title={t('fineTitle')}
            text={t('fineText')}
            icon={<IconCircleCheck size={44} stroke={1.4} aria-hidden />}
          />
        }
      />
      <DraftBar />
      {fixing && (
        <ValueModal
          question={{ field: 'supervisor', people: [personOf(fixing.employee)], drafted: null }}
          onClose={() => setFixing(null)}
          onTake={(target) => {
            edit([{ person: personOf(fixing.employee), field: 'supervisor', target }]);
            setFixing(null);
          }}
        />
      )}
    </>
  );
}

function problemWhere(district: string, kind: string) {
  return {
    ...(district ? { districtId: { eq: district } } : {}),
    ...(kind ? { kind: { eq: kind as SupervisionProblemKind } } : {}),
  };
}

function useProblemColumns(onFix: (row: ProblemRow) => void): readonly GridColumn<ProblemRow>[] {
  const t = useAssignmentsTexts();
  const words = useDomainTexts();
  return useMemo(() => {
    const sentence = ({ kind, params }: Problem) => {
      const expected = params.find(({ name }) => name === 'expectedRoles')?.value;
      const roles = expected
        ?.split(/,\s*/)
        .map((role) => words(`role.${role as Role}`))
        .join(', ');
      return roles ? `${t(kind)} (${t('expected', { roles })})` : t(kind);
    };
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
      {
        id: 'problem',
        header: t('problem'),
        width: 380,
        text: ({ problems }) => problems.map(sentence).join('; '),
        cell: ({ problems }) => (
          <Group gap={4} wrap="nowrap">
            {problems.map((problem) => (
              <Badge key={problem.kind} variant="light" color="orange">
                {sentence(problem)}
              </Badge>
            ))}
          </Group>
        ),
      },
      {
        id: 'fix',
        header: t('fix'),
        width: 170,
        text: () => '',
        cell: (row) => (
          <Button
            size="compact-sm"
            variant="light"
            tabIndex={-1}
            aria-label={t('chooseSupervisorOf', { name: row.employee.name })}
            onClick={() => onFix(row)}
          >
            {t('chooseSupervisor')}
          </Button>
        ),
      },
      {
        id: 'supervisor',
        header: t('supervisor'),
        width: 240,
        text: ({ supervisor }) => supervisor?.name ?? t('none'),
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
        id: 'nip',
        header: t('nip'),
        width: 205,
        digits: true,
        text: ({ employee }) => employee.nip,
        cell: ({ employee }) => formatNip(employee.nip),
      },
    ];
  }, [t, words, onFix]);
}
