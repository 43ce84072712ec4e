import fc from 'fast-check';
import { RELATIONS, type Relation } from '../employees/scope.rules.js';
import { DEFAULT_RULE_SET, ruleSetSchema } from '../rule-sets/rule-set.js';
import { addDays } from '../shared/local-day.js';
import {
  alertChanges,
  canAcknowledge,
  nextThreshold,
  noteDecision,
  reachedThresholds,
  type KnownAlert,
} from './alerts.rules.js';
import { countUnexcused, type ClosedDay, type Unexcused } from './unexcused.rules.js';

const rules = DEFAULT_RULE_SET.discipline;

/** So many absent days, every second day, so that no run is longer than one. */
const scattered = (count: number): Unexcused =>
  countUnexcused(
    2026,
    Array.from({ length: count * 2 }, (_, index): ClosedDay => ({
      date: addDays('2026-01-05', index),
      status: index % 2 === 0 ? 'ABSENT' : 'PRESENT',
    })),
  );
const inARow = (count: number, from = '2026-01-05'): Unexcused =>
  countUnexcused(
    Number(from.slice(0, 4)),
    Array.from({ length: count }, (_, index): ClosedDay => ({
      date: addDays(from, index),
      status: 'ABSENT',
    })),
  );
const stored = (unexcused: Unexcused): KnownAlert[] =>
  reachedThresholds(unexcused, rules).map(({ kind, days }) => ({
    id: `${kind}-${days}`,
    kind,
    threshold: days,
    state: 'OPEN',
  }));

describe('alerts about unexcused absence (PP 94/2021)', () => {
  it('are raised at 3, 4, 7, 11, 14, 17, 21, 25 and 28 days of a year', () => {
    const reached = Array.from({ length: 31 }, (_, count) => count).filter(
      (count) => reachedThresholds(scattered(count), rules).at(-1)?.days === count,
    );
    expect(reached).toEqual([3, 4, 7, 11, 14, 17, 21, 25, 28]);
    expect(reachedThresholds(scattered(2), rules)).toEqual([]);
    expect(reachedThresholds(scattered(3), rules)).toMatchObject([
      { kind: 'CUMULATIVE', days: 3, reachedOn: '2026-01-09', sanction: 'Teguran lisan' },
    ]);
  });

  it('are raised at ten days in a row, on the tenth day', () => {
    const runs = (count: number) =>
      reachedThresholds(inARow(count), rules).filter(({ kind }) => kind === 'CONSECUTIVE');
    expect(runs(9)).toEqual([]);
    expect(runs(10)).toMatchObject([{ days: 10, reachedOn: '2026-01-14' }]);
  });

  it('belong to the year in which a run over its turn reaches its tenth day', () => {
    const closed = Array.from({ length: 12 }, (_, index): ClosedDay => ({
      date: addDays('2025-12-25', index),
      status: 'ABSENT',
    }));
    const kinds = (year: number) =>
      reachedThresholds(countUnexcused(year, closed), rules).filter(({ kind }) => kind === 'CONSECUTIVE')
        .length;
    expect([kinds(2025), kinds(2026)]).toEqual([0, 1]);
  });

  it('say what comes next', () => {
    expect(nextThreshold(scattered(4), rules, 'CUMULATIVE')).toMatchObject({ days: 7 });
    expect(nextThreshold(scattered(28), rules, 'CUMULATIVE')).toBeNull();
    expect(nextThreshold(inARow(4), rules, 'CONSECUTIVE')).toMatchObject({ days: 10 });
  });

  it('are withdrawn when days are taken away, and raised again when they come back', () => {
    const before = stored(scattered(7));
    const fewer = alertChanges(scattered(5), rules, before);
    expect(fewer).toMatchObject({ raise: [], withdraw: [{ threshold: 7 }], reinstate: [] });
    const withdrawn = before.map((alert) =>
      alert.threshold === 7 ? { ...alert, state: 'WITHDRAWN' as const } : alert,
    );
    expect(alertChanges(scattered(5), rules, withdrawn)).toEqual({ raise: [], withdraw: [], reinstate: [] });
    expect(alertChanges(scattered(7), rules, withdrawn)).toMatchObject({
      raise: [],
      withdraw: [],
      reinstate: [{ alert: { threshold: 7 } }],
    });
  });

  it('are settled by one look: a second finds nothing to do, whatever was stored before', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (before, after) => {
        const known = stored(scattered(before));
        const unexcused = scattered(after);
        const { raise, withdraw, reinstate } = alertChanges(unexcused, rules, known);
        const settled: KnownAlert[] = [
          ...known.map((alert) =>
            withdraw.includes(alert) ? { ...alert, state: 'WITHDRAWN' as const } : alert,
          ),
          ...raise.map(({ kind, days }) => ({
            id: `${days}`,
            kind,
            threshold: days,
            state: 'OPEN' as const,
          })),
        ];
        expect(reinstate).toEqual([]);
        expect(alertChanges(unexcused, rules, settled)).toEqual({ raise: [], withdraw: [], reinstate: [] });
      }),
    );
  });

  it('stay when a later rule set has other thresholds', () => {
    const other = { cumulative: [{ days: 5, sanction: 'x', article: 'y' }], consecutive: [] };
    const changes = alertChanges(scattered(5), other, stored(scattered(5)));
    expect(changes).toMatchObject({ raise: [{ days: 5 }], withdraw: [], reinstate: [] });
  });
});

describe('the right to acknowledge an alert', () => {
  it('is that of the two supervisors above, never of oneself, the office or the district', () => {
    const allowed = RELATIONS.filter(
      (relation) => canAcknowledge({ state: 'OPEN' }, new Set<Relation>([relation])).allowed,
    );
    expect(allowed).toEqual(['SUPERVISOR', 'ACTING_SUPERVISOR', 'SECOND_SUPERVISOR']);
    expect(canAcknowledge({ state: 'OPEN' }, new Set<Relation>(['SELF']))).toMatchObject({
      code: 'DISCIPLINE_OWN_ALERT',
    });
  });

  it('ends when the alert is acknowledged or withdrawn', () => {
    for (const state of ['ACKNOWLEDGED', 'WITHDRAWN'] as const) {
      expect(canAcknowledge({ state }, new Set<Relation>(['SUPERVISOR']))).toMatchObject({
        code: 'DISCIPLINE_ALERT_STATE',
        data: { state },
      });
    }
  });

  it('needs a note that says something', () => {
    expect(noteDecision('Dipanggil untuk klarifikasi').allowed).toBe(true);
    for (const note of ['', 'ok', '..........', 'x'.repeat(501)]) {
      expect(noteDecision(note)).toMatchObject({ code: 'DISCIPLINE_NOTE' });
    }
  });
});

describe('the section of the rule set', () => {
  it('is that of the law in versions that were published before it existed', () => {
    const { discipline: _, ...old } = DEFAULT_RULE_SET;
    expect(ruleSetSchema.parse(old).discipline).toEqual(rules);
  });

  it('refuses thresholds that do not grow', () => {
    const [first, second] = rules.cumulative;
    const discipline = { ...rules, cumulative: [second, first] };
    expect(ruleSetSchema.safeParse({ ...DEFAULT_RULE_SET, discipline }).success).toBe(false);
  });
});
