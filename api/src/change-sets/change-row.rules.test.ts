import fc from 'fast-check';
import { END_OF_TIME, type LocalDay } from '../shared/local-day.js';
import { cyclesOn, type SupervisionLink } from '../supervision/supervision-chain.rules.js';
import {
  FAR_METERS,
  judgeTarget,
  placeWarnings,
  rowsInCycles,
  type ProposedLinks,
  type TargetFacts,
} from './change-row.rules.js';
import type { PlacedPost } from '../placement/placement.rules.js';

const FROM = '2026-04-07';
const AGENCY = { agencyIds: ['dinas'], districtIds: null };
const DISTRICT = { agencyIds: ['dinas'], districtIds: ['sekayu'] };

function post(role: PlacedPost['role'], districtId = 'sekayu', agencyId = 'dinas'): PlacedPost {
  const orgUnitId = `sekolah di ${districtId}`;
  return { role, acting: false, orgUnitId, districtId, agencyId, unitKind: 'SCHOOL' };
}

function supervisor(above: PlacedPost[], employeeId = 'guru', supervisorId = 'kepsek'): TargetFacts {
  const posts = [post('TEACHER')];
  return {
    target: {
      kind: 'SUPERVISOR',
      link: {
        link: { employeeId, supervisorId, startsOn: FROM, endsOn: END_OF_TIME },
        subordinateRoles: posts,
        supervisorRoles: above,
        supervisorActive: above.length > 0,
        linksAbove: [],
      },
    },
    effectiveOn: FROM,
    lockedThrough: null,
    posts,
    supervisorPosts: above,
  };
}

function place(districtId: string | null, active = true): TargetFacts {
  const unit = { orgUnitId: 'sekolah', kind: 'SCHOOL' as const, districtId, agencyId: 'dinas' };
  return {
    ...supervisor([]),
    target: { kind: 'WORK_LOCATION', location: { active, unit } },
    supervisorPosts: [],
  };
}

const codes = (facts: TargetFacts, area: Parameters<typeof judgeTarget>[1] = AGENCY) => {
  const { refusals, warnings } = judgeTarget(facts, area);
  return [refusals.map(({ code }) => code), warnings.map(({ code }) => code)];
};

describe('a new supervisor', () => {
  it('is accepted at the level of the chain', () => {
    expect(codes(supervisor([post('PRINCIPAL')]))).toEqual([[], []]);
  });

  it('of another level or another district is pointed out, not refused', () => {
    expect(codes(supervisor([post('KORWIL')]))).toEqual([[], ['SUPERVISION_WRONG_LEVEL']]);
    const elsewhere = supervisor([post('PRINCIPAL', 'bayung-lencir')]);
    expect(codes(elsewhere)).toEqual([[], ['CHANGE_WARN_SUPERVISOR_ELSEWHERE']]);
  });

  it('is never oneself, somebody without a post, or somebody of another agency', () => {
    expect(codes(supervisor([post('TEACHER')], 'guru', 'guru'))[0]).toEqual(['SUPERVISION_SELF']);
    expect(codes(supervisor([]))[0]).toEqual(['SUPERVISION_SUPERVISOR_INACTIVE']);
    const stranger = supervisor([post('PRINCIPAL', 'sekayu', 'dinas lain')]);
    expect(codes(stranger)[0]).toEqual(['PLACEMENT_SUPERVISOR_UNKNOWN']);
  });

  it('is for nobody without a post, and for no day of a locked period', () => {
    const facts = supervisor([post('PRINCIPAL')]);
    expect(codes({ ...facts, posts: [] })[0]).toEqual(['CHANGE_ROW_NO_POST']);
    expect(codes({ ...facts, lockedThrough: FROM })[0]).toEqual(['PLACEMENT_PERIOD_LOCKED']);
    expect(codes({ ...facts, lockedThrough: '2026-04-06' })[0]).toEqual([]);
  });
});

describe('a new place of work', () => {
  it('is one that is open; a korwil places nobody outside of the district', () => {
    expect(codes(place('sekayu'), DISTRICT)).toEqual([[], []]);
    expect(codes(place('bayung-lencir'), AGENCY)).toEqual([[], []]);
    expect(codes(place('bayung-lencir'), DISTRICT)[0]).toEqual(['CHANGE_ROW_LOCATION_OUT_OF_AREA']);
    expect(codes(place('sekayu', false), DISTRICT)[0]).toEqual(['PLACEMENT_LOCATION_UNKNOWN']);
  });

  it('without coordinates or far away is pointed out', () => {
    const school = { latitude: -2.88, longitude: 103.83 };
    const far = { latitude: -2.88 - (FAR_METERS + 1_000) / 111_195, longitude: 103.83 };
    const unknown = { latitude: null, longitude: null };
    expect(placeWarnings(school, school)).toEqual([]);
    expect(placeWarnings(null, school)).toEqual([]);
    expect(placeWarnings(school, unknown)).toMatchObject([{ code: 'CHANGE_WARN_NO_COORDINATES' }]);
    expect(placeWarnings(school, far)).toEqual([{ code: 'CHANGE_WARN_FAR_AWAY', data: { kilometers: 31 } }]);
  });
});

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

const link = (
  employeeId: string,
  supervisorId: string,
  startsOn: LocalDay = '2026-01-01',
): SupervisionLink => ({
  employeeId,
  supervisorId,
  startsOn,
  endsOn: END_OF_TIME,
});

/** Links without a circle: everybody is supervised by somebody with an earlier letter, or by nobody. */
const withoutCircle = fc
  .array(fc.nat(), { minLength: NAMES.length, maxLength: NAMES.length })
  .map((choices) =>
    NAMES.flatMap((name, index) => {
      const above = index === 0 ? undefined : NAMES[(choices[index] ?? 0) % (index + 1)];
      return above === undefined || above === name ? [] : [link(name, above)];
    }),
  );

/** New supervisors for some people, from a day on. */
const rowsOf = fc
  .uniqueArray(
    fc.record({
      employeeId: fc.constantFrom(...NAMES),
      supervisorId: fc.constantFrom(...NAMES),
      startsOn: fc.constantFrom(FROM, '2026-05-01'),
    }),
    { selector: ({ employeeId }) => employeeId, maxLength: NAMES.length },
  )
  .map((rows) => rows.filter(({ employeeId, supervisorId }) => employeeId !== supervisorId));

interface Row {
  readonly employeeId: string;
  readonly supervisorId: string;
  readonly startsOn: LocalDay;
}

function proposed(rows: readonly Row[], existing: readonly SupervisionLink[]): ProposedLinks[] {
  return rows.map(({ employeeId, supervisorId, startsOn }, index) => ({
    line: index + 1,
    employeeId,
    links: [
      ...existing
        .filter((old) => old.employeeId === employeeId)
        .map((old) => ({ ...old, endsOn: dayBefore(startsOn) })),
      link(employeeId, supervisorId, startsOn),
    ],
  }));
}

const dayBefore = (day: LocalDay) => (day === FROM ? '2026-04-06' : '2026-04-30');

describe('the rows of a change set', () => {
  it('that are accepted close no circle on any day, whatever was refused', () => {
    fc.assert(
      fc.property(withoutCircle, rowsOf, (existing, rows) => {
        const changes = proposed(rows, existing);
        const refused = rowsInCycles(changes, existing, FROM);
        const accepted = changes.filter(({ line }) => !refused.has(line));
        const changed = new Set(accepted.map(({ employeeId }) => employeeId));
        const after = [
          ...existing.filter(({ employeeId }) => !changed.has(employeeId)),
          ...accepted.flatMap(({ links }) => links),
        ];
        for (const day of ['2026-04-07', '2026-05-01', '2027-01-01'])
          expect(cyclesOn(after, day)).toEqual([]);
      }),
    );
  });

  it('are judged alike in any order', () => {
    fc.assert(
      fc.property(withoutCircle, rowsOf, (existing, rows) => {
        const people = (ordered: readonly Row[]) => {
          const changes = proposed(ordered, existing);
          const refused = rowsInCycles(changes, existing, FROM);
          return changes
            .filter(({ line }) => refused.has(line))
            .map(({ employeeId, line }) => `${employeeId} ${refused.get(line)}`)
            .sort();
        };
        expect(people([...rows].reverse())).toEqual(people(rows));
      }),
    );
  });

  it('are refused only for a circle of their own: one that was there before is nobody’s fault', () => {
    const existing = [link('a', 'b'), link('b', 'a')];
    const changes = proposed([{ employeeId: 'c', supervisorId: 'd', startsOn: FROM }], existing);
    expect(rowsInCycles(changes, existing, FROM).size).toBe(0);
  });
});
