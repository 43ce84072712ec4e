import { Select } from '@mantine/core';
import { usePickerTexts } from './picker.texts.ts';
import { useUnitsOfDistrict } from './units-of-district.ts';

interface UnitPickerProps {
  /** Id of the chosen unit; empty for none. */
  readonly value: string;
  readonly onChange: (id: string | null) => void;
  /** District whose units are offered; empty for none. */
  readonly districtId: string;
  readonly clearable?: boolean;
}

/** Chooses a unit of a district. */
export function UnitPicker({ value, onChange, districtId, clearable = true }: UnitPickerProps) {
  const t = usePickerTexts();
  const units = useUnitsOfDistrict(districtId);
  return (
    <Select
      label={t('unit')}
      placeholder={placeholder(districtId, units === null, t)}
      searchable
      clearable={clearable}
      disabled={!districtId}
      value={value || null}
      onChange={onChange}
      nothingFoundMessage={t('nothingFound')}
      data={(units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      w={{ base: '100%', xs: 240 }}
    />
  );
}

function placeholder(districtId: string, loading: boolean, t: ReturnType<typeof usePickerTexts>): string {
  if (!districtId) return t('chooseDistrictFirst');
  return loading ? t('loading') : t('all');
}
