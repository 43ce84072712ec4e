import { useCallback, useEffect, useState } from 'react';
import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { api } from '../../app/api.ts';
import { DataGrid } from '../../app/data-grid/data-grid.tsx';
import { useGridUrl } from '../../app/data-grid/use-grid-url.ts';
import { useUrlFilter } from '../../app/data-grid/use-url-filter.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { DistrictPicker } from '../../app/pickers/district-picker.tsx';
import { usePickerTexts } from '../../app/pickers/picker.texts.ts';
import { UnitPicker } from '../../app/pickers/unit-picker.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { useEmployeeColumns } from './employee-columns.tsx';
import { employeeWhere, ROLES } from './employee-where.ts';
import { EMPLOYEES } from './employees.operations.ts';
import { useEmployeesTexts } from './employees.texts.ts';

const FILTERS = ['q', 'district', 'unit', 'role'] as const;

/** The people within the viewer's scope. */
export function EmployeesPage() {
  const t = useEmployeesTexts();
  const columns = useEmployeeColumns();
  const filter = useUrlFilter(FILTERS);
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
        fetchPolicy: 'network-only',
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

type Filter = ReturnType<typeof useUrlFilter<(typeof FILTERS)[number]>>;

function EmployeeFilters({ filter }: { filter: Filter }) {
  const { values, set } = filter;
  const t = usePickerTexts();
  const words = useDomainTexts();
  return (
    <>
      <SearchInput value={values.q} onChange={(text) => set('q', text)} />
      <DistrictPicker
        value={values.district}
        onChange={(id) => {
          set('district', id);
          set('unit', null);
        }}
      />
      <UnitPicker value={values.unit} onChange={(id) => set('unit', id)} districtId={values.district} />
      <Select
        label={t('role')}
        placeholder={t('all')}
        clearable
        value={values.role || null}
        onChange={(role) => set('role', role)}
        data={ROLES.map((role) => ({ value: role, label: words(`role.${role}`) }))}
        w={{ base: '100%', xs: 180 }}
      />
    </>
  );
}

function SearchInput({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useEmployeesTexts();
  const [text, setText] = useState(value);
  const [settled] = useDebouncedValue(text, 300);
  useEffect(() => {
    if (settled !== value) onChange(settled);
    // Only what was typed changes the address; the address changes the box when the page opens.
  }, [settled]);
  return (
    <TextInput
      label={t('search')}
      placeholder={t('searchHint')}
      type="search"
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      w={{ base: '100%', xs: 230 }}
    />
  );
}
