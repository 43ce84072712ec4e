import { useMemo } from 'react';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatNip } from '@eoffice/web-kit/local-time.ts';
import type { GridColumn } from '../../app/data-grid/grid-column.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { EmployeesQuery } from '../../gql/graphql.ts';
import { useEmployeesTexts } from './employees.texts.ts';

/** One row of the list. */
export type EmployeeRow = EmployeesQuery['employees']['nodes'][number];

/** The columns of the list of employees. */
export function useEmployeeColumns(): readonly GridColumn<EmployeeRow>[] {
  const t = useEmployeesTexts();
  const words = useDomainTexts();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('name'),
        width: 270,
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
        sortField: 'NIP',
        digits: true,
        text: ({ nip }) => nip,
        cell: ({ nip }) => formatNip(nip),
      },
      {
        id: 'role',
        header: t('role'),
        width: 140,
        text: ({ assignments }) => joined(assignments.map(({ role }) => words(`role.${role}`))),
      },
      {
        id: 'unit',
        header: t('unit'),
        width: 215,
        text: ({ assignments }) => joined(assignments.map(({ orgUnit }) => orgUnit.name)),
      },
      {
        id: 'district',
        header: t('district'),
        width: 140,
        text: ({ assignments }) => joined(assignments.map(({ orgUnit }) => orgUnit.district?.name ?? '')),
      },
      {
        id: 'supervisor',
        header: t('supervisor'),
        width: 250,
        text: ({ supervisor }) => supervisor?.name ?? '',
        cell: ({ supervisor }) =>
          supervisor?.name ?? (
            <Text size="sm" c="dimmed" fs="italic">
              {t('noSupervisor')}
            </Text>
          ),
      },
      {
        id: 'employment',
        header: t('employmentType'),
        width: 150,
        initiallyHidden: true,
        text: ({ employmentType }) => words(`employment.${employmentType}`),
      },
    ],
    [t, words],
  );
}

function joined(parts: readonly string[]): string {
  return [...new Set(parts.filter(Boolean))].join(', ');
}
