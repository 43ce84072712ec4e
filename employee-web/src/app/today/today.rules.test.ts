import { item } from '../queue/queue-item.fixture.ts';
import type { PunchWork } from '../queue/queue-item.ts';
import { localDayAt, offerOf, wallTimeAt } from './today.rules.ts';

const DAY = '2026-04-07';
const inTap = item('a');
const outTap = item('b', { work: { ...(inTap.work as PunchWork), side: 'OUT' } });

describe('what the big button offers', () => {
  it('is what the server says', () => {
    expect(offerOf({ date: DAY, nextAction: 'IN' }, [], DAY)).toEqual({
      side: 'IN',
      other: null,
      stale: false,
    });
    expect(offerOf({ date: DAY, nextAction: null }, [], DAY).side).toBeNull();
  });

  it('goes on from what waits on this phone', () => {
    expect(offerOf({ date: DAY, nextAction: 'IN' }, [inTap], DAY).side).toBe('OUT');
    expect(offerOf({ date: DAY, nextAction: 'OUT' }, [outTap], DAY).side).toBeNull();
    expect(offerOf({ date: DAY, nextAction: 'IN' }, [inTap, outTap], DAY).side).toBeNull();
  });

  it('is both sides when the server has not spoken about this day', () => {
    expect(offerOf(null, [], DAY)).toEqual({ side: 'IN', other: 'OUT', stale: true });
    expect(offerOf({ date: '2026-04-06', nextAction: 'OUT' }, [], DAY)).toEqual({
      side: 'IN',
      other: 'OUT',
      stale: true,
    });
    expect(offerOf(null, [inTap], DAY).side).toBe('OUT');
    expect(offerOf(null, [inTap, outTap], DAY).side).toBeNull();
  });

  it('ignores taps of yesterday and taps that were sent', () => {
    const yesterday = item('a', { day: '2026-04-06' });
    const sent = item('b', { state: 'SENT' });
    expect(offerOf({ date: DAY, nextAction: 'IN' }, [yesterday, sent], DAY).side).toBe('IN');
  });
});

describe('the day on the wall', () => {
  it('is that of the place of work, not that of Greenwich', () => {
    const now = new Date('2026-04-06T23:45:00Z');
    expect(localDayAt(now, 'Asia/Jakarta')).toBe(DAY);
    expect(wallTimeAt(now, 'Asia/Jakarta')).toBe('06.45');
    expect(wallTimeAt(now, 'Asia/Jayapura')).toBe('08.45');
  });
});
