import { useMemo } from 'react';
import { Anchor, Badge, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { refusalSentence } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { GridColumn } from '../../app/data-grid/grid-column.ts';
import type { AssignmentChangeOutcome, ChangeRowsQuery } from '../../gql/graphql.ts';
import { useChangeSetTexts } from './change-sets.texts.ts';

/** One row of a change set. */
export type ChangeRow = NonNullable<ChangeRowsQuery['assignmentChangeSet']>['rows']['nodes'][number];
type Value = ChangeRow['changes'][number]['before'][number];

const COLORS: Readonly<Record<AssignmentChangeOutcome, string>> = {
  READY: 'teal',
  APPLIED: 'teal',
  UNCHANGED: 'gray',
  LEFT_OUT: 'gray',
  REFUSED: 'red',
};

/** The columns of a change set. @param leftOut lines that are going to be left out. */
export function useChangeRowColumns(leftOut: ReadonlySet<number>): readonly GridColumn<ChangeRow>[] {
  const t = useChangeSetTexts();
  const language = useLanguage();
  return useMemo(() => {
    const nameOf = ({ supervisor, workLocation, workSchedule, inherited }: Value) => {
      const name = supervisor?.name ?? workLocation?.name ?? workSchedule?.name ?? '';
      return inherited ? t('inherited', { name }) : name;
    };
    const named = (values: readonly Value[]) => values.map(nameOf).join(', ') || t('nothing');
    const changeText = ({ changes }: ChangeRow) =>
      changes.map(({ kind, before, after }) => `${t(kind)}: ${named(before)} → ${named(after)}`).join('; ');
    const notes = ({ refusals, warnings }: ChangeRow) =>
      [...refusals, ...warnings].map((finding) => refusalSentence(finding, language)).join(' ');
    const outcome = (row: ChangeRow) =>
      leftOut.has(row.line) ? t('willLeaveOut') : t(`outcome_${row.outcome}`);
    const name = ({ employee, source }: ChangeRow) =>
      employee?.name ?? t('unknown', { source: source ?? '' });
    return [
      {
        id: 'name',
        header: t('name'),
        width: 240,
        text: name,
        cell: (row) =>
          row.employee ? (
            <Anchor component={Link} to={`/pegawai/${row.employee.id}`} size="sm" fw={600} tabIndex={-1}>
              {row.employee.name}
            </Anchor>
          ) : (
            name(row)
          ),
      },
      {
        id: 'outcome',
        header: t('outcome'),
        width: 150,
        text: outcome,
        cell: (row) => (
          <Badge variant="light" color={leftOut.has(row.line) ? 'gray' : COLORS[row.outcome]}>
            {outcome(row)}
          </Badge>
        ),
      },
      {
        id: 'change',
        header: t('change'),
        width: 430,
        text: changeText,
        cell: (row) => (
          <span title={changeText(row)}>
            {row.changes.map(({ kind, before, after }) => (
              <Text key={kind} span size="sm" mr="sm">
                {t(kind)}:{' '}
                <Text span size="sm" c="dimmed" td="line-through">
                  {named(before)}
                </Text>{' '}
                → <strong>{named(after)}</strong>
              </Text>
            ))}
          </span>
        ),
      },
      {
        id: 'notes',
        header: t('notes'),
        width: 520,
        text: notes,
        cell: (row) => (
          <Group gap={6} wrap="nowrap" title={notes(row)}>
            {row.refusals.map((finding) => (
              <Badge key={finding.code} variant="light" color="red" tt="none" style={{ flexShrink: 0 }}>
                {refusalSentence(finding, language)}
              </Badge>
            ))}
            {row.warnings.map((finding) => (
              <Badge key={finding.code} variant="light" color="yellow" tt="none" style={{ flexShrink: 0 }}>
                {refusalSentence(finding, language)}
              </Badge>
            ))}
          </Group>
        ),
      },
      { id: 'line', header: t('line'), width: 80, text: ({ line }) => String(line) },
    ];
  }, [t, language, leftOut]);
}
