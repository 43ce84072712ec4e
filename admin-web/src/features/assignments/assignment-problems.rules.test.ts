import type { Role } from '../../gql/graphql.ts';
import { problemsOf, type ScannedEmployee } from './assignment-problems.rules.ts';

const employee = (role: Role, parts: Partial<ScannedEmployee> = {}): ScannedEmployee => ({
  id: 'e',
  name: 'Siti',
  nip: '198703122010012001',
  scheduleMode: 'SCHOOL_6D',
  assignments: [{ id: 'a', role, orgUnit: { id: 'u', name: 'SD Negeri 1' } }],
  supervisor: { id: 's', name: 'Bambang', assignments: [{ id: 'b', role: 'PRINCIPAL' }] },
  workLocations: [{ id: 'w', name: 'SD Negeri 1', latitude: -2.9 }],
  ...parts,
});

describe('the problems of placements', () => {
  it('are none when supervisor, place and hours fit', () => {
    expect(problemsOf(employee('TEACHER'))).toEqual([]);
  });

  it('are each named', () => {
    const bare = employee('TEACHER', { supervisor: null, workLocations: [], scheduleMode: null });
    expect(problemsOf(bare)).toEqual(['NO_SUPERVISOR', 'NO_LOCATION', 'NO_SCHEDULE']);
    const unplaced = employee('TEACHER', { workLocations: [{ id: 'w', name: 'x', latitude: null }] });
    expect(problemsOf(unplaced)).toEqual(['LOCATION_WITHOUT_COORDINATES']);
  });

  it('tell a supervisor of the wrong level by the chain of the guide', () => {
    expect(problemsOf(employee('PRINCIPAL'))).toEqual(['WRONG_LEVEL']);
  });

  it('do not ask for a supervisor above the head of the office', () => {
    expect(problemsOf(employee('OFFICE_HEAD', { supervisor: null }))).toEqual([]);
  });
});
