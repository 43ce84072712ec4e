import fc from 'fast-check';
import { normalizePassword, passwordDecision } from './password.rules.js';

const NIP = '198703122010012001';

function code(password: string): string {
  const decision = passwordDecision(password, NIP);
  return decision.allowed ? 'OK' : decision.code;
}

describe('a new password', () => {
  it.each(['sawah ladang hujan', 'Kebun-Karet-88', 'ayam jago 3 pagi', 'ïnspirasi guru'])(
    'may be %j',
    (password) => {
      expect(code(password)).toBe('OK');
    },
  );

  it('has at least ten characters, counted as people count them', () => {
    expect(code('kebun kar')).toBe('PASSWORD_TOO_SHORT');
    expect(code('kebun kare')).toBe('OK');
    expect(code('👍🏡🌾🐓👍🏡')).toBe('PASSWORD_TOO_SHORT');
  });

  it('has at most 128 bytes', () => {
    const text = 'kebun karet di tepi sungai musi ';
    expect(code(text.repeat(4))).toBe('OK');
    expect(code(`${text.repeat(4)}.`)).toBe('PASSWORD_TOO_LONG');
    expect(code(`${'é'.repeat(60)} sungai`.repeat(2))).toBe('PASSWORD_TOO_LONG');
  });

  it.each([NIP, '19870312 201001 2 001', '1987031220', '2010012001', `x${NIP}`, '19870312.201001'])(
    'is not the NIP or a part of it: %s',
    (password) => {
      expect(code(password)).toBe('PASSWORD_IS_NIP');
    },
  );

  it.each([
    'password123',
    'PASSWORD123!',
    '123password',
    'rahasia2026',
    'Bismillah1',
    'indonesia45',
    'Musi Banyuasin 2026',
    'kepalasekolah',
    'qwertyuiop',
    'poiuytrewq',
    '1q2w3e4r5t',
    'abcdefghij',
    '9876543210',
    '0811223344',
    'aaaaaaaaaa',
    'abcabcabcabc',
    '..........',
    'ＰＡＳＳＷＯＲＤ１２３',
  ])('is none of the first guesses: %s', (password) => {
    expect(code(password)).toBe('PASSWORD_COMMON');
  });

  it('is the same from every keyboard, and blanks belong to it', () => {
    expect(normalizePassword('e\u0301')).toBe('\u00e9');
    expect(normalizePassword(' a ')).toBe(' a ');
  });

  it('is decided about in no time, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (password) => {
        expect(typeof passwordDecision(password, NIP).allowed).toBe('boolean');
      }),
    );
    const started = performance.now();
    passwordDecision(`${'ab'.repeat(63)}c`, NIP);
    passwordDecision('a'.repeat(1_000_000), NIP);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
