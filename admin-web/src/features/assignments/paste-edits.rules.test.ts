import type { DraftPerson } from './draft.rules.ts';
import { namePeople, pasteEdits } from './paste-edits.rules.ts';

const SITI: DraftPerson = { employeeId: 'e1', name: 'Siti', nip: '198703122010012001', version: 'v1' };
const PEOPLE = new Map([[SITI.nip, SITI]]);
const BAMBANG = '197505082000031002';
const LOOKUPS = {
  supervisors: new Map([[BAMBANG, 'Bambang']]),
  locations: new Map([
    ['sd negeri 1', [{ value: 'w1', label: 'SD Negeri 1' }]],
    [
      'sd harapan',
      [
        { value: 'w2', label: 'SD Harapan' },
        { value: 'w3', label: 'SD Harapan' },
      ],
    ],
  ]),
};

describe('lines of a paste', () => {
  it('are about an employee of the own scope, once', () => {
    const line = (number: number, nip: string) => ({ line: number, nip, values: { schedule: 'SCHOOL_6D' } });
    const { lines, faults } = namePeople(
      [
        line(1, '19870312 201001 2 001'),
        line(2, SITI.nip),
        line(3, '199105142023211007'),
        line(4, '1,98703E+17'),
        line(5, '123'),
      ],
      PEOPLE,
    );
    expect(lines.map(({ line: number, person }) => [number, person.name])).toEqual([[1, 'Siti']]);
    expect(faults.map(({ line: number, problem }) => [number, problem])).toEqual([
      [2, 'TWICE'],
      [3, 'UNKNOWN_EMPLOYEE'],
      [4, 'NIP_ROUNDED'],
      [5, 'NIP_SHAPE'],
    ]);
  });

  it('become values with what they stand for', () => {
    const values = {
      supervisor: `'${BAMBANG}`,
      workLocation: 'SD NEGERI 1',
      schedule: '6 hari kerja sekolah',
    };
    const { edits, lines, faults } = pasteEdits([{ line: 1, person: SITI, values }], LOOKUPS);
    expect(edits.map(({ field, target }) => [field, target?.value, target?.label])).toEqual([
      ['supervisor', BAMBANG, 'Bambang'],
      ['workLocation', 'w1', 'SD Negeri 1'],
      ['schedule', 'SCHOOL_6D', 'SCHOOL_6D'],
    ]);
    expect([lines, faults]).toEqual([1, []]);
  });

  it.each([
    ['a place that nobody knows', { workLocation: 'SD Negeri 9' }, 'UNKNOWN_LOCATION'],
    ['a name that several places have', { workLocation: 'SD Harapan' }, 'AMBIGUOUS_LOCATION'],
    ['a mode that does not exist', { schedule: '4 hari' }, 'UNKNOWN_MODE'],
    ['a supervisor without a NIP', { supervisor: 'Bambang' }, 'SUPERVISOR_SHAPE'],
    ['no value at all', {}, 'NOTHING'],
  ])('stay out with %s', (_, values, problem) => {
    const given = [{ line: 7, person: SITI, values: { ...values } }];
    expect(pasteEdits(given, LOOKUPS)).toMatchObject({ edits: [], lines: 0, faults: [{ line: 7, problem }] });
  });

  it('go in whole or not at all', () => {
    const values = { schedule: 'SCHOOL_6D', workLocation: 'SD Negeri 9' };
    expect(pasteEdits([{ line: 1, person: SITI, values }], LOOKUPS).edits).toEqual([]);
  });
});
