import fc from 'fast-check';
import { RELATIONS, type Relation } from '../employees/scope.rules.js';
import { addDays } from '../shared/local-day.js';
import { autoApprovalOf, missDecision } from './lkh-automation.rules.js';
import { afterMove, commandDecision, type LkhCommand } from './lkh-commands.rules.js';
import { deadlineOf } from './lkh-deadline.rules.js';
import { aReport, as, CAST, type Person } from './lkh-facts.fixture.js';
import { LKH_OBJECTIONS, type LkhFacts, type LkhObjection, type LkhSurroundings } from './lkh-facts.js';
import type { LkhState } from './lkh-report.entity.js';
import { canCreate } from './lkh.rules.js';
import { LKH_EVENTS, TRANSITIONS, transitionOf } from './lkh-transitions.rules.js';

const STATES: readonly LkhState[] = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'REJECTED', 'MISSED'];
const COMMANDS = [
  'EDIT',
  'SUBMIT',
  'WITHDRAW',
  'APPROVE',
  'RETURN',
  'REJECT',
  'OBJECT',
  'REOPEN',
  'EXTEND',
] as const;
type CommandEvent = (typeof COMMANDS)[number];
const REASON = 'Karena isinya tidak sesuai';

function command(event: CommandEvent, report: LkhFacts, around: LkhSurroundings): LkhCommand {
  switch (event) {
    case 'EDIT':
    case 'SUBMIT':
    case 'WITHDRAW':
      return { event };
    case 'APPROVE':
    case 'RETURN':
    case 'REJECT':
      return { event, seenContentHash: report.contentHash, note: REASON };
    case 'OBJECT':
    case 'REOPEN':
      return { event, note: REASON };
    case 'EXTEND': {
      const deadline = deadlineOf(report, around.rules);
      const until = addDays(deadline > around.today ? deadline : around.today, 1);
      return { event, note: REASON, until };
    }
  }
}

/** The moves of the domain document, written once more and by hand. */
const ALLOWED_MOVES: Readonly<Record<string, LkhState>> = {
  'DRAFT EDIT owner': 'DRAFT',
  'RETURNED EDIT owner': 'RETURNED',
  'DRAFT SUBMIT owner': 'SUBMITTED',
  'RETURNED SUBMIT owner': 'SUBMITTED',
  'SUBMITTED WITHDRAW owner': 'DRAFT',
  'SUBMITTED APPROVE supervisor': 'APPROVED',
  'SUBMITTED RETURN supervisor': 'RETURNED',
  'SUBMITTED REJECT supervisor': 'REJECTED',
  'REJECTED OBJECT owner': 'REJECTED',
  'REJECTED APPROVE judge': 'APPROVED',
  'REJECTED REJECT judge': 'REJECTED',
  'APPROVED REOPEN administrator': 'RETURNED',
  'DRAFT EXTEND administrator': 'DRAFT',
  'RETURNED EXTEND administrator': 'RETURNED',
  'MISSED EXTEND administrator': 'DRAFT',
};

/** Capacities as the domain document words them, for a report that kepsek decided last. */
function capacities(relations: ReadonlySet<Relation>, escalated: boolean): string[] {
  if (relations.has('SELF')) return ['owner'];
  return [
    ...(relations.has('SUPERVISOR') || relations.has('ACTING_SUPERVISOR') ? ['supervisor'] : []),
    ...(relations.has('SECOND_SUPERVISOR') ? ['judge'] : []),
    ...(relations.has('SECOND_SUPERVISOR') && escalated ? ['supervisor'] : []),
    ...(relations.has('ADMINISTRATOR') ? ['administrator'] : []),
  ];
}

function objectionFits(event: CommandEvent, state: LkhState, objection: LkhObjection): boolean {
  if (state !== 'REJECTED') return true;
  return event === 'OBJECT' ? objection === 'NONE' : objection === 'OPEN';
}

describe('the moves of an LKH', () => {
  it('are those of the table and no other, for every state, event and relation of the actor', () => {
    const subsets = Array.from(
      { length: 1 << RELATIONS.length },
      (_, bits) => new Set(RELATIONS.filter((_relation, index) => bits & (1 << index))),
    );
    let allowedMoves = 0;
    for (const state of STATES) {
      for (const event of COMMANDS) {
        for (const relations of subsets) {
          for (const objection of LKH_OBJECTIONS) {
            for (const silentWorkingDays of [0, 3]) {
              const report = aReport({ state, objection, decidedOn: '2026-04-07', decidedBy: 'kepsek' });
              const around = as('stranger', { relations, silentWorkingDays });
              const allowed = commandDecision(command(event, report, around), report, around).allowed;
              const escalated = silentWorkingDays >= 3;
              const expected =
                objectionFits(event, state, objection) &&
                capacities(relations, escalated).some((by) => `${state} ${event} ${by}` in ALLOWED_MOVES);
              if (allowed !== expected) {
                throw new Error(`${state} ${event} by ${[...relations].join('+')}: ${String(allowed)}`);
              }
              if (allowed) allowedMoves += 1;
            }
          }
        }
      }
    }
    expect(allowedMoves).toBeGreaterThan(1_000);
  });

  it('lead where the domain document says', () => {
    for (const [move, to] of Object.entries(ALLOWED_MOVES)) {
      const [state, event] = move.split(' ') as [LkhState, CommandEvent];
      expect(transitionOf(state, event)?.to).toBe(to);
      expect(afterMove(aReport({ state }), event, { on: '2026-04-08', by: 'someone' }).state).toBe(to);
    }
  });

  it('are one for each state and event, and each event has at least one', () => {
    const keys = TRANSITIONS.map(({ from, event }) => `${from ?? 'none'} ${event}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(TRANSITIONS.map(({ event }) => event))).toEqual(new Set(LKH_EVENTS));
  });

  it('outside of the table are a fault', () => {
    expect(() =>
      afterMove(aReport({ state: 'APPROVED' }), 'SUBMIT', { on: '2026-04-08', by: 'guru' }),
    ).toThrow();
  });
});

/** One attempt of a random walk: days pass, somebody tries something, having read the report or an older one. */
interface Step {
  readonly person: Person;
  readonly event: CommandEvent | 'CREATE' | 'SWEEP';
  readonly daysPass: number;
  readonly readsAgain: boolean;
}

/** A world with one report in which everything is done through the rules, and what an auditor would note down. */
class World {
  report: LkhFacts | null = null;
  today = '2026-04-07';
  submittedOn: string | null = null;
  approvedBy: string | null = null;
  approvedHash: string | null = null;
  readonly seen = new Map<Person, string>();
  objections = 0;
  edits = 0;

  constructor(
    readonly surroundings: Partial<LkhSurroundings> = {},
    readonly relationsOf: (person: Person) => Partial<LkhSurroundings> = () => ({}),
  ) {}

  around(person: Person): LkhSurroundings {
    const waited = this.submittedOn === null ? 0 : Math.max(0, daysApart(this.submittedOn, this.today));
    return as(person, {
      today: this.today,
      silentWorkingDays: waited,
      ...this.surroundings,
      ...this.relationsOf(person),
    });
  }

  try(step: Step): void {
    this.today = addDays(this.today, step.daysPass);
    if (step.event === 'SWEEP') return this.sweep();
    if (step.event === 'CREATE') return this.create(step.person);
    if (!this.report) return;
    const around = this.around(step.person);
    if (step.readsAgain) this.seen.set(step.person, this.report.contentHash);
    const asked = command(step.event, this.report, around);
    const wanted =
      'seenContentHash' in asked
        ? { ...asked, seenContentHash: this.seen.get(step.person) ?? 'unread' }
        : asked;
    if (!commandDecision(wanted, this.report, around).allowed) return;
    this.carryOut(wanted, step.person);
  }

  private create(person: Person): void {
    if (!canCreate('2026-04-07', this.report?.state ?? null, this.around(person)).allowed) return;
    this.report = aReport({ contentHash: 'content 0' });
  }

  private carryOut(wanted: LkhCommand, person: Person): void {
    const before = this.report;
    if (!before) return;
    const until = wanted.event === 'EXTEND' ? { until: wanted.until } : {};
    this.report = afterMove(before, wanted.event, { on: this.today, by: person, ...until });
    if (wanted.event === 'EDIT') {
      this.edits += 1;
      this.report = { ...this.report, contentHash: `content ${this.edits}` };
    }
    if (wanted.event === 'SUBMIT') {
      expect(this.today <= deadlineOf(before, this.around(person).rules)).toBe(true);
      this.submittedOn = this.today;
      this.approveByRule();
    }
    if (wanted.event === 'OBJECT') this.objections += 1;
    if (wanted.event === 'APPROVE') {
      this.approvedBy = person;
      this.approvedHash = wanted.seenContentHash;
    }
  }

  private sweep(): void {
    if (missDecision('2026-04-07', this.report, this.around('stranger')).allowed) {
      this.report = this.report
        ? afterMove(this.report, 'MISS', { on: this.today, by: null })
        : aReport({ state: 'MISSED', contentHash: 'content 0' });
    }
    this.approveByRule();
  }

  private approveByRule(): void {
    if (!this.report || !autoApprovalOf(this.report, this.around('stranger'))) return;
    this.report = afterMove(this.report, 'AUTO_APPROVE', { on: this.today, by: null });
    this.approvedBy = 'rule';
    this.approvedHash = this.report.contentHash;
  }
}

function daysApart(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const people = Object.keys(CAST) as Person[];
const EVENTS = [...COMMANDS, 'CREATE', 'SWEEP'] as const;

/** What each usually does. Walks of wholly random steps would hardly ever come to a decision. */
const USUAL: readonly (readonly [Person, Step['event']])[] = [
  ['guru', 'CREATE'],
  ['guru', 'EDIT'],
  ['guru', 'SUBMIT'],
  ['guru', 'SUBMIT'],
  ['guru', 'OBJECT'],
  ['kepsek', 'APPROVE'],
  ['plh', 'REJECT'],
  ['kepsek', 'REJECT'],
  ['korwil', 'APPROVE'],
  ['korwil', 'REJECT'],
];

function steps(actors: readonly Person[]): fc.Arbitrary<Step[]> {
  const anything = fc.tuple(fc.constantFrom(...actors), fc.constantFrom(...EVENTS));
  const usual = fc.constantFrom(...USUAL.filter(([person]) => actors.includes(person)));
  const step = fc
    .tuple(fc.oneof(anything, usual), fc.constantFrom(0, 0, 0, 0, 1, 2), fc.boolean())
    .map(([[person, event], daysPass, readsAgain]): Step => ({ person, event, daysPass, readsAgain }));
  return fc.array(step, { minLength: 15, maxLength: 40 });
}

describe('whatever people try, in whatever order', () => {
  it('an approved LKH was approved by somebody else, on exactly the content that they had read', () => {
    let approvals = 0;
    fc.assert(
      fc.property(steps(people), (walk) => {
        const world = new World();
        for (const step of walk) {
          world.try(step);
          if (world.report?.state === 'APPROVED') {
            approvals += 1;
            expect(world.approvedBy).not.toBe('guru');
            expect(world.report.contentHash).toBe(world.approvedHash);
            expect(world.report.decidedBy).toBe(world.approvedBy);
          }
        }
      }),
      { numRuns: 600 },
    );
    expect(approvals).toBeGreaterThan(100);
  });

  it('nobody objects twice, and nothing decided on an objection is decided again by its owner', () => {
    fc.assert(
      fc.property(steps(people), (walk) => {
        const world = new World();
        for (const step of walk) {
          const before = world.report;
          world.try(step);
          expect(world.objections).toBeLessThanOrEqual(1);
          const final = before?.state === 'REJECTED' && before.objection === 'DECIDED';
          if (final) expect(world.report).toEqual(before);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the owner alone never reaches an approval, whatever other relations they hold to themselves', () => {
    const relations = fc.subarray([...RELATIONS]).map((some) => new Set<Relation>([...some, 'SELF']));
    fc.assert(
      fc.property(steps(['guru']), relations, (walk, own) => {
        const world = new World({}, (person) => (person === 'guru' ? { relations: own } : {}));
        for (const step of walk) {
          world.try(step);
          expect(world.report?.state).not.toBe('APPROVED');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the head of the office alone reaches it only by rule, and it is marked so', () => {
    let approvals = 0;
    fc.assert(
      fc.property(steps(['guru']), (walk) => {
        const world = new World({ chain: [], ownerIsTopOfChain: true });
        for (const step of walk) world.try(step);
        if (world.report?.state !== 'APPROVED') return;
        approvals += 1;
        expect(world.report.decidedBy).toBeNull();
        expect(world.approvedBy).toBe('rule');
      }),
      { numRuns: 300 },
    );
    expect(approvals).toBeGreaterThan(20);
  });

  it('nothing moves once the period is locked', () => {
    const report = fc.record({
      state: fc.constantFrom(...STATES),
      objection: fc.constantFrom(...LKH_OBJECTIONS),
    });
    fc.assert(
      fc.property(steps(people), report, (walk, facts) => {
        const world = new World({ periodOpen: false });
        world.report = aReport({ ...facts, decidedOn: '2026-04-07', decidedBy: 'kepsek' });
        const before = world.report;
        for (const step of walk) world.try(step);
        expect(world.report).toEqual(before);
      }),
    );
  });
});
