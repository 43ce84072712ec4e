import fc from 'fast-check';
import { RELATIONS, type Relation } from '../employees/scope.rules.js';
import {
  enterDecision,
  moveDecision,
  REQUEST_EVENTS,
  REQUEST_STATES,
  REQUEST_TRANSITIONS,
  textDecision,
  type RequestSituation,
} from './request-flow.rules.js';

const situations = fc.record({
  state: fc.constantFrom(...REQUEST_STATES),
  relations: fc.uniqueArray(fc.constantFrom(...RELATIONS)).map((relations) => new Set<Relation>(relations)),
  leaderless: fc.boolean(),
  decidedBy: fc.option(fc.constant('Bambang')),
  periodOpen: fc.boolean(),
});

function situation(change: Partial<RequestSituation>): RequestSituation {
  return {
    state: 'REQUESTED',
    relations: new Set(),
    leaderless: false,
    decidedBy: null,
    periodOpen: true,
    ...change,
  };
}

describe('a request about attendance', () => {
  it('moves only along its transitions, whoever asks', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...REQUEST_EVENTS), (given, event) => {
        if (moveDecision(event, given).allowed) expect(REQUEST_TRANSITIONS[event].from).toBe(given.state);
      }),
    );
  });

  it('is never decided by its owner, and taken back by nobody else', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...REQUEST_EVENTS), (given, event) => {
        const own = { ...given, relations: new Set<Relation>(['SELF']) };
        if (event !== 'WITHDRAW') expect(moveDecision(event, own).allowed).toBe(false);
        const others = {
          ...given,
          relations: new Set([...given.relations].filter((each) => each !== 'SELF')),
        };
        if (event === 'WITHDRAW') expect(moveDecision(event, others).allowed).toBe(false);
      }),
    );
  });

  it('is never decided once its month is locked, but can be taken back', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...REQUEST_EVENTS), (given, event) => {
        const locked = moveDecision(event, { ...given, periodOpen: false });
        if (event !== 'WITHDRAW') expect(locked.allowed).toBe(false);
      }),
    );
    expect(
      moveDecision('WITHDRAW', situation({ relations: new Set(['SELF']), periodOpen: false })).allowed,
    ).toBe(true);
  });

  it('is decided by staff of the agency only where nobody stands above the owner', () => {
    const relations = new Set<Relation>(['AGENCY_STAFF']);
    expect(moveDecision('APPROVE', situation({ relations }))).toMatchObject({ code: 'REQUEST_NOT_DECIDER' });
    expect(moveDecision('APPROVE', situation({ relations, leaderless: true })).allowed).toBe(true);
  });

  it('tells who comes second who has decided', () => {
    const late = situation({ state: 'REJECTED', relations: new Set(['SUPERVISOR']), decidedBy: 'Bambang' });
    expect(moveDecision('APPROVE', late)).toMatchObject({
      code: 'REQUEST_ALREADY_DECIDED',
      data: { state: 'REJECTED', by: 'Bambang' },
    });
    const waiting = situation({ relations: new Set(['SUPERVISOR']) });
    expect(moveDecision('REVOKE', waiting)).toMatchObject({ code: 'REQUEST_STATE' });
  });

  it('is entered for nobody by themselves', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...RELATIONS)), (relations) => {
        expect(enterDecision(new Set<Relation>([...relations, 'SELF'])).allowed).toBe(false);
      }),
    );
    expect(enterDecision(new Set(['ADMINISTRATOR'])).allowed).toBe(false);
    expect(enterDecision(new Set(['AGENCY_STAFF'])).allowed).toBe(true);
  });

  it('needs reasons of a length that say something', () => {
    expect(textDecision('singkat')).toMatchObject({ data: { min: 10 } });
    expect(textDecision('. . . . . . .')).toMatchObject({ code: 'REQUEST_REASON_REQUIRED' });
    expect(textDecision('a'.repeat(501))).toMatchObject({ code: 'REQUEST_REASON_TOO_LONG' });
    expect(textDecision('Belum ada surat').allowed).toBe(true);
  });
});
