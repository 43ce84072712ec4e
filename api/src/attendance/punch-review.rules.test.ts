import fc from 'fast-check';
import { ALLOWED } from '../shared/decision.js';
import {
  isReason,
  mayConfirmPunch,
  mayDecideObjection,
  mayObjectToRejection,
  mayRejectPunch,
  PUNCH_TRANSITIONS,
  type PunchObjectionFacts,
  type PunchObjectionReviewFacts,
  type PunchReviewFacts,
} from './punch-review.rules.js';
import { PUNCH_STATES } from './punch.entity.js';

const kepsek: PunchReviewFacts = {
  reviewerId: 'kepsek',
  ownerId: 'guru',
  isSupervisor: true,
  isStaff: false,
  state: 'PENDING_CONFIRMATION',
  periodOpen: true,
};

describe('a supervisor', () => {
  it.each([
    ['PENDING_CONFIRMATION', true, true],
    ['FLAGGED', true, true],
    ['ACCEPTED', false, true],
    ['REJECTED', false, false],
  ] as const)('may confirm / reject a punch in state %s: %s / %s', (state, confirm, reject) => {
    expect(mayConfirmPunch({ ...kepsek, state }).allowed).toBe(confirm);
    expect(mayRejectPunch({ ...kepsek, state }).allowed).toBe(reject);
  });

  it('decides nothing in a locked month', () => {
    expect(mayRejectPunch({ ...kepsek, periodOpen: false })).toMatchObject({ code: 'PUNCH_PERIOD_CLOSED' });
  });
});

describe('everyone else', () => {
  it('decides nothing, except the staff in charge', () => {
    const other = { ...kepsek, reviewerId: 'guru-2', isSupervisor: false };
    expect(mayConfirmPunch(other)).toMatchObject({ code: 'PUNCH_NOT_REVIEWER' });
    expect(mayConfirmPunch({ ...other, isStaff: true })).toEqual(ALLOWED);
  });

  it('never decides about an own punch, whatever the role', () => {
    const flags = [fc.boolean(), fc.boolean(), fc.boolean(), fc.constantFrom(...PUNCH_STATES)] as const;
    fc.assert(
      fc.property(...flags, (isSupervisor, isStaff, isUpperSupervisor, state) => {
        const own = { ...kepsek, ownerId: 'kepsek', isSupervisor, isStaff, state };
        const objection = { ...own, isUpperSupervisor, rejectedBy: null, objectionOpen: true };
        for (const decision of [mayConfirmPunch(own), mayRejectPunch(own), mayDecideObjection(objection)]) {
          expect(decision).toMatchObject({ allowed: false, code: 'PUNCH_OWN' });
        }
      }),
    );
  });
});

describe('an objection', () => {
  const guru: PunchObjectionFacts = {
    actorId: 'guru',
    ownerId: 'guru',
    state: 'REJECTED',
    periodOpen: true,
    rejectedOn: '2026-04-07',
    today: '2026-04-10',
    objected: false,
    objectionDays: 3,
  };
  const korwil: PunchObjectionReviewFacts = {
    ...kepsek,
    reviewerId: 'korwil',
    isSupervisor: false,
    isUpperSupervisor: true,
    state: 'REJECTED',
    rejectedBy: 'kepsek',
    objectionOpen: true,
  };

  it('is possible for the owner of a rejected punch until the third day', () => {
    expect(mayObjectToRejection(guru)).toEqual(ALLOWED);
    expect(mayObjectToRejection({ ...guru, today: '2026-04-11' })).toMatchObject({
      code: 'PUNCH_OBJECTION_LATE',
      data: { deadline: '2026-04-10' },
    });
  });

  it.each<[string, Partial<PunchObjectionFacts>, string]>([
    ['by somebody else', { actorId: 'kepsek' }, 'PUNCH_NOT_OWNER'],
    ['to a punch that counts', { state: 'FLAGGED' }, 'PUNCH_STATE'],
    ['a second time', { objected: true }, 'PUNCH_ALREADY_OBJECTED'],
    ['in a locked month', { periodOpen: false }, 'PUNCH_PERIOD_CLOSED'],
  ])('is refused %s', (_, change, code) => {
    expect(mayObjectToRejection({ ...guru, ...change })).toMatchObject({ allowed: false, code });
  });

  it('is decided by the supervisor above, not by who rejected the punch', () => {
    expect(mayDecideObjection(korwil)).toEqual(ALLOWED);
    const rejecter = { ...korwil, reviewerId: 'kepsek', isSupervisor: true };
    expect(mayDecideObjection(rejecter)).toMatchObject({ code: 'PUNCH_OBJECTION_SAME_PERSON' });
    expect(mayDecideObjection({ ...rejecter, rejectedBy: null })).toEqual(ALLOWED);
  });

  it('has to exist to be decided', () => {
    expect(mayDecideObjection({ ...korwil, objectionOpen: false })).toMatchObject({
      code: 'PUNCH_NO_OBJECTION',
    });
    expect(mayDecideObjection({ ...korwil, state: 'ACCEPTED' })).toMatchObject({ code: 'PUNCH_STATE' });
  });
});

describe('the table of transitions', () => {
  it('lets no event leave a state for itself, except an upheld rejection', () => {
    const loops = Object.entries(PUNCH_TRANSITIONS).filter(([, { from, to }]) => from.includes(to));
    expect(loops.map(([event]) => event)).toEqual(['UPHOLD']);
  });
});

describe('a reason', () => {
  it('has at least five characters beside blanks', () => {
    expect(isReason('Foto bukan di sekolah')).toEqual(ALLOWED);
    expect(isReason('  ok    ')).toMatchObject({ code: 'PUNCH_REASON_REQUIRED', data: { min: 5 } });
  });
});
