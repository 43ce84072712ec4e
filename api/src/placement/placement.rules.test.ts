import { ORG_UNIT_KINDS, type OrgUnitKind } from '../employees/org-unit.entity.js';
import { SCHEDULE_MODES, type ScheduleMode } from '../schedules/work-schedule.entity.js';
import { ROLES, type Role } from '../shared/actor.js';
import { END_OF_TIME } from '../shared/local-day.js';
import type { LinkFacts } from '../supervision/supervision.rules.js';
import {
  modesOf,
  proposalDecision,
  stillFitsDecision,
  UNIT_KINDS_OF_ROLE,
  type PlacedPost,
  type PlacementTarget,
  type ProposalFacts,
} from './placement.rules.js';

const OK = { allowed: true };

function post(role: Role, unitKind: OrgUnitKind = 'SCHOOL'): PlacedPost {
  return { role, unitKind, orgUnitId: 'unit', districtId: 'sekayu', agencyId: 'disdik', acting: false };
}

function location(kind: OrgUnitKind, agencyId = 'disdik', active = true): PlacementTarget {
  return {
    kind: 'WORK_LOCATION',
    location: { active, unit: { orgUnitId: 'unit', kind, districtId: 'sekayu', agencyId } },
  };
}

function mode(proposed: ScheduleMode | null, schoolMode: ScheduleMode | null = null): PlacementTarget {
  return { kind: 'SCHEDULE_MODE', mode: proposed, schoolMode };
}

function supervisor(changes: Partial<LinkFacts> = {}): PlacementTarget {
  const link: LinkFacts = {
    link: { employeeId: 'guru', supervisorId: 'kepsek', startsOn: '2026-04-07', endsOn: END_OF_TIME },
    subordinateRoles: [post('TEACHER')],
    supervisorRoles: [post('PRINCIPAL')],
    supervisorActive: true,
    linksAbove: [],
    ...changes,
  };
  return { kind: 'SUPERVISOR', link };
}

function facts(changes: Partial<ProposalFacts> = {}): ProposalFacts {
  return {
    target: location('SCHOOL'),
    effectiveOn: '2026-04-07',
    today: '2026-04-07',
    lockedThrough: '2026-02-28',
    policy: 'REQUIRED',
    posts: [post('TEACHER')],
    alreadySo: false,
    hasOpenProposal: false,
    ...changes,
  };
}

function code(changes: Partial<ProposalFacts>): string {
  const decision = proposalDecision(facts(changes));
  return decision.allowed ? 'OK' : decision.code;
}

describe('proposing a work location', () => {
  it('is possible where the role may work', () => {
    const allowed = ROLES.flatMap((role) =>
      ORG_UNIT_KINDS.filter((kind) => code({ target: location(kind), posts: [post(role)] }) === 'OK').map(
        (kind) => `${role} ${kind}`,
      ),
    );
    expect(allowed).toEqual([
      'TEACHER SCHOOL',
      'PRINCIPAL SCHOOL',
      'SCHOOL_SUPERVISOR AGENCY',
      'SCHOOL_SUPERVISOR KORWIL_OFFICE',
      'KORWIL KORWIL_OFFICE',
      'OFFICE_HEAD AGENCY',
      'STAFF AGENCY',
      'STAFF KORWIL_OFFICE',
      'STAFF SCHOOL',
    ]);
    expect(Object.keys(UNIT_KINDS_OF_ROLE)).toHaveLength(ROLES.length);
  });

  it('names what would be possible', () => {
    expect(proposalDecision(facts({ target: location('AGENCY') }))).toEqual({
      allowed: false,
      code: 'PLACEMENT_UNIT_NOT_FOR_ROLE',
      data: { unitKind: 'AGENCY', expectedKinds: 'SCHOOL' },
    });
  });

  it('follows every role of somebody with an extra task', () => {
    const posts = [post('PRINCIPAL'), post('KORWIL', 'KORWIL_OFFICE')];
    expect(code({ target: location('SCHOOL'), posts })).toBe('OK');
    expect(code({ target: location('KORWIL_OFFICE'), posts })).toBe('OK');
  });

  it('is refused for an unknown or closed place and for one of another agency', () => {
    expect(code({ target: { kind: 'WORK_LOCATION', location: null } })).toBe('PLACEMENT_LOCATION_UNKNOWN');
    expect(code({ target: location('SCHOOL', 'disdik', false) })).toBe('PLACEMENT_LOCATION_UNKNOWN');
    expect(code({ target: location('SCHOOL', 'dinkes') })).toBe('PLACEMENT_OTHER_AGENCY');
  });
});

describe('proposing a supervisor', () => {
  it('is possible along the chain', () => {
    expect(code({ target: supervisor() })).toBe('OK');
  });

  it.each<[string, PlacementTarget]>([
    ['PLACEMENT_SUPERVISOR_UNKNOWN', { kind: 'SUPERVISOR', link: null }],
    ['SUPERVISION_WRONG_LEVEL', supervisor({ supervisorRoles: [post('TEACHER')] })],
    ['SUPERVISION_SUPERVISOR_INACTIVE', supervisor({ supervisorActive: false })],
    [
      'SUPERVISION_SELF',
      supervisor({
        link: { employeeId: 'guru', supervisorId: 'guru', startsOn: '2026-04-07', endsOn: END_OF_TIME },
      }),
    ],
    [
      'SUPERVISION_CYCLE',
      supervisor({
        linksAbove: [
          { employeeId: 'kepsek', supervisorId: 'guru', startsOn: '2026-01-01', endsOn: END_OF_TIME },
        ],
      }),
    ],
  ])('is refused with %s', (expected, target) => {
    expect(code({ target })).toBe(expected);
  });

  it('follows the table of the regency', () => {
    const table = {
      TEACHER: ['SCHOOL_SUPERVISOR'],
      PRINCIPAL: [],
      SCHOOL_SUPERVISOR: [],
      KORWIL: [],
      OFFICE_HEAD: [],
      STAFF: [],
      ADMINISTRATOR: [],
    } as const;
    expect(code({ target: supervisor(), table })).toBe('SUPERVISION_WRONG_LEVEL');
  });
});

describe('proposing a working-time mode', () => {
  it('is possible as the guide has it', () => {
    const allowed = ROLES.flatMap((role) =>
      SCHEDULE_MODES.filter((each) => code({ target: mode(each), posts: [post(role)] }) === 'OK').map(
        (each) => `${role} ${each}`,
      ),
    );
    expect(allowed).toEqual([
      'TEACHER SCHOOL_5D',
      'TEACHER SCHOOL_6D',
      'PRINCIPAL SCHOOL_5D',
      'PRINCIPAL SCHOOL_6D',
      'SCHOOL_SUPERVISOR OFFICE_5D',
      'KORWIL OFFICE_5D',
      'OFFICE_HEAD OFFICE_5D',
      'STAFF SCHOOL_5D',
      'STAFF SCHOOL_6D',
    ]);
  });

  it('gives staff the hours of the place where they work', () => {
    expect(modesOf(post('STAFF', 'AGENCY'))).toEqual(['OFFICE_5D']);
    expect(modesOf(post('STAFF', 'KORWIL_OFFICE'))).toEqual(['OFFICE_5D']);
    expect(modesOf(post('STAFF', 'SCHOOL'))).toEqual(['SCHOOL_5D', 'SCHOOL_6D']);
  });

  it('keeps a teacher to the mode of the school, where the school has one', () => {
    expect(code({ target: mode('SCHOOL_6D', 'SCHOOL_6D') })).toBe('OK');
    expect(code({ target: mode('SCHOOL_5D', 'SCHOOL_6D') })).toBe('PLACEMENT_MODE_NOT_OF_SCHOOL');
  });

  it('lets a principal who is korwil too keep office hours whatever the school does', () => {
    const posts = [post('PRINCIPAL'), post('KORWIL', 'KORWIL_OFFICE')];
    expect(code({ target: mode('OFFICE_5D', 'SCHOOL_6D'), posts })).toBe('OK');
  });

  it('is refused for a schedule that is no mode', () => {
    expect(code({ target: mode(null) })).toBe('PLACEMENT_SCHEDULE_UNKNOWN');
    expect(code({ target: mode('OFFICE_5D') })).toBe('PLACEMENT_MODE_NOT_FOR_ROLE');
  });
});

describe('the first day of a proposed change', () => {
  it('lies at most a month back and three months ahead', () => {
    for (const effectiveOn of ['2026-03-07', '2026-07-08']) expect(code({ effectiveOn })).toBe('OK');
    for (const effectiveOn of ['2026-03-06', '2026-07-09']) {
      expect(proposalDecision(facts({ effectiveOn }))).toEqual({
        allowed: false,
        code: 'PLACEMENT_EFFECTIVE_DAY',
        data: { earliest: '2026-03-07', latest: '2026-07-08' },
      });
    }
  });

  it('does not lie back where nobody confirms', () => {
    expect(code({ policy: 'DIRECT' })).toBe('OK');
    expect(code({ policy: 'DIRECT', effectiveOn: '2026-04-06' })).toBe('PLACEMENT_EFFECTIVE_DAY');
  });

  it('lies in no locked period', () => {
    expect(code({ lockedThrough: '2026-03-31', effectiveOn: '2026-04-01' })).toBe('OK');
    expect(code({ lockedThrough: '2026-03-31', effectiveOn: '2026-03-31' })).toBe('PLACEMENT_PERIOD_LOCKED');
    expect(code({ lockedThrough: null, effectiveOn: '2026-03-31' })).toBe('OK');
  });

  it('is a day on which the employee holds an assignment', () => {
    expect(code({ posts: [] })).toBe('PLACEMENT_NO_ASSIGNMENT');
  });
});

describe('a proposal', () => {
  it('changes something, and is the only open one of its kind', () => {
    expect(code({ alreadySo: true })).toBe('PLACEMENT_NO_CHANGE');
    expect(code({ hasOpenProposal: true })).toBe('PLACEMENT_ALREADY_PROPOSED');
  });

  it('may be confirmed long after its first day, unless that day was locked meanwhile', () => {
    const late = facts({ today: '2026-06-30', hasOpenProposal: true });
    expect(stillFitsDecision(late)).toEqual(OK);
    expect(stillFitsDecision({ ...late, lockedThrough: '2026-04-30' })).toMatchObject({
      code: 'PLACEMENT_PERIOD_LOCKED',
    });
  });
});
