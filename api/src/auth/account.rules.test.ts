import fc from 'fast-check';
import type { Actor, Role } from '../shared/actor.js';
import {
  accountReasonDecision,
  agenciesOf,
  canAdministerAccount,
  isExpiredReset,
  isUsable,
  type HolderAssignment,
} from './account.rules.js';

const DAY = '2026-04-07';

function assignment(agencyId: string, startsOn: string, endsOn = '9999-12-31'): HolderAssignment {
  return { agencyId, startsOn, endsOn };
}

function actor(role: Role, agencyId: string): Actor {
  return {
    employeeId: 'administrator',
    accountId: 'account',
    sessionId: 'session',
    nip: '198206172006041005',
    requestId: 'request',
    asOf: DAY,
    assignments: [{ role, orgUnitId: agencyId, districtId: null, agencyId, acting: false }],
  };
}

describe('the agencies of an employee', () => {
  it('are those of the assignments in force, whatever was before and comes later', () => {
    const career = [
      assignment('health', '2010-01-01', '2025-12-31'),
      assignment('education', '2026-01-01', '2026-06-30'),
      assignment('finance', '2026-07-01'),
    ];
    expect([...agenciesOf(career, DAY)]).toEqual(['education']);
  });

  it('are the last one of somebody who has left, also when a new one is waiting', () => {
    const career = [
      assignment('health', '2010-01-01', '2019-12-31'),
      assignment('education', '2020-01-01', '2026-03-31'),
      assignment('finance', '2026-07-01'),
    ];
    expect([...agenciesOf(career, DAY)]).toEqual(['education']);
  });

  it('are the first one of somebody who is about to come, and none without any assignment', () => {
    expect([...agenciesOf([assignment('finance', '2026-07-01')], DAY)]).toEqual(['finance']);
    expect([...agenciesOf([], DAY)]).toEqual([]);
  });
});

describe('the account of somebody else', () => {
  const teacher = { employeeId: 'teacher', assignments: [assignment('education', '2020-01-01')] };

  it('is administered by an administrator of the same agency', () => {
    expect(canAdministerAccount(actor('ADMINISTRATOR', 'education'), teacher).allowed).toBe(true);
  });

  it('does not exist for an administrator of another agency, nor of one that the employee has left', () => {
    const moved = {
      employeeId: 'teacher',
      assignments: [assignment('health', '2010-01-01', '2019-12-31'), assignment('education', '2020-01-01')],
    };
    for (const holder of [teacher, moved, null]) {
      const decision = canAdministerAccount(actor('ADMINISTRATOR', 'health'), holder);
      expect(decision).toMatchObject({ allowed: false, code: 'NOT_FOUND' });
    }
  });

  it('is administered by no other role, and by nobody when it is the own', () => {
    const roles: Role[] = ['TEACHER', 'PRINCIPAL', 'SCHOOL_SUPERVISOR', 'KORWIL', 'OFFICE_HEAD', 'STAFF'];
    for (const role of roles) {
      expect(canAdministerAccount(actor(role, 'education'), teacher).allowed).toBe(false);
    }
    const own = { ...teacher, employeeId: 'administrator' };
    expect(canAdministerAccount(actor('ADMINISTRATOR', 'education'), own)).toMatchObject({
      code: 'ACCOUNT_OWN',
    });
  });
});

describe('an account', () => {
  it('can be used in service, to the last day, while it is not disabled', () => {
    expect(isUsable({ disabledAt: null, serviceEndsOn: DAY }, DAY)).toBe(true);
    expect(isUsable({ disabledAt: null, serviceEndsOn: '2026-04-06' }, DAY)).toBe(false);
    expect(isUsable({ disabledAt: new Date(), serviceEndsOn: '9999-12-31' }, DAY)).toBe(false);
  });

  it('loses a one-time password after three days, and any other never', () => {
    fc.assert(
      fc.property(fc.nat(1_000), (hours) => {
        const passwordChangedAt = new Date('2026-04-07T00:00:00Z');
        const now = new Date(passwordChangedAt.getTime() + hours * 3_600_000);
        expect(isExpiredReset({ mustChangePassword: true, passwordChangedAt }, now)).toBe(hours > 72);
        expect(isExpiredReset({ mustChangePassword: false, passwordChangedAt }, now)).toBe(false);
      }),
    );
  });
});

describe('a reason', () => {
  it.each([
    ['Ponsel hilang', true],
    ['  cuti  ', false],
    ['.........', false],
    ['pensiun', true],
    ['x'.repeat(500), true],
    ['x'.repeat(501), false],
  ])('%j is readable: %s', (reason, allowed) => {
    expect(accountReasonDecision(reason).allowed).toBe(allowed);
  });
});
