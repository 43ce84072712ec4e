import type { PeopleScope } from '../recompute/affected-days.js';
import type { DispensationScope } from './dispensation.entity.js';

/** The people of the scope of a dispensation, as the derivation of days knows them. */
export function peopleOf(scope: DispensationScope, scopeId: string | null): PeopleScope {
  const ids = scopeId === null ? [] : [scopeId];
  switch (scope) {
    case 'REGENCY':
      return { everyone: true };
    case 'AGENCY':
      return { agencyIds: ids };
    case 'DISTRICT':
      return { districtIds: ids };
    case 'UNIT':
      return { unitIds: ids };
    case 'PERSON':
      return { employeeIds: ids };
  }
}
