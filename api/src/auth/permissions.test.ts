import fc from 'fast-check';
import { ROLES, type Role } from '../shared/actor.js';
import {
  DUTY_PERMISSIONS,
  permissionsOf,
  PERMISSIONS,
  SELF_SERVICE,
  type Permission,
} from './permissions.js';

const AGENCY = 'agency';

function held(role: Role, orgUnitId = 'school') {
  return { role, orgUnitId, agencyId: AGENCY };
}

/** Everyone who has a permission, by the unit where such a role usually is. */
function whoHas(permission: Permission): string[] {
  const people = {
    guru: held('TEACHER'),
    kepsek: held('PRINCIPAL'),
    pengawas: held('SCHOOL_SUPERVISOR', 'korwil office'),
    korwil: held('KORWIL', 'korwil office'),
    tata_usaha: held('STAFF'),
    staf_dinas: held('STAFF', AGENCY),
    kadis: held('OFFICE_HEAD', AGENCY),
    admin: held('ADMINISTRATOR', AGENCY),
  };
  return Object.entries(people)
    .filter(([, assignment]) => permissionsOf([assignment]).has(permission))
    .map(([name]) => name);
}

describe('permissions', () => {
  it('let every civil servant clock in, write LKH and propose a placement', () => {
    for (const role of ROLES) {
      expect([...permissionsOf([held(role)])]).toEqual(expect.arrayContaining([...SELF_SERVICE]));
    }
  });

  it('leave somebody without an assignment their own account and nothing more', () => {
    expect([...permissionsOf([])]).toEqual(['VIEWER']);
  });

  it('give a teacher and a pengawas nothing about others but the directory', () => {
    expect(permissionsOf([held('TEACHER')])).toEqual(new Set(SELF_SERVICE));
    expect(permissionsOf([held('SCHOOL_SUPERVISOR')])).toEqual(new Set(SELF_SERVICE));
  });

  it.each<[Permission, string[]]>([
    ['LKH_DECIDE', ['kepsek', 'korwil', 'tata_usaha', 'staf_dinas', 'kadis']],
    ['PUNCH_DECIDE', ['kepsek', 'korwil', 'tata_usaha', 'staf_dinas', 'kadis']],
    ['DISCIPLINE_ACKNOWLEDGE', ['kepsek', 'korwil', 'tata_usaha', 'staf_dinas', 'kadis']],
    ['EMPLOYEES_READ', ['kepsek', 'korwil', 'tata_usaha', 'staf_dinas', 'kadis', 'admin']],
    ['PLACEMENT_CHANGE', ['korwil', 'admin']],
    ['EMPLOYEES_WRITE', ['admin']],
    ['LKH_ADMIN', ['admin']],
    ['SETTINGS_WRITE', ['admin']],
    ['ACCOUNTS_ADMIN', ['admin']],
    ['AUDIT_READ', ['kadis', 'admin']],
    ['ALLOWANCE_READ', ['staf_dinas', 'kadis']],
    ['ALLOWANCE_VERIFY', ['staf_dinas']],
    ['ALLOWANCE_APPROVE', ['kadis']],
  ])('give %s to %j alone', (permission, people) => {
    expect(whoHas(permission)).toEqual(people);
  });

  it('let no single duty both change the facts or the rules and decide about money', () => {
    const facts: Permission[] = ['EMPLOYEES_WRITE', 'LKH_ADMIN', 'SETTINGS_WRITE'];
    const money: Permission[] = ['ALLOWANCE_VERIFY', 'ALLOWANCE_APPROVE'];
    for (const permissions of Object.values(DUTY_PERMISSIONS)) {
      const both = facts.some((p) => permissions.includes(p)) && money.some((p) => permissions.includes(p));
      expect(both).toBe(false);
    }
  });

  it('add up over assignments: nobody loses a right by holding one more role', () => {
    const assignments = fc.array(
      fc
        .tuple(fc.constantFrom(...ROLES), fc.constantFrom('school', AGENCY))
        .map(([role, unit]) => held(role, unit)),
    );
    fc.assert(
      fc.property(assignments, assignments, (some, more) => {
        const all = permissionsOf([...some, ...more]);
        for (const permission of permissionsOf(some)) expect(all.has(permission)).toBe(true);
      }),
    );
  });

  it('name no permission that nobody has', () => {
    const given = new Set(
      ROLES.flatMap((role) => [...permissionsOf([held(role)]), ...permissionsOf([held(role, AGENCY)])]),
    );
    expect(given).toEqual(new Set(PERMISSIONS));
  });
});
