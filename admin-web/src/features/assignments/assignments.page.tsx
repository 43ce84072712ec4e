import { useCallback, useMemo, useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconClipboardText } from '@tabler/icons-react';
import { api } from '../../app/api.ts';
import { DataGrid } from '../../app/data-grid/data-grid.tsx';
import { loadAll } from '../../app/data-grid/load-all.ts';
import { useGridUrl } from '../../app/data-grid/use-grid-url.ts';
import { EmployeeFilters, useEmployeeFilter } from '../../app/employee-filters/employee-filters.tsx';
import { employeeWhere } from '../../app/employee-filters/employee-where.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import type { PlacementPartsFragment } from '../../gql/graphql.ts';
import { AssignmentTabs } from './assignment-tabs.tsx';
import { PLACEMENTS } from './assignments.operations.ts';
import { DraftBar } from './draft-bar.tsx';
import { DRAFT_FIELDS, MAX_DRAFT_ROWS, type DraftField, type DraftPerson } from './draft.rules.ts';
import { useDraftTexts } from './draft.texts.ts';
import { PasteModal } from './paste-modal.tsx';
import { personOf, usePlacementColumns } from './placement-columns.tsx';
import { useDraft } from './use-draft.ts';
import { ValueModal, type ValueQuestion } from './value-modal.tsx';

/** Everybody with supervisor, place and hours; what is changed gathers in the draft. */
export function AssignmentsPage() {
  const t = useDraftTexts();
  const { draft, edit } = useDraft();
  const [question, setQuestion] = useState<ValueQuestion | null>(null);
  const [pasting, setPasting] = useState<readonly DraftPerson[] | null>(null);
  const onEdit = useCallback(
    (placement: PlacementPartsFragment, field: DraftField) => {
      const drafted = draft.rows.find(({ employeeId }) => employeeId === placement.id)?.values[field];
      setQuestion({ field, people: [personOf(placement)], drafted: drafted ?? null });
    },
    [draft.rows],
  );
  const columns = usePlacementColumns(draft, onEdit);
  const filter = useEmployeeFilter();
  const { q, district, unit, role } = filter.values;
  const { sort } = useGridUrl(columns);
  const load = useCallback(
    async (page: { first: number; after: string | null }) => {
      const field = sort?.columnId === 'nip' ? ('NIP' as const) : ('NAME' as const);
      const direction = sort?.descending ? ('DESC' as const) : ('ASC' as const);
      const { data } = await api.query({
        query: PLACEMENTS,
        variables: {
          ...page,
          where: employeeWhere({ q, district, unit, role }),
          orderBy: sort ? [{ field, direction }] : [],
        },
        fetchPolicy: 'no-cache',
      });
      if (!data) throw new Error('An answer without data');
      return data.employees;
    },
    [q, district, unit, role, sort],
  );
  return (
    <>
      <PageHeader title={t('gridTitle')} description={t('description')}>
        <Button
          variant="default"
          leftSection={<IconClipboardText size={18} aria-hidden />}
          onClick={() => setPasting([])}
        >
          {t('paste')}
        </Button>
      </PageHeader>
      <AssignmentTabs />
      <DataGrid
        name="penugasan"
        label={t('gridTab')}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        load={load}
        filters={<EmployeeFilters filter={filter} />}
        selectionActions={(rows, clear, total) => (
          <SelectionActions
            key={rows.length}
            rows={rows}
            total={total}
            load={load}
            clear={clear}
            onSet={(field, people) => setQuestion({ field, people, drafted: null })}
            onPaste={setPasting}
          />
        )}
      />
      <DraftBar />
      {question && (
        <ValueModal
          question={question}
          onClose={() => setQuestion(null)}
          onTake={(target) => {
            edit(question.people.map((person) => ({ person, field: question.field, target })));
            setQuestion(null);
          }}
        />
      )}
      {pasting && (
        <PasteModal
          selected={pasting}
          onClose={() => setPasting(null)}
          onTake={(edits) => {
            edit(edits);
            setPasting(null);
          }}
        />
      )}
    </>
  );
}

interface SelectionActionsProps {
  readonly rows: readonly PlacementPartsFragment[];
  readonly total: number;
  readonly load: Parameters<typeof loadAll<PlacementPartsFragment>>[0];
  readonly clear: () => void;
  readonly onSet: (field: DraftField, people: readonly DraftPerson[]) => void;
  readonly onPaste: (people: readonly DraftPerson[]) => void;
}

/** What can be done with the selected rows, or with everybody who matches the filters. */
function SelectionActions({ rows, total, load, onSet, onPaste }: SelectionActionsProps) {
  const t = useDraftTexts();
  const [all, setAll] = useState<readonly DraftPerson[] | null>(null);
  const [read, setRead] = useState<number | null>(null);
  const people = useMemo(() => all ?? rows.map(personOf), [all, rows]);
  const selectAll = async () => {
    setRead(0);
    try {
      const found = await loadAll(load, MAX_DRAFT_ROWS, setRead);
      setAll(found.map(personOf));
    } catch {
      notifications.show({ color: 'red', autoClose: false, message: t('selectFailed') });
    } finally {
      setRead(null);
    }
  };
  return (
    <Group gap="xs">
      {all && (
        <Text size="sm" role="status">
          {t('allSelected', { count: all.length })}
        </Text>
      )}
      {DRAFT_FIELDS.map((field) => (
        <Button key={field} size="xs" variant="light" onClick={() => onSet(field, people)}>
          {t(`set_${field}`)}
        </Button>
      ))}
      <Button size="xs" variant="light" onClick={() => onPaste(people)}>
        {t('paste')}
      </Button>
      {!all && total > rows.length && total <= MAX_DRAFT_ROWS && (
        <Button size="xs" variant="subtle" loading={read !== null} onClick={() => void selectAll()}>
          {t('selectAllMatching', { count: total })}
        </Button>
      )}
      {total > MAX_DRAFT_ROWS && (
        <Text size="sm" c="dimmed">
          {t('selectTooMany', { max: MAX_DRAFT_ROWS })}
        </Text>
      )}
    </Group>
  );
}
