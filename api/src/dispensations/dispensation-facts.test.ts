import type { EntityManager } from 'typeorm';
import { NO_FACTS } from '../attendance/day-fact-sources.js';
import type { DayFrame } from '../attendance/day-frame.reader.js';
import { FixedClock } from '../shared/clock.js';
import { DispensationFacts } from './dispensation-facts.js';
import type { DispensationRow } from './dispensation-facts.rules.js';

const DAY = '2026-04-07';
const row = (id: string, change: Partial<DispensationRow> = {}): DispensationRow => ({
  id,
  scope: 'DISTRICT',
  scopeId: 'sekayu',
  startsOn: DAY,
  endsOn: DAY,
  effect: 'NO_CLOCK_IN',
  fromTime: null,
  toTime: null,
  reason: 'banjir',
  ...change,
});
type Where = Pick<DayFrame, 'employeeId' | 'date' | 'zone' | 'orgUnitId' | 'place'>;
const frame = (employeeId: string, unitId: string | null, change: Partial<Where> = {}): DayFrame => {
  const place =
    unitId === null ? null : { unitIds: [unitId, 'dinas'], districtId: 'sekayu', agencyId: 'dinas' };
  const where: Where = { employeeId, date: DAY, zone: 'Asia/Jakarta', orgUnitId: unitId, place, ...change };
  return where as DayFrame;
};

describe('the dispensations of days', () => {
  let statements = 0;
  const read = async (rows: readonly DispensationRow[], facts = new DispensationFacts(clock)) => {
    const manager = {
      query: () => {
        statements += 1;
        return Promise.resolve(rows);
      },
    } as Partial<EntityManager> as EntityManager;
    return facts.read(manager, ['guru'], DAY, DAY);
  };
  const clock = new FixedClock(`${DAY}T07:00:00+07:00`);
  beforeEach(() => {
    statements = 0;
  });

  it('are one array for all the people for whom the same ones hold', async () => {
    const days = await read([row('a'), row('b', { scope: 'UNIT', scopeId: 'sd-2' })]);
    const one = days.of(frame('guru', 'sd-1'));
    expect(one.map(({ id }) => id)).toEqual(['a']);
    expect(days.of(frame('kepsek', 'sd-1'))).toBe(one);
    expect(days.of(frame('guru lain', 'sd-3'))).toBe(one);
    expect(days.of(frame('guru dua', 'sd-2')).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are nothing, always the same nothing, where none holds', async () => {
    const days = await read([row('a', { scopeId: 'lais' }), row('p', { scope: 'PERSON', scopeId: 'x' })]);
    expect(days.of(frame('guru', 'sd-1'))).toBe(NO_FACTS);
    expect(days.of(frame('guru', null))).toBe(NO_FACTS);
    expect(days.of(frame('guru', 'sd-1', { date: '2026-04-08' }))).toBe(NO_FACTS);
    expect((await read([])).of(frame('guru', 'sd-1'))).toBe(NO_FACTS);
  });

  it('of one person come on top of those that others share', async () => {
    const days = await read([row('a'), row('p', { scope: 'PERSON', scopeId: 'guru' })]);
    expect(days.of(frame('guru', 'sd-1')).map(({ id }) => id)).toEqual(['a', 'p']);
    expect(days.of(frame('kepsek', 'sd-1')).map(({ id }) => id)).toEqual(['a']);
  });

  it('cost a clock-in no statement while they are remembered, and are read again when they are forgotten', async () => {
    const facts = new DispensationFacts(clock);
    await read([row('a')], facts);
    await read([row('a')], facts);
    expect(statements).toBe(1);
    facts.forget();
    await read([row('a')], facts);
    expect(statements).toBe(2);
  });
});
