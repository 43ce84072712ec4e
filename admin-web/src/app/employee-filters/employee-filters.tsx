import { useEffect, useState } from 'react';
import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useUrlFilter, type UrlFilter } from '../data-grid/use-url-filter.ts';
import { DistrictPicker } from '../pickers/district-picker.tsx';
import { usePickerTexts } from '../pickers/picker.texts.ts';
import { UnitPicker } from '../pickers/unit-picker.tsx';
import { useDomainTexts } from '../texts/domain.texts.ts';
import { ROLES } from './employee-where.ts';

const FILTERS = ['q', 'district', 'unit', 'role'] as const;
type EmployeeUrlFilter = UrlFilter<(typeof FILTERS)[number]>;

/** The filters of a list of employees, which live in the address. */
export function useEmployeeFilter(): EmployeeUrlFilter {
  return useUrlFilter(FILTERS);
}

/** Name or NIP, district, unit and role. */
export function EmployeeFilters({ filter }: { filter: EmployeeUrlFilter }) {
  const { values, set } = filter;
  const t = usePickerTexts();
  const words = useDomainTexts();
  return (
    <>
      <SearchInput
        label={t('search')}
        placeholder={t('searchHint')}
        value={values.q}
        onChange={(text) => set('q', text)}
      />
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

interface SearchInputProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A box whose text is searched for once the typing pauses. */
export function SearchInput({ label, placeholder, value, onChange }: SearchInputProps) {
  const [text, setText] = useState(value);
  const [settled] = useDebouncedValue(text, 300);
  useEffect(() => {
    if (settled !== value) onChange(settled);
    // Only what was typed changes the address; the address changes the box when the page opens.
  }, [settled]);
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      type="search"
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      w={{ base: '100%', xs: 230 }}
    />
  );
}
