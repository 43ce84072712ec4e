import { CHANNELS, EVIDENCE_PURPOSES } from './evidence.entity.js';
import { FILE_FORMATS, FORMAT_FACTS, formatOf, isAsDeclared, mayServe } from './file-formats.rules.js';

describe('formats of evidence', () => {
  it('are known by their media type, by usual other names, in any case and with parameters', () => {
    for (const format of FILE_FORMATS) expect(formatOf(FORMAT_FACTS[format].contentType)).toBe(format);
    expect(formatOf('IMAGE/JPG; charset=binary')).toBe('JPEG');
    expect(formatOf(' application/x-pdf ')).toBe('PDF');
    for (const other of [
      '',
      'image/heic',
      'text/html',
      'application/octet-stream',
      'constructor',
      '__proto__',
    ]) {
      expect(formatOf(other)).toBeNull();
    }
  });

  it('serve everything as pictures, and as documents everything but a selfie from a laptop', () => {
    for (const purpose of EVIDENCE_PURPOSES) {
      for (const channel of CHANNELS) {
        const allowed = FILE_FORMATS.filter((format) => mayServe(format, purpose, channel).allowed);
        const all = purpose !== 'SELFIE' && channel === 'WEB';
        expect(allowed).toEqual(all ? [...FILE_FORMATS] : ['JPEG', 'PNG', 'WEBP']);
      }
    }
  });

  it('must be announced truly', () => {
    expect(isAsDeclared('PNG', 'image/png').allowed).toBe(true);
    expect(isAsDeclared('PNG', 'image/jpeg')).toEqual({
      allowed: false,
      code: 'EVIDENCE_TYPE_MISMATCH',
      data: { declared: 'image/jpeg', detected: 'image/png' },
    });
  });
});
