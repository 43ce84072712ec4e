import CODES from '../../../schema/error-codes.json' with { type: 'json' };
import { LANGUAGES } from '../texts/i18n.ts';
import { refusalSentence, sentencesOf } from './refusal-sentence.ts';

/** English prose of the server inside of an Indonesian sentence would help nobody. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = { INVALID_INPUT: ['reason'] };

const placeholders = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe.each(LANGUAGES)('the sentences of refusals in %s', (language) => {
  it('exist for every code of the contract and for no other', () => {
    expect(Object.keys(sentencesOf(language)).sort()).toEqual(Object.keys(CODES).sort());
  });

  it.each(Object.entries(CODES))('say the same facts as the contract: %s', (code, english) => {
    const expected = placeholders(english).filter((name) => !LEFT_OUT[code]?.includes(name));
    const actual = placeholders(sentencesOf(language)[code]);
    expect(language === 'en' ? placeholders(english) : expected).toEqual(actual);
  });
});

it('writes days, months and states in words', () => {
  const late = { code: 'LKH_DEADLINE_PASSED', params: [{ name: 'deadline', value: '2026-04-10' }] };
  expect(refusalSentence(late, 'id')).toBe('Batas waktu laporan ini berakhir Jumat, 10 April 2026.');
  const spent = {
    code: 'CORRECTION_LIMIT',
    params: [
      { name: 'limit', value: '4' },
      { name: 'used', value: '4' },
      { name: 'month', value: '2026-04' },
    ],
  };
  expect(refusalSentence(spent, 'id')).toBe('Dari 4 perbaikan untuk April 2026, 4 sudah terpakai.');
  const state = {
    code: 'LKH_WRONG_STATE',
    params: [
      { name: 'state', value: 'SUBMITTED' },
      { name: 'event', value: 'SUBMIT' },
    ],
  };
  expect(refusalSentence(state, 'id')).toBe(
    'Tindakan mengajukan tidak dapat dilakukan pada laporan berstatus menunggu persetujuan.',
  );
});

it('names a code that it does not know yet', () => {
  expect(refusalSentence({ code: 'NEW_CODE', params: [] }, 'id')).toContain('NEW_CODE');
});
