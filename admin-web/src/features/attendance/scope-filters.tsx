import { DistrictPicker } from '../../app/pickers/district-picker.tsx';
import { UnitPicker } from '../../app/pickers/unit-picker.tsx';

interface ScopeFiltersProps {
  readonly district: string;
  readonly unit: string;
  readonly set: (name: 'district' | 'unit', value: string | null) => void;
}

/** District and unit; another district forgets the unit. */
export function ScopeFilters({ district, unit, set }: ScopeFiltersProps) {
  return (
    <>
      <DistrictPicker
        value={district}
        onChange={(id) => {
          set('district', id);
          set('unit', null);
        }}
      />
      <UnitPicker value={unit} onChange={(id) => set('unit', id)} districtId={district} />
    </>
  );
}
