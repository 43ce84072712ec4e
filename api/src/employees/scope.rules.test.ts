import fc from 'fast-check';
import { ROLES, type Actor, type ActorAssignment, type Role } from '../shared/actor.js';
import {
  actsFor,
  canSee,
  isViewLogged,
  RECORD_PARTS,
  relationOf,
  RELATIONS,
  visibleParts,
  type RecordPart,
  type Relation,
  type SubjectFacts,
} from './scope.rules.js';

const DISDIK = 'disdik';

function post(role: Role, where: Partial<ActorAssignment> = {}): ActorAssignment {
  return { role, orgUnitId: 'sdn 1', districtId: 'sekayu', agencyId: DISDIK, acting: false, ...where };
}

const AT_AGENCY = { orgUnitId: DISDIK, districtId: null };
const POSTS = {
  guru: [post('TEACHER')],
  kepsek: [post('PRINCIPAL')],
  pengawas: [post('SCHOOL_SUPERVISOR', { orgUnitId: 'korwil sekayu' })],
  korwil: [post('KORWIL', { orgUnitId: 'korwil sekayu' })],
  korwilLais: [post('KORWIL', { orgUnitId: 'korwil lais', districtId: 'lais' })],
  kadis: [post('OFFICE_HEAD', AT_AGENCY)],
  staf: [post('STAFF', AT_AGENCY)],
  admin: [post('STAFF', AT_AGENCY), post('ADMINISTRATOR', AT_AGENCY)],
  tataUsaha: [post('STAFF')],
};
type Person = keyof typeof POSTS;

function as(person: Person, ...more: ActorAssignment[]): Actor {
  return {
    employeeId: person,
    accountId: `account of ${person}`,
    sessionId: 'session',
    requestId: 'request',
    nip: '198703122010012001',
    asOf: '2026-04-07',
    assignments: [...POSTS[person], ...more],
  };
}

function link(person: Person) {
  return { employeeId: person, posts: POSTS[person] };
}

const GURU: SubjectFacts = {
  employeeId: 'guru',
  posts: POSTS.guru,
  chain: [link('kepsek'), link('korwil'), link('kadis')],
};
const KORWIL: SubjectFacts = { employeeId: 'korwil', posts: POSTS.korwil, chain: [link('kadis')] };

function relations(actor: Actor, subject = GURU): Relation[] {
  return [...relationOf(actor, subject)].sort();
}

describe('how an actor stands to a teacher', () => {
  it.each<[Person, Relation[]]>([
    ['guru', ['SELF']],
    ['kepsek', ['SUPERVISOR']],
    ['korwil', ['KORWIL_OF_DISTRICT', 'SECOND_SUPERVISOR']],
    ['kadis', ['HIGHER_SUPERVISOR', 'OFFICE_HEAD']],
    ['staf', ['AGENCY_STAFF']],
    ['admin', ['ADMINISTRATOR', 'AGENCY_STAFF']],
    ['korwilLais', []],
    ['pengawas', []],
    ['tataUsaha', []],
  ])('%s: %j', (person, expected) => {
    expect(relations(as(person))).toEqual(expected);
  });

  it('is SELF alone to oneself, whatever else one is', () => {
    const subject = { ...GURU, employeeId: 'admin', posts: POSTS.admin, chain: [link('admin')] };
    expect(relations(as('admin', post('KORWIL')), subject)).toEqual(['SELF']);
  });

  it('is nothing across agencies', () => {
    const other = post('OFFICE_HEAD', { agencyId: 'dinkes', orgUnitId: 'dinkes', districtId: null });
    expect(relations({ ...as('staf'), employeeId: 'kadinkes', assignments: [other] })).toEqual([]);
  });

  it('does not make a korwil see the head of the office or another korwil', () => {
    const head: SubjectFacts = { employeeId: 'kadis', posts: POSTS.kadis, chain: [] };
    expect(relations(as('korwil'), head)).toEqual([]);
    expect(relations(as('korwilLais'), KORWIL)).toEqual([]);
  });
});

describe('acting for a supervisor (Plt, Plh)', () => {
  const plh = as('staf', post('PRINCIPAL', { acting: true }));

  it('makes the temporary principal stand where the principal stands', () => {
    expect(relations(plh)).toContain('ACTING_SUPERVISOR');
    expect(relations(as('staf', post('KORWIL', { acting: true, orgUnitId: 'korwil sekayu' })))).toContain(
      'SECOND_SUPERVISOR',
    );
  });

  it('counts only at the same unit and only for a temporary post', () => {
    expect(relations(as('staf', post('PRINCIPAL', { acting: true, orgUnitId: 'sdn 2' })))).not.toContain(
      'ACTING_SUPERVISOR',
    );
    expect(relations(as('staf', post('PRINCIPAL')))).not.toContain('ACTING_SUPERVISOR');
  });

  it('never makes anybody their own supervisor', () => {
    expect(relations(as('guru', post('PRINCIPAL', { acting: true })))).toEqual(['SELF']);
  });

  it('works for a principal who has retired, by the post that they held last', () => {
    expect(actsFor(plh, { employeeId: 'retired', posts: POSTS.kepsek }, GURU)).toBe(true);
  });

  it('of two posts of a holder counts only the one over the employee', () => {
    const twoSchools = {
      employeeId: 'kepsek',
      posts: [...POSTS.kepsek, post('PRINCIPAL', { orgUnitId: 'sdn 2', acting: true })],
    };
    const plhOfTheOther = as('staf', post('PRINCIPAL', { acting: true, orgUnitId: 'sdn 2' }));
    expect(actsFor(plhOfTheOther, twoSchools, GURU)).toBe(false);
    expect(actsFor(plh, twoSchools, GURU)).toBe(true);
  });

  it('is not possible for staff, whose post a role and a unit do not tell', () => {
    const section = { employeeId: 'kabid', posts: POSTS.staf };
    const below: SubjectFacts = { employeeId: 'other staff', posts: POSTS.staf, chain: [section] };
    const plt = as('tataUsaha', post('STAFF', { ...AT_AGENCY, acting: true }));
    expect(relations(plt, below)).not.toContain('ACTING_SUPERVISOR');
  });

  it('as korwil does not open the record of the korwil whose post it is', () => {
    const plt = as('pengawas', post('KORWIL', { acting: true, orgUnitId: 'korwil sekayu' }));
    expect(relations(plt, KORWIL)).toEqual([]);
    expect(relations(plt)).toContain('KORWIL_OF_DISTRICT');
  });
});

describe('what may be seen of a teacher', () => {
  it.each<[Person, RecordPart[]]>([
    ['guru', [...RECORD_PARTS]],
    ['kepsek', ['PROFILE', 'ATTENDANCE', 'LKH_CONTENT', 'LKH_EVIDENCE', 'SELFIE', 'COORDINATES']],
    ['korwil', ['PROFILE', 'ATTENDANCE', 'LKH_CONTENT', 'LKH_EVIDENCE', 'SELFIE', 'COORDINATES']],
    ['kadis', ['PROFILE', 'ATTENDANCE', 'LKH_CONTENT', 'LKH_EVIDENCE', 'ALLOWANCE']],
    ['staf', ['PROFILE', 'ATTENDANCE', 'LKH_CONTENT', 'LKH_EVIDENCE', 'ALLOWANCE']],
    ['korwilLais', []],
    ['tataUsaha', []],
  ])('by %s: %j', (person, expected) => {
    const parts = visibleParts(relationOf(as(person), GURU));
    expect(RECORD_PARTS.filter((part) => parts.has(part))).toEqual(expected);
  });

  it('by the administrator as such: no reports, no photos, no amounts', () => {
    expect([...visibleParts(new Set<Relation>(['ADMINISTRATOR']))]).toEqual([
      'PROFILE',
      'ATTENDANCE',
      'COORDINATES',
    ]);
  });

  it('is not even that they exist, for a stranger', () => {
    expect(canSee(new Set(), 'PROFILE')).toMatchObject({ code: 'NOT_FOUND' });
    expect(canSee(new Set<Relation>(['OFFICE_HEAD']), 'SELFIE')).toMatchObject({ code: 'FORBIDDEN' });
    expect(canSee(new Set<Relation>(['SUPERVISOR']), 'SELFIE')).toEqual({ allowed: true });
  });

  it('shows amounts to the owner, the paying office and the head alone', () => {
    const seeing = RELATIONS.filter((relation) => canSee(new Set([relation]), 'ALLOWANCE').allowed);
    expect(seeing).toEqual(['SELF', 'AGENCY_STAFF', 'OFFICE_HEAD']);
  });

  it('is logged when it is the selfie of somebody else', () => {
    expect(isViewLogged(new Set<Relation>(['SUPERVISOR']), 'SELFIE')).toBe(true);
    expect(isViewLogged(new Set<Relation>(['SELF']), 'SELFIE')).toBe(false);
    expect(isViewLogged(new Set<Relation>(['SUPERVISOR']), 'ATTENDANCE')).toBe(false);
  });
});

describe('scope, whoever asks', () => {
  const assignment = fc.record({
    role: fc.constantFrom(...ROLES),
    orgUnitId: fc.constantFrom('sdn 1', 'sdn 2', 'korwil sekayu', DISDIK),
    districtId: fc.constantFrom('sekayu', 'lais', null),
    agencyId: fc.constantFrom(DISDIK, 'dinkes'),
    acting: fc.boolean(),
  });
  const actor = fc.array(assignment, { maxLength: 3 }).map((assignments) => ({ ...as('guru'), assignments }));

  it('never gives a stranger of another agency anything, and always gives the owner everything', () => {
    fc.assert(
      fc.property(actor, (someone) => {
        expect(visibleParts(relationOf(someone, GURU))).toEqual(new Set(RECORD_PARTS));
        const stranger = {
          ...someone,
          employeeId: 'stranger',
          assignments: someone.assignments.map((each) => ({
            ...each,
            agencyId: 'dinkes',
            orgUnitId: 'rsud',
          })),
        };
        expect(visibleParts(relationOf(stranger, GURU)).size).toBe(0);
      }),
    );
  });

  it('never gives a teacher, pengawas or school clerk who is not in the chain anything', () => {
    fc.assert(
      fc.property(actor, (someone) => {
        const powerless = someone.assignments.filter(
          (each) => ['TEACHER', 'SCHOOL_SUPERVISOR', 'PRINCIPAL'].includes(each.role) && !each.acting,
        );
        const neighbour = { ...someone, employeeId: 'neighbour', assignments: powerless };
        expect(relationOf(neighbour, GURU).size).toBe(0);
      }),
    );
  });
});
