import fc from 'fast-check';
import { activitiesHashOf, hintsOf, LKH_HINTS } from './lkh-hints.rules.js';

const lines = (...descriptions: string[]) => descriptions.map((description) => ({ description }));

describe('the digest of activity texts', () => {
  it('is the same for texts that only look different', () => {
    const plain = lines('Mengajar IPA kelas V', 'Memeriksa tugas');
    expect(activitiesHashOf(lines('MEMERIKSA  tugas.', 'mengajar IPA,\nkelas V!'))).toBe(
      activitiesHashOf(plain),
    );
  });

  it('differs when a word, a number or a line differs', () => {
    const digests = [
      lines('Mengajar IPA kelas V'),
      lines('Mengajar IPA kelas VI'),
      lines('Mengajar IPA kelas V', 'Piket'),
      lines('Mengajar IPA', 'kelas V'),
      lines(),
    ].map(activitiesHashOf);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        expect(activitiesHashOf(lines(...texts.toReversed()))).toBe(activitiesHashOf(lines(...texts)));
      }),
    );
  });
});

describe('the hints of a report', () => {
  it('name each fact that a supervisor should look at, in a stable order', () => {
    const all = { sameTextAsBefore: true, evidenceReused: true, presence: 'ABSENT' } as const;
    expect(hintsOf(all)).toEqual([...LKH_HINTS]);
    expect(hintsOf({ ...all, sameTextAsBefore: false, evidenceReused: false })).toEqual(['NOT_PRESENT']);
  });

  it('say nothing about a day that is still open', () => {
    expect(hintsOf({ sameTextAsBefore: false, evidenceReused: false, presence: 'UNKNOWN' })).toEqual([]);
  });
});
