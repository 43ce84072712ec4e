import type { ActorAssignment, Role } from '../shared/actor.js';
import { problemsOf, type PlaceInChain } from './supervision-problems.rules.js';

function post(role: Role, where: Partial<ActorAssignment> = {}): ActorAssignment {
  return { role, orgUnitId: 'sdn 1', districtId: 'sekayu', agencyId: 'disdik', acting: false, ...where };
}

const kepsek = { employeeId: 'kepsek', posts: [post('PRINCIPAL')], inService: true };
const guru: PlaceInChain = {
  employeeId: 'guru',
  posts: [post('TEACHER')],
  supervisor: kepsek,
  inCycle: false,
  lacksCoordinates: false,
};

function kinds(place: PlaceInChain): string[] {
  return problemsOf(place).map((problem) => problem.kind);
}

describe('problems in the chain of supervision', () => {
  it('are none for a teacher under the principal of the school', () => {
    expect(kinds(guru)).toEqual([]);
  });

  it('are a missing supervisor, but for the head of the office', () => {
    expect(kinds({ ...guru, supervisor: null })).toEqual(['NO_SUPERVISOR']);
    expect(kinds({ ...guru, posts: [post('OFFICE_HEAD')], supervisor: null })).toEqual([]);
  });

  it('are a supervisor of the head of the office', () => {
    expect(kinds({ ...guru, posts: [post('OFFICE_HEAD')] })).toEqual(['HEAD_HAS_SUPERVISOR']);
  });

  it('are a supervisor of the wrong level', () => {
    expect(kinds({ ...guru, supervisor: { ...kepsek, posts: [post('TEACHER')] } })).toEqual(['WRONG_LEVEL']);
  });

  it('are a principal of another school, a korwil of another district, a head of another agency', () => {
    const elsewhere = { ...kepsek, posts: [post('PRINCIPAL', { orgUnitId: 'sdn 2' })] };
    expect(kinds({ ...guru, supervisor: elsewhere })).toEqual(['SUPERVISOR_ELSEWHERE']);
    const korwil = { ...kepsek, posts: [post('KORWIL', { orgUnitId: 'korwil lais', districtId: 'lais' })] };
    expect(kinds({ ...guru, posts: [post('PRINCIPAL')], supervisor: korwil })).toEqual([
      'SUPERVISOR_ELSEWHERE',
    ]);
    const head = { ...kepsek, posts: [post('OFFICE_HEAD', { agencyId: 'dinkes' })] };
    expect(kinds({ ...guru, posts: [post('KORWIL')], supervisor: head })).toEqual(['SUPERVISOR_ELSEWHERE']);
  });

  it('are a supervisor who retired or holds no assignment any more, and only that is said of them', () => {
    expect(kinds({ ...guru, supervisor: { ...kepsek, inService: false } })).toEqual(['SUPERVISOR_INACTIVE']);
    expect(kinds({ ...guru, supervisor: { ...kepsek, posts: [] } })).toEqual(['SUPERVISOR_INACTIVE']);
  });

  it('are a circle, beside whatever else is wrong', () => {
    expect(kinds({ ...guru, inCycle: true, supervisor: { ...kepsek, posts: [post('TEACHER')] } })).toEqual([
      'WRONG_LEVEL',
      'CYCLE',
    ]);
  });

  it('are places of work that nobody has found on the map, whoever supervises', () => {
    expect(kinds({ ...guru, lacksCoordinates: true })).toEqual(['LOCATION_WITHOUT_COORDINATES']);
    expect(kinds({ ...guru, supervisor: null, lacksCoordinates: true })).toEqual([
      'NO_SUPERVISOR',
      'LOCATION_WITHOUT_COORDINATES',
    ]);
  });

  it('are not looked for in who holds no role that day', () => {
    expect(kinds({ ...guru, posts: [], supervisor: null, lacksCoordinates: true })).toEqual([]);
  });
});
