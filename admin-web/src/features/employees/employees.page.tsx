import { useCallback } from 'react';
import { api } from '../../app/api.ts';
import { DataGrid } from '../../app/data-grid/data-grid.tsx';
import { useGridUrl } from '../../app/data-grid/use-grid-url.ts';
import { EmployeeFilters, useEmployeeFilter } from '../../app/employee-filters/employee-filters.tsx';
import { employeeWhere } from '../../app/employee-filters/employee-where.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { useEmployeeColumns } from './employee-columns.tsx';
import { EMPLOYEES } from './employees.operations.ts';
import { useEmployeesTexts } from './employees.texts.ts';

/** The people within the viewer's scope. */
export function EmployeesPage() {
  const t = useEmployeesTexts();
  const columns = useEmployeeColumns();
  const filter = useEmployeeFilter();
  const { q, district, unit, role } = filter.values;
  const { sort } = useGridUrl(columns);
  const load = useCallback(
    async (page: { first: number; after: string | null }) => {
      const orderBy = sort
        ? [
            {
              field: sort.columnId === 'nip' ? ('NIP' as const) : ('NAME' as const),
              direction: sort.descending ? ('DESC' as const) : ('ASC' as const),
            },
          ]
        : [];
      const where = employeeWhere({ q, district, unit, role });
      const { data } = await api.query({
        query: EMPLOYEES,
        variables: { ...page, where, orderBy },
        fetchPolicy: 'no-cache',
      });
      if (!data) throw new Error('An answer without data');
      return data.employees;
    },
    [q, district, unit, role, sort],
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <DataGrid
        name="pegawai"
        label={t('title')}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        load={load}
        filters={<EmployeeFilters filter={filter} />}
      />
    </>
  );
}
