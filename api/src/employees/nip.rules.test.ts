import fc from 'fast-check';
import { addDays, isLocalDay } from '../shared/local-day.js';
import {
  ageOn,
  checkNip,
  formatNip,
  nipDecision,
  normalizeNip,
  parseNip,
  type NipContext,
} from './nip.rules.js';

const TODAY: NipContext = { asOf: '2026-04-07' };
const PNS = '198703122010012001';
const PPPK = '199001012023211003';

function errors(nip: string, context: Partial<NipContext> = {}): string[] {
  return checkNip(nip, { ...TODAY, ...context }).errors.map(({ code }) => code);
}

function warnings(nip: string, context: Partial<NipContext> = {}): string[] {
  return checkNip(nip, { ...TODAY, ...context }).warnings.map(({ code }) => code);
}

describe('the NIP', () => {
  it('of a PNS tells birth, appointment, sex and serial', () => {
    expect(parseNip(PNS)).toEqual({
      text: PNS,
      birthDate: '1987-03-12',
      appointmentYear: 2010,
      layout: 'PNS',
      appointmentMonth: 1,
      contractCode: null,
      sex: 'FEMALE',
      serial: '001',
    });
    expect(errors(PNS)).toEqual([]);
    expect(warnings(PNS)).toEqual([]);
  });

  it('of a PPPK tells birth, appointment, contract, sex and serial', () => {
    expect(parseNip(PPPK)).toMatchObject({
      layout: 'PPPK',
      appointmentYear: 2023,
      appointmentMonth: null,
      contractCode: '21',
      sex: 'MALE',
      serial: '003',
    });
    expect(errors(PPPK)).toEqual([]);
  });

  it('may be written with blanks', () => {
    expect(parseNip(' 19870312 201001\u00A02 001\n')?.text).toBe(PNS);
    expect(normalizeNip('1987 0312')).toBe('19870312');
  });

  it.each([
    '',
    '19870312201001200',
    '1987031220100120011',
    '19870312-201001-2-001',
    '19870312201001200X',
    '١٩٨٧٠٣١٢٢٠١٠٠١٢٠٠١',
  ])('has exactly 18 digits: %j is none', (text) => {
    expect(errors(text)).toEqual(['NIP_NOT_18_DIGITS']);
    expect(parseNip(text)).toBeNull();
  });

  it('begins with a real date', () => {
    expect(errors('198702302010012001')).toEqual(['NIP_BIRTH_DATE_INVALID']);
    expect(errors('198713012010012001')).toEqual(['NIP_BIRTH_DATE_INVALID']);
    expect(errors('199902292020012001')).toEqual(['NIP_BIRTH_DATE_INVALID']);
    expect(errors('200002292020012001')).toEqual([]);
  });

  it('belongs to somebody of 17 to 70 years', () => {
    expect(errors('200904072026012001')).toEqual([]);
    expect(errors('200904082026012001')).toEqual(['NIP_AGE']);
    expect(errors('195504081980011001')).toEqual([]);
    expect(errors('195504071980011001')).toEqual(['NIP_AGE']);
    expect(nipDecision('200904082026012001', TODAY)).toMatchObject({ data: { age: 16, min: 17, max: 70 } });
  });

  it('names a year of appointment from the 16th birthday to next year', () => {
    expect(errors('198703122003012001')).toEqual([]);
    expect(errors('198703122002012001')).toEqual(['NIP_APPOINTMENT_YEAR']);
    expect(errors('198703122027012001')).toEqual([]);
    expect(errors('198703122028012001')).toEqual(['NIP_APPOINTMENT_YEAR']);
  });

  it.each(['0', '3', '9'])('has 1 or 2 at position 15, not %s', (digit) => {
    expect(errors(`19870312201001${digit}001`)).toEqual(['NIP_SEX_DIGIT']);
  });

  it('agrees with the declared date of birth and sex', () => {
    expect(errors(PNS, { birthDate: '1987-03-12', sex: 'FEMALE' })).toEqual([]);
    expect(errors(PNS, { birthDate: '1987-12-03' })).toEqual(['NIP_BIRTH_DATE_DIFFERS']);
    expect(errors(PNS, { sex: 'MALE' })).toEqual(['NIP_SEX_DIFFERS']);
    expect(errors(PNS, { birthDate: null, sex: undefined })).toEqual([]);
  });

  it('says everything that is wrong at once', () => {
    expect(errors('201003122010019001', { birthDate: '2000-01-01' })).toEqual([
      'NIP_AGE',
      'NIP_APPOINTMENT_YEAR',
      'NIP_SEX_DIGIT',
      'NIP_BIRTH_DATE_DIFFERS',
    ]);
  });

  it('warns, and only warns, when it looks like that of the other kind of employment', () => {
    expect(warnings(PNS, { employmentType: 'PPPK' })).toEqual(['NIP_LAYOUT_UNUSUAL']);
    expect(warnings(PPPK, { employmentType: 'PNS' })).toEqual(['NIP_LAYOUT_UNUSUAL']);
    expect(warnings(PNS, { employmentType: 'CPNS' })).toEqual([]);
    expect(warnings(PPPK, { employmentType: 'PPPK_PART_TIME' })).toEqual([]);
    expect(warnings('198703122010002001')).toEqual(['NIP_LAYOUT_UNKNOWN']);
    expect(nipDecision(PNS, { ...TODAY, employmentType: 'PPPK' })).toEqual({ allowed: true });
  });

  it.each<[string, string]>([
    ['01', 'PNS'],
    ['12', 'PNS'],
    ['13', 'PPPK'],
    ['99', 'PPPK'],
    ['00', 'UNKNOWN'],
  ])('with %s at positions 13–14 looks like %s', (code, layout) => {
    expect(parseNip(`198703122010${code}2001`)?.layout).toBe(layout);
  });

  it('is printed in groups', () => {
    expect(formatNip(PNS)).toBe('19870312 201001 2 001');
    expect(formatNip('1987 0312')).toBe('19870312');
  });

  it('of everybody who can be in service is accepted, and keeps its digits through printing', () => {
    const birth = fc.integer({ min: 0, max: 365 * 52 }).map((days) => addDays('1956-04-08', days));
    const rest = fc.tuple(
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom('1', '2'),
      fc.integer({ min: 0, max: 999 }),
    );
    fc.assert(
      fc.property(birth, rest, (birthDate, [code, sex, serial]) => {
        const year = Math.min(Number(birthDate.slice(0, 4)) + 20, 2027);
        const two = String(code).padStart(2, '0');
        const nip = `${birthDate.replaceAll('-', '')}${year}${two}${sex}${String(serial).padStart(3, '0')}`;
        expect(errors(nip, { birthDate, sex: sex === '1' ? 'MALE' : 'FEMALE' })).toEqual([]);
        expect(parseNip(formatNip(nip))?.text).toBe(nip);
      }),
    );
  });

  it('of whatever 18 digits is either refused or has a real date, a possible age and a sex', () => {
    const digits = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 18, maxLength: 18 })
      .map((all) => all.join(''));
    const near = fc
      .tuple(fc.constantFrom('1987', '2010', '1956', '2008'), digits)
      .map(([y, all]) => y + all.slice(4));
    fc.assert(
      fc.property(fc.oneof(digits, near), (text) => {
        const { nip, errors: found } = checkNip(text, TODAY);
        if (found.length > 0 || !nip) return;
        expect(isLocalDay(nip.birthDate)).toBe(true);
        expect(nip.sex).not.toBeNull();
        expect(ageOn(nip.birthDate, TODAY.asOf)).toBeGreaterThanOrEqual(17);
        expect(ageOn(nip.birthDate, TODAY.asOf)).toBeLessThanOrEqual(70);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('age', () => {
  it('grows on the birthday', () => {
    expect(ageOn('1987-03-12', '2026-03-11')).toBe(38);
    expect(ageOn('1987-03-12', '2026-03-12')).toBe(39);
  });

  it('of who was born on 29 February grows on 1 March of a common year', () => {
    expect(ageOn('2000-02-29', '2026-02-28')).toBe(25);
    expect(ageOn('2000-02-29', '2026-03-01')).toBe(26);
    expect(ageOn('2000-02-29', '2028-02-29')).toBe(28);
  });
});
