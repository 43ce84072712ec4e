import { nuptkDecision, npsnDecision, normalizeDigits } from './identifiers.rules.js';

describe('identifiers of schools and educators', () => {
  it('are an NPSN of 8 digits, blanks aside', () => {
    expect(npsnDecision('10604321')).toEqual({ allowed: true });
    expect(npsnDecision(' 1060 4321 ')).toEqual({ allowed: true });
    expect(normalizeDigits(' 1060 4321 ')).toBe('10604321');
    for (const text of ['', '1060432', '106043210', '1060432A', '10604-321']) {
      expect(npsnDecision(text)).toMatchObject({ allowed: false, code: 'NPSN_NOT_8_DIGITS' });
    }
  });

  it('are a NUPTK of 16 digits, blanks aside', () => {
    expect(nuptkDecision('1234567890123456')).toEqual({ allowed: true });
    expect(nuptkDecision('1234 5678 9012 3456')).toEqual({ allowed: true });
    for (const text of ['', '123456789012345', '12345678901234567', '123456789012345X']) {
      expect(nuptkDecision(text)).toMatchObject({ allowed: false, code: 'NUPTK_NOT_16_DIGITS' });
    }
  });
});
