import fc from 'fast-check';
import { lengthOf, plainText, saysSomething } from './plain-text.js';

describe('text that people write', () => {
  it('has one form for the same letters, line ends and blanks around', () => {
    expect(plainText('  Mengajar re\u0301sume\u0301\r\nkelas 4\r ')).toBe(
      'Mengajar r\u00e9sum\u00e9\nkelas 4',
    );
  });

  it('loses what would make it look different from what it is', () => {
    expect(plainText('rapat \u202Edibatalkan\u202C\u0000\uFEFF')).toBe('rapat dibatalkan');
    expect(plainText('a\tb\nc')).toBe('a\tb\nc');
  });

  it('keeps the joiners that emoji and other scripts need', () => {
    expect(plainText('👩\u200D🏫')).toBe('👩\u200D🏫');
  });

  it('is well-formed whatever was sent', () => {
    expect(plainText('a\uD800b')).toBe('a\uFFFDb');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => encodeURIComponent(plainText(text))).not.toThrow();
      }),
    );
  });

  it('does not change when it is brought into its form once more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });

  it('is counted in characters', () => {
    expect(lengthOf('👍👍')).toBe(2);
  });

  it('says something only with a letter or a digit', () => {
    expect(saysSomething('...')).toBe(false);
    expect(saysSomething('\u200B - \u00A0')).toBe(false);
    expect(saysSomething('rapat')).toBe(true);
    expect(saysSomething('授業')).toBe(true);
  });
});
