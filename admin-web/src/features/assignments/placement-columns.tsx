import { useCallback, useMemo } from 'react';
import { Anchor, Text, UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import { formatNip } from '@eoffice/web-kit/local-time.ts';
import type { GridColumn } from '../../app/data-grid/grid-column.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { PlacementPartsFragment, ScheduleMode } from '../../gql/graphql.ts';
import classes from './assignments.module.css';
import type { Draft, DraftField, DraftPerson, DraftTarget } from './draft.rules.ts';
import { useDraftTexts } from './draft.texts.ts';

type Placement = PlacementPartsFragment;

/** An employee of the grid as the draft knows them. */
export function personOf({
  id,
  name,
  nip,
  placementVersion,
}: Pick<Placement, 'id' | 'name' | 'nip' | 'placementVersion'>): DraftPerson {
  return { employeeId: id, name, nip, version: placementVersion };
}

/** A value of the draft in words. */
export function useTargetText(): (field: DraftField, target: DraftTarget) => string {
  const words = useDomainTexts();
  return useCallback(
    (field, { label }) => (field === 'schedule' ? words(`mode.${label as ScheduleMode}`) : label),
    [words],
  );
}

/** The columns of the grid of assignments; those that can be changed are buttons and show the draft. */
export function usePlacementColumns(
  draft: Draft,
  onEdit: (placement: Placement, field: DraftField) => void,
): readonly GridColumn<Placement>[] {
  const t = useDraftTexts();
  const words = useDomainTexts();
  const targetText = useTargetText();
  return useMemo(() => {
    const drafted = new Map(draft.rows.map((row) => [row.employeeId, row.values]));
    const current: Readonly<Record<DraftField, (placement: Placement) => string>> = {
      supervisor: ({ supervisor }) => supervisor?.name ?? t('none'),
      workLocation: ({ workLocations }) => workLocations.map(({ name }) => name).join(', ') || t('none'),
      schedule: ({ scheduleMode }) => (scheduleMode ? words(`mode.${scheduleMode}`) : t('none')),
    };
    const after = ({ id }: Placement, field: DraftField): string | null => {
      const target = drafted.get(id)?.[field];
      return target ? targetText(field, target) : null;
    };
    const changeable = (field: DraftField, width: number): GridColumn<Placement> => {
      const text = (placement: Placement) => {
        const next = after(placement, field);
        const before = current[field](placement);
        return next === null ? before : t('changedText', { after: next, before });
      };
      return {
        id: field,
        header: t(field),
        width,
        text,
        cell: (placement) => {
          const next = after(placement, field);
          const before = current[field](placement);
          const label = t('editCell', { field: t(field), name: placement.name, value: text(placement) });
          return (
            <UnstyledButton
              className={classes['cell']}
              tabIndex={-1}
              aria-label={label}
              title={text(placement)}
              data-changed={next !== null || undefined}
              onClick={() => onEdit(placement, field)}
            >
              {next === null ? before : <Changed before={before} after={next} />}
            </UnstyledButton>
          );
        },
      };
    };
    return [
      {
        id: 'name',
        header: t('name'),
        width: 230,
        sortField: 'NAME',
        text: ({ name }) => name,
        cell: ({ id, name }) => (
          <Anchor component={Link} to={`/pegawai/${id}`} size="sm" fw={600} tabIndex={-1}>
            {name}
          </Anchor>
        ),
      },
      {
        id: 'nip',
        header: t('nip'),
        width: 205,
        initiallyHidden: true,
        sortField: 'NIP',
        digits: true,
        text: ({ nip }) => nip,
        cell: ({ nip }) => formatNip(nip),
      },
      {
        id: 'role',
        header: t('role'),
        width: 130,
        initiallyHidden: true,
        text: ({ assignments }) => assignments.map(({ role }) => words(`role.${role}`)).join(', '),
      },
      {
        id: 'unit',
        header: t('unit'),
        width: 175,
        text: ({ assignments }) => assignments.map(({ orgUnit }) => orgUnit.name).join(', '),
      },
      changeable('supervisor', 235),
      changeable('workLocation', 210),
      changeable('schedule', 175),
    ];
  }, [t, words, targetText, draft.rows, onEdit]);
}

function Changed({ before, after }: { before: string; after: string }) {
  return (
    <>
      <Text component="ins" size="sm" fw={700} td="none">
        {after}
      </Text>{' '}
      <Text component="del" size="xs" c="dimmed">
        {before}
      </Text>
    </>
  );
}
