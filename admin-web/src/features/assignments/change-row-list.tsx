import { useMemo } from 'react';
import { Button, Select } from '@mantine/core';
import { DataGrid } from '../../app/data-grid/data-grid.tsx';
import { useUrlFilter } from '../../app/data-grid/use-url-filter.ts';
import type { AssignmentChangeOutcome, AssignmentChangeRowWhere } from '../../gql/graphql.ts';
import { useChangeRowColumns, type ChangeRow } from './change-row-columns.tsx';
import { useChangeSetTexts } from './change-sets.texts.ts';
import { readChangeRows } from './read-change-rows.ts';

const OUTCOMES: readonly AssignmentChangeOutcome[] = ['READY', 'REFUSED', 'UNCHANGED', 'LEFT_OUT', 'APPLIED'];

interface ChangeRowListProps {
  readonly id: string;
  /** Whether rows can be left out: only of a preview. */
  readonly mayLeaveOut: boolean;
  /** Employees by the line of their row. */
  readonly leftOut: ReadonlyMap<number, string>;
  readonly onLeaveOut: (leftOut: ReadonlyMap<number, string>) => void;
}

/** The rows of a change set, with what changes and what is to be known. */
export function ChangeRowList({ id, mayLeaveOut, leftOut, onLeaveOut }: ChangeRowListProps) {
  const t = useChangeSetTexts();
  const { values, set } = useUrlFilter(['hasil']);
  const lines = useMemo(() => new Set(leftOut.keys()), [leftOut]);
  const columns = useChangeRowColumns(lines);
  const load = useMemo(() => readChangeRows(id, whereOf(values.hasil)), [id, values.hasil]);
  const change = (rows: readonly ChangeRow[], out: boolean) => {
    const next = new Map(leftOut);
    for (const { line, outcome, employee } of rows) {
      if (!out) next.delete(line);
      else if (outcome === 'READY') next.set(line, employee?.id ?? '');
    }
    onLeaveOut(next);
  };
  const actions = (rows: readonly ChangeRow[], clear: () => void) => {
    const act = (out: boolean) => {
      change(rows, out);
      clear();
    };
    return (
      <>
        <Button size="xs" variant="light" onClick={() => act(true)}>
          {t('leaveOut')}
        </Button>
        <Button size="xs" variant="light" onClick={() => act(false)}>
          {t('takeBack')}
        </Button>
      </>
    );
  };
  return (
    <DataGrid
      name="penugasan-perubahan"
      label={t('setTitle')}
      columns={columns}
      rowId={(row) => row.id}
      rowName={({ employee, line }) => employee?.name ?? String(line)}
      load={load}
      filters={
        <Select
          label={t('show')}
          placeholder={t('allRows')}
          clearable
          value={values.hasil || null}
          onChange={(value) => set('hasil', value)}
          data={[
            { value: 'WARNED', label: t('warnedRows') },
            ...OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome_${outcome}`) })),
          ]}
          w={{ base: '100%', xs: 240 }}
        />
      }
      {...(mayLeaveOut ? { selectionActions: actions } : {})}
    />
  );
}

function whereOf(shown: string): AssignmentChangeRowWhere {
  const outcome = OUTCOMES.find((each) => each === shown);
  if (shown === 'WARNED') return { warned: true };
  return outcome ? { outcome: [outcome] } : {};
}
