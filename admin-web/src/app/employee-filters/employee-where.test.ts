import { employeeWhere } from './employee-where.ts';

const NOTHING = { q: '', unit: '', district: '', role: '' };

describe('the filters of the list of employees', () => {
  it('look for digits in the NIP, also with spaces, and for words in the name', () => {
    expect(employeeWhere({ ...NOTHING, q: '19870312 2010' })).toEqual({ nip: { contains: '198703122010' } });
    expect(employeeWhere({ ...NOTHING, q: ' Siti ' })).toEqual({ name: { contains: 'Siti' } });
  });

  it('ask for nothing when they are empty or unknown', () => {
    expect(employeeWhere({ ...NOTHING, role: 'NONSENSE' })).toEqual({});
  });
});
