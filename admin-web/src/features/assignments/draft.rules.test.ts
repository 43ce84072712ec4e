import { EMPTY_DRAFT, rowInputs, withEdits, withoutEmployees, type DraftPerson } from './draft.rules.ts';

const SITI: DraftPerson = { employeeId: 'e1', name: 'Siti', nip: '198703122010012001', version: 'v1' };
const AHMAD: DraftPerson = { employeeId: 'e2', name: 'Ahmad', nip: '199105142023211007', version: 'v2' };
const PRINCIPAL = { value: '0199-principal', label: 'Bambang' };
const SCHOOL = { value: 'w1', label: 'SD Negeri 1' };

describe('the draft of a change set', () => {
  const draft = withEdits(EMPTY_DRAFT, [
    { person: SITI, field: 'supervisor', target: PRINCIPAL },
    { person: AHMAD, field: 'supervisor', target: PRINCIPAL },
    { person: SITI, field: 'workLocation', target: SCHOOL },
  ]);

  it('gathers several values of one employee in one row, in the order in which they came', () => {
    expect(draft.rows.map(({ name }) => name)).toEqual(['Siti', 'Ahmad']);
    expect(draft.rows[0]?.values).toEqual({ supervisor: PRINCIPAL, workLocation: SCHOOL });
  });

  it('forgets an employee whose last value is taken out', () => {
    const less = withEdits(draft, [{ person: AHMAD, field: 'supervisor', target: null }]);
    expect(less.rows.map(({ name }) => name)).toEqual(['Siti']);
  });

  it('keeps what was left out when the rest was applied', () => {
    expect(withoutEmployees(draft, new Set(['e1'])).rows.map(({ name }) => name)).toEqual(['Ahmad']);
  });

  it('sends the version that was seen, and a supervisor by id or by NIP', () => {
    const byNip = withEdits(draft, [
      { person: AHMAD, field: 'supervisor', target: { value: '197505082000031002', label: 'Bambang' } },
      { person: AHMAD, field: 'schedule', target: { value: 'SCHOOL_6D', label: '6 hari kerja sekolah' } },
    ]);
    expect(rowInputs(byNip)).toEqual([
      { employeeId: 'e1', version: 'v1', supervisorId: '0199-principal', workLocationId: 'w1' },
      { employeeId: 'e2', version: 'v2', supervisorNip: '197505082000031002', scheduleMode: 'SCHOOL_6D' },
    ]);
  });
});
