import type { SubjectFacts } from '../employees/scope.rules.js';
import type { Actor, ActorAssignment, Role } from '../shared/actor.js';
import {
  canCancel,
  canDecide,
  confirmDecision,
  initialState,
  isConfirmer,
  PROPOSAL_EVENTS,
  refuseDecision,
  stateAfter,
  type ConfirmationTarget,
  type ProposalCase,
} from './placement-decisions.rules.js';
import { PROPOSAL_STATES } from './placement-proposal.entity.js';
import type { ProposalFacts } from './placement.rules.js';

function post(
  role: Role,
  orgUnitId: string,
  districtId: string | null = 'sekayu',
  acting = false,
): ActorAssignment {
  return { role, orgUnitId, districtId, agencyId: 'disdik', acting };
}

const POSTS = {
  guru: [post('TEACHER', 'sdn 1')],
  kepsek: [post('PRINCIPAL', 'sdn 1')],
  kepsekBaru: [post('PRINCIPAL', 'sdn 2')],
  kepsekLais: [post('PRINCIPAL', 'sdn 1 lais', 'lais')],
  korwil: [post('KORWIL', 'korwil sekayu')],
  korwilLais: [post('KORWIL', 'korwil lais', 'lais')],
  plhSdn2: [post('TEACHER', 'sdn 3'), post('PRINCIPAL', 'sdn 2', 'sekayu', true)],
  kadis: [post('OFFICE_HEAD', 'disdik', null)],
  admin: [post('STAFF', 'disdik', null), post('ADMINISTRATOR', 'disdik', null)],
  pengawas: [post('SCHOOL_SUPERVISOR', 'korwil sekayu')],
};
type Person = keyof typeof POSTS;
const PEOPLE = Object.keys(POSTS) as Person[];

function as(person: Person): Actor {
  return {
    employeeId: person,
    accountId: `account of ${person}`,
    sessionId: 'session',
    requestId: 'request',
    nip: '198703122010012001',
    asOf: '2026-04-07',
    assignments: POSTS[person],
  };
}

const GURU: SubjectFacts = {
  employeeId: 'guru',
  posts: POSTS.guru,
  chain: [
    { employeeId: 'kepsek', posts: POSTS.kepsek },
    { employeeId: 'korwil', posts: POSTS.korwil },
  ],
};

function proposed(target: ConfirmationTarget, owner = GURU): ProposalCase {
  return { state: 'PROPOSED', owner, target };
}

function confirmers(proposal: ProposalCase): Person[] {
  return PEOPLE.filter((person) => canDecide(proposal, as(person)).allowed);
}

const TO_SDN_2: ConfirmationTarget = {
  kind: 'WORK_LOCATION',
  unit: { orgUnitId: 'sdn 2', districtId: 'sekayu', agencyId: 'disdik' },
};
const TO_KEPSEK_BARU: ConfirmationTarget = {
  kind: 'SUPERVISOR',
  supervisor: { employeeId: 'kepsekBaru', posts: POSTS.kepsekBaru },
};

const FITS: ProposalFacts = {
  target: {
    kind: 'WORK_LOCATION',
    location: {
      active: true,
      unit: { orgUnitId: 'sdn 2', kind: 'SCHOOL', districtId: 'sekayu', agencyId: 'disdik' },
    },
  },
  effectiveOn: '2026-04-07',
  today: '2026-04-07',
  lockedThrough: null,
  policy: 'REQUIRED',
  posts: [{ ...post('TEACHER', 'sdn 1'), unitKind: 'SCHOOL' }],
  alreadySo: false,
  hasOpenProposal: true,
};

describe('who confirms', () => {
  it('a supervisor: the proposed one, who acts for them, and the korwil of the district', () => {
    expect(confirmers(proposed(TO_KEPSEK_BARU))).toEqual(['kepsekBaru', 'korwil', 'plhSdn2']);
  });

  it('a place: the principal there, the present supervisor, and the korwil of its district', () => {
    expect(confirmers(proposed(TO_SDN_2))).toEqual(['kepsek', 'kepsekBaru', 'korwil', 'plhSdn2']);
    const unit = { orgUnitId: 'sdn 1 lais', districtId: 'lais', agencyId: 'disdik' };
    expect(confirmers(proposed({ kind: 'WORK_LOCATION', unit }))).toEqual([
      'kepsek',
      'kepsekLais',
      'korwilLais',
    ]);
  });

  it('a mode: the principal of the unit, the present supervisor, and the korwil of the district', () => {
    expect(confirmers(proposed({ kind: 'SCHEDULE_MODE' }))).toEqual(['kepsek', 'korwil']);
    expect(confirmers(proposed({ kind: 'SCHEDULE_MODE' }, { ...GURU, chain: [] }))).toEqual([
      'kepsek',
      'korwil',
    ]);
  });

  it('nobody for themselves, whatever they are', () => {
    for (const person of PEOPLE) {
      const owner: SubjectFacts = {
        employeeId: person,
        posts: POSTS[person],
        chain: [{ employeeId: person, posts: POSTS[person] }],
      };
      const self = { employeeId: person, posts: POSTS[person] };
      for (const target of [
        TO_SDN_2,
        { kind: 'SUPERVISOR', supervisor: self },
        { kind: 'SCHEDULE_MODE' },
      ] as const) {
        expect(canDecide(proposed(target, owner), as(person))).toMatchObject({
          code: 'PLACEMENT_OWN_PROPOSAL',
        });
        expect(isConfirmer(as(person), { owner, target })).toBe(false);
      }
    }
  });

  it('nobody of another agency', () => {
    const elsewhere = as('kepsekBaru').assignments.map((each) => ({ ...each, agencyId: 'dinkes' }));
    const stranger = { ...as('kepsekBaru'), employeeId: 'stranger', assignments: elsewhere };
    expect(canDecide(proposed(TO_SDN_2), stranger)).toMatchObject({ code: 'PLACEMENT_NOT_CONFIRMER' });
  });
});

describe('a proposal', () => {
  it('waits for a confirmation, or holds at once where policy says so', () => {
    expect(initialState('REQUIRED')).toBe('PROPOSED');
    expect(initialState('DIRECT')).toBe('CONFIRMED');
  });

  it('is decided once and for all', () => {
    const moves = PROPOSAL_STATES.flatMap((state) =>
      PROPOSAL_EVENTS.map((event) => `${state} ${event} ${String(stateAfter(state, event))}`),
    ).filter((move) => !move.endsWith('null'));
    expect(moves).toEqual([
      'PROPOSED CONFIRM CONFIRMED',
      'PROPOSED REFUSE REFUSED',
      'PROPOSED CANCEL CANCELLED',
    ]);
    for (const state of ['CONFIRMED', 'REFUSED', 'CANCELLED'] as const) {
      expect(canDecide({ ...proposed(TO_SDN_2), state }, as('korwil'))).toMatchObject({
        code: 'PLACEMENT_ALREADY_DECIDED',
      });
      expect(canCancel({ state, owner: GURU }, as('guru'))).toMatchObject({
        code: 'PLACEMENT_ALREADY_DECIDED',
      });
    }
  });

  it('is taken back by its owner alone', () => {
    expect(canCancel(proposed(TO_SDN_2), as('guru'))).toEqual({ allowed: true });
    expect(canCancel(proposed(TO_SDN_2), as('korwil'))).toMatchObject({ code: 'PLACEMENT_OWNER_ONLY' });
  });

  it('is refused with a reason that says something', () => {
    const refuseWith = (reason: string | null) =>
      refuseDecision(proposed(TO_SDN_2), as('kepsekBaru'), reason);
    expect(refuseWith('Belum ada surat tugas')).toEqual({ allowed: true });
    for (const reason of [null, '', 'tidak', '..............']) {
      expect(refuseWith(reason)).toMatchObject({ code: 'PLACEMENT_REASON_REQUIRED' });
    }
    expect(refuseWith('x'.repeat(201))).toMatchObject({ code: 'PLACEMENT_REASON_TOO_LONG' });
    expect(refuseDecision(proposed(TO_SDN_2), as('admin'), 'Belum ada surat tugas').allowed).toBe(false);
  });

  it('is confirmed only when it still fits', () => {
    expect(confirmDecision(proposed(TO_SDN_2), as('korwil'), FITS)).toEqual({ allowed: true });
    expect(
      confirmDecision(proposed(TO_SDN_2), as('korwil'), { ...FITS, lockedThrough: '2026-04-30' }),
    ).toMatchObject({
      code: 'PLACEMENT_PERIOD_LOCKED',
    });
    expect(confirmDecision(proposed(TO_SDN_2), as('pengawas'), FITS)).toMatchObject({
      code: 'PLACEMENT_NOT_CONFIRMER',
    });
  });
});
