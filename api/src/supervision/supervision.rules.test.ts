import fc from 'fast-check';
import { ROLES, type Role } from '../shared/actor.js';
import { END_OF_TIME } from '../shared/local-day.js';
import {
  cycleDecision,
  governingRole,
  isTopOfChain,
  levelDecision,
  linkDecision,
  selfLinkDecision,
  type HeldRole,
  type LinkFacts,
} from './supervision.rules.js';
import type { SupervisionLink } from './supervision-chain.rules.js';

function held(...roles: Role[]): HeldRole[] {
  return roles.map((role) => ({ role, acting: false }));
}

function acting(role: Role): HeldRole {
  return { role, acting: true };
}

function link(
  employeeId: string,
  supervisorId: string,
  startsOn = '2026-01-01',
  endsOn = END_OF_TIME,
): SupervisionLink {
  return { employeeId, supervisorId, startsOn, endsOn };
}

describe('the level of a supervisor', () => {
  it.each<[Role, Role]>([
    ['TEACHER', 'PRINCIPAL'],
    ['PRINCIPAL', 'KORWIL'],
    ['SCHOOL_SUPERVISOR', 'KORWIL'],
    ['KORWIL', 'OFFICE_HEAD'],
    ['STAFF', 'OFFICE_HEAD'],
    ['STAFF', 'STAFF'],
  ])('lets a %s be supervised by a %s, as the guide has it', (subordinate, supervisor) => {
    expect(levelDecision(held(subordinate), held(supervisor))).toEqual({ allowed: true });
  });

  it('allows no other pair of roles', () => {
    const allowed = ROLES.flatMap((below) =>
      ROLES.filter((above) => levelDecision(held(below), held(above)).allowed).map(
        (above) => `${below} ${above}`,
      ),
    );
    expect(allowed).toEqual([
      'TEACHER PRINCIPAL',
      'PRINCIPAL KORWIL',
      'SCHOOL_SUPERVISOR KORWIL',
      'KORWIL OFFICE_HEAD',
      'STAFF OFFICE_HEAD',
      'STAFF STAFF',
    ]);
  });

  it('names the roles in question when it refuses', () => {
    expect(levelDecision(held('TEACHER'), held('KORWIL'))).toEqual({
      allowed: false,
      code: 'SUPERVISION_WRONG_LEVEL',
      data: { subordinateRole: 'TEACHER', supervisorRole: 'KORWIL', expectedRoles: 'PRINCIPAL' },
    });
  });

  it('follows the extra task: a principal who also teaches is supervised by the korwil, not by a principal', () => {
    expect(levelDecision(held('TEACHER', 'PRINCIPAL'), held('KORWIL')).allowed).toBe(true);
    expect(levelDecision(held('TEACHER', 'PRINCIPAL'), held('PRINCIPAL')).allowed).toBe(false);
  });

  it('lets a principal supervise teachers although the principal teaches too', () => {
    expect(levelDecision(held('TEACHER'), held('TEACHER', 'PRINCIPAL')).allowed).toBe(true);
  });

  it('does not change for staff with the extra task of an administrator', () => {
    expect(levelDecision(held('STAFF', 'ADMINISTRATOR'), held('OFFICE_HEAD')).allowed).toBe(true);
    expect(levelDecision(held('STAFF'), held('ADMINISTRATOR')).allowed).toBe(false);
  });

  it('lets a principal who is korwil for the time being answer to the head or to the korwil of before', () => {
    const plt = [...held('PRINCIPAL'), acting('KORWIL')];
    expect(levelDecision(plt, held('OFFICE_HEAD')).allowed).toBe(true);
    expect(levelDecision(plt, held('KORWIL')).allowed).toBe(true);
    expect(levelDecision(plt, held('PRINCIPAL')).allowed).toBe(false);
  });

  it('lets a temporary principal supervise teachers', () => {
    expect(levelDecision(held('TEACHER'), [...held('TEACHER'), acting('PRINCIPAL')]).allowed).toBe(true);
  });

  it('ends with the head of the office', () => {
    expect(levelDecision(held('OFFICE_HEAD'), held('KORWIL'))).toMatchObject({
      code: 'SUPERVISION_TOP_OF_CHAIN',
    });
    expect(isTopOfChain(held('OFFICE_HEAD'))).toBe(true);
    expect(isTopOfChain(held('KORWIL'))).toBe(false);
  });

  it('refuses somebody without a role in the chain, and never reads a missing role as allowed', () => {
    expect(levelDecision([], held('PRINCIPAL'))).toMatchObject({ code: 'SUPERVISION_NO_ROLE' });
    expect(levelDecision(held('ADMINISTRATOR'), held('OFFICE_HEAD'))).toMatchObject({
      code: 'SUPERVISION_NO_ROLE',
    });
    expect(levelDecision(held('TEACHER'), []).allowed).toBe(false);
    expect(governingRole(held('ADMINISTRATOR'))).toBeNull();
  });

  it('is data: another regency may put teachers under the pengawas', () => {
    const table = {
      TEACHER: ['SCHOOL_SUPERVISOR'],
      PRINCIPAL: ['SCHOOL_SUPERVISOR'],
      SCHOOL_SUPERVISOR: ['OFFICE_HEAD'],
      KORWIL: [],
      OFFICE_HEAD: [],
      STAFF: ['OFFICE_HEAD'],
      ADMINISTRATOR: [],
    } as const;
    expect(levelDecision(held('TEACHER'), held('SCHOOL_SUPERVISOR'), table).allowed).toBe(true);
    expect(levelDecision(held('TEACHER'), held('PRINCIPAL'), table).allowed).toBe(false);
  });

  it('never lets two people supervise each other by level, but for staff', () => {
    const roles = fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(roles, roles, (one, other) => {
        fc.pre(!one.includes('STAFF') && !other.includes('STAFF'));
        const both =
          levelDecision(held(...one), held(...other)).allowed &&
          levelDecision(held(...other), held(...one)).allowed;
        expect(both).toBe(false);
      }),
    );
  });
});

describe('a link of supervision', () => {
  it('is never to oneself', () => {
    expect(selfLinkDecision(link('guru', 'guru'))).toMatchObject({ code: 'SUPERVISION_SELF' });
    expect(selfLinkDecision(link('guru', 'kepsek')).allowed).toBe(true);
  });

  it('closes no circle, however long', () => {
    const above = [link('a', 'b'), link('b', 'c'), link('c', 'd')];
    expect(cycleDecision(link('d', 'a'), above)).toMatchObject({
      code: 'SUPERVISION_CYCLE',
      data: { day: '2026-01-01' },
    });
    expect(cycleDecision(link('e', 'a'), above).allowed).toBe(true);
  });

  it('closes no circle at any instant, also when the circle begins later', () => {
    const above = [link('b', 'c', '2026-01-01', '2026-06-30'), link('b', 'a', '2026-07-01')];
    expect(cycleDecision(link('a', 'b', '2026-01-01'), above)).toMatchObject({ data: { day: '2026-07-01' } });
    expect(cycleDecision(link('a', 'b', '2026-01-01', '2026-06-30'), above).allowed).toBe(true);
  });

  it('takes the place of the links that the employee had, so these neither close nor hide a circle', () => {
    const above = [link('b', 'c'), link('a', 'c')];
    expect(cycleDecision(link('a', 'b'), above).allowed).toBe(true);
    expect(cycleDecision(link('a', 'b'), [link('b', 'a'), link('a', 'c')]).allowed).toBe(false);
  });

  it('is not refused for a circle above that the employee is no part of', () => {
    expect(cycleDecision(link('a', 'b'), [link('b', 'c'), link('c', 'b')]).allowed).toBe(true);
  });

  const facts: LinkFacts = {
    link: link('guru', 'kepsek'),
    subordinateRoles: held('TEACHER'),
    supervisorRoles: held('PRINCIPAL'),
    supervisorActive: true,
    linksAbove: [link('kepsek', 'korwil'), link('korwil', 'kadis')],
  };

  it('is allowed when self, service, level and circle have nothing against it', () => {
    expect(linkDecision(facts)).toEqual({ allowed: true });
  });

  it.each<[string, Partial<LinkFacts>]>([
    ['SUPERVISION_SELF', { link: link('guru', 'guru') }],
    ['SUPERVISION_SUPERVISOR_INACTIVE', { supervisorActive: false }],
    ['SUPERVISION_WRONG_LEVEL', { supervisorRoles: held('TEACHER') }],
    ['SUPERVISION_CYCLE', { linksAbove: [link('kepsek', 'guru')] }],
  ])('is refused with %s when one of them objects', (code, change) => {
    expect(linkDecision({ ...facts, ...change })).toMatchObject({ allowed: false, code });
  });
});
