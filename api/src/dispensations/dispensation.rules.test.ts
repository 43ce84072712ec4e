import fc from 'fast-check';
import { DISPENSATION_EFFECTS } from '../attendance/day-facts.rules.js';
import { addDays, localDay, localTime, TIME_ZONES } from '../shared/local-day.js';
import { concerns, factOf, type DispensationRow } from './dispensation-facts.rules.js';
import {
  activeKeyOf,
  canRevoke,
  declareDecision,
  MAX_DAYS,
  revokeDecision,
  type DispensationDraft,
} from './dispensation.rules.js';

const TODAY = '2026-04-07';
const ADMIN = { employeeId: 'admin' };
const FLOOD: DispensationDraft = {
  scope: 'DISTRICT',
  scopeId: 'sekayu',
  startsOn: TODAY,
  endsOn: TODAY,
  effect: 'FULL_DAY',
  fromTime: null,
  toTime: null,
  kind: 'FLOOD',
  reason: 'Banjir di Sekayu',
};
const codeOf = (change: Partial<DispensationDraft>) => {
  const decision = declareDecision({ ...FLOOD, ...change }, ADMIN, TODAY);
  return decision.allowed ? null : decision.code;
};

describe('declaring a dispensation', () => {
  it.each<[string, Partial<DispensationDraft>, string | null]>([
    ['for a district', {}, null],
    ['for everybody', { scope: 'REGENCY', scopeId: null }, null],
    ['for everybody of something', { scope: 'REGENCY' }, 'DISPENSATION_SCOPE_INCOMPLETE'],
    ['for a unit that is not named', { scope: 'UNIT', scopeId: null }, 'DISPENSATION_SCOPE_INCOMPLETE'],
    ['for somebody else', { scope: 'PERSON', scopeId: 'guru' }, null],
    ['for oneself', { scope: 'PERSON', scopeId: 'admin' }, 'DISPENSATION_OWN'],
    ['of a month', { endsOn: addDays(TODAY, MAX_DAYS - 1) }, null],
    ['of more than a month', { endsOn: addDays(TODAY, MAX_DAYS) }, 'DISPENSATION_TOO_LONG'],
    ['that ends before it begins', { endsOn: addDays(TODAY, -1) }, 'DISPENSATION_ENDS_BEFORE_START'],
    ['of long ago', { startsOn: '2026-01-04', endsOn: '2026-01-04' }, 'DISPENSATION_TOO_EARLY'],
    ['far ahead', { startsOn: '2027-05-01', endsOn: '2027-05-01' }, 'DISPENSATION_TOO_LATE'],
    ['of a window', { effect: 'TIME_WINDOW', fromTime: '06:40', toTime: '07:30' }, null],
    [
      'of a window without an end',
      { effect: 'TIME_WINDOW', fromTime: '06:40' },
      'DISPENSATION_WINDOW_REQUIRED',
    ],
    [
      'of a window of no time',
      { effect: 'TIME_WINDOW', fromTime: '06:40', toTime: '06:40' },
      'DISPENSATION_WINDOW_REQUIRED',
    ],
    ['of a whole day with a window', { fromTime: '06:40' }, 'DISPENSATION_WINDOW_NOT_WANTED'],
    ['without a reason', { reason: '-----' }, 'DISPENSATION_REASON_REQUIRED'],
    ['with too much of a reason', { reason: 'a'.repeat(201) }, 'DISPENSATION_REASON_TOO_LONG'],
  ])('%s', (_, change, expected) => {
    expect(codeOf(change)).toBe(expected);
  });

  it('gives the same digest to what waives the same, whatever the reason, and another to anything else', () => {
    const key = (change: Partial<DispensationDraft>) => activeKeyOf({ ...FLOOD, ...change });
    expect(key({ reason: 'Air pasang', kind: 'OTHER' })).toBe(key({}));
    const others = [
      { scope: 'UNIT' as const },
      { scopeId: 'lais' },
      { startsOn: '2026-04-06' },
      { endsOn: '2026-04-08' },
      { effect: 'NO_CLOCK_IN' as const },
    ];
    expect(new Set([{}, ...others].map(key)).size).toBe(others.length + 1);
  });
});

describe('revoking a dispensation', () => {
  it('needs a reason, is possible once, and not about oneself', () => {
    const inForce = { scope: 'DISTRICT', scopeId: 'sekayu', revokedAt: null } as const;
    expect(revokeDecision(inForce, ADMIN, 'Tidak banjir').allowed).toBe(true);
    expect(revokeDecision(inForce, ADMIN, '')).toMatchObject({ code: 'DISPENSATION_REASON_REQUIRED' });
    expect(canRevoke({ ...inForce, revokedAt: new Date(0) }, ADMIN)).toMatchObject({
      code: 'DISPENSATION_REVOKED',
    });
    expect(canRevoke({ ...inForce, scope: 'PERSON', scopeId: 'admin' }, ADMIN)).toMatchObject({
      code: 'DISPENSATION_OWN',
    });
  });
});

describe('a dispensation on a day', () => {
  const place = { unitIds: ['sd-1', 'korwil-1', 'dinas'], districtId: 'sekayu', agencyId: 'dinas' };
  const holder = { employeeId: 'guru', place };
  const row = (change: Partial<DispensationRow>): DispensationRow => ({ id: 'd', ...FLOOD, ...change });

  it.each([
    ['REGENCY', null, true],
    ['AGENCY', 'dinas', true],
    ['AGENCY', 'bkpsdm', false],
    ['DISTRICT', 'sekayu', true],
    ['DISTRICT', 'lais', false],
    ['UNIT', 'sd-1', true],
    ['UNIT', 'korwil-1', true],
    ['UNIT', 'sd-2', false],
    ['PERSON', 'guru', true],
    ['PERSON', 'kepsek', false],
  ] as const)('%s %s concerns a teacher of the school: %s', (scope, scopeId, expected) => {
    expect(concerns(row({ scope, scopeId }), holder)).toBe(expected);
  });

  it('concerns nobody of an agency by the district of others', () => {
    const atAgency = { employeeId: 'kadis', place: { ...place, unitIds: ['dinas'], districtId: null } };
    expect(concerns(row({ scope: 'DISTRICT', scopeId: null }), atAgency)).toBe(false);
    expect(concerns(row({ scope: 'DISTRICT', scopeId: 'sekayu' }), atAgency)).toBe(false);
  });

  it('has its window on the wall clock of every zone, on the date itself', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const time = (minutes: number) =>
      [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
    fc.assert(
      fc.property(minute, minute, fc.constantFrom(...TIME_ZONES), (from, to, zone) => {
        const window = { effect: 'TIME_WINDOW', fromTime: time(from), toTime: time(to) } as const;
        const fact = factOf(row(window), TODAY, zone);
        if (fact.effect !== 'TIME_WINDOW') throw new Error('a window stays a window');
        expect(localDay(fact.from, zone)).toBe(TODAY);
        expect([fact.from, fact.to].map((instant) => localTime(instant, zone))).toEqual([
          `${time(from)}:00`,
          `${time(to)}:00`,
        ]);
      }),
    );
  });

  it('carries its reason whatever its effect', () => {
    for (const effect of DISPENSATION_EFFECTS) {
      expect(factOf(row({ effect }), TODAY, 'Asia/Jakarta')).toMatchObject({ effect, reason: FLOOD.reason });
    }
  });
});
