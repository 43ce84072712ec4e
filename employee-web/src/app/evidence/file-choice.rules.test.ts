import { acceptedFiles, judgeFile, LARGEST_FILE, sizeText } from './file-choice.rules.ts';

const file = (name: string, type: string, size = 1000) => ({ name, type, size });

describe('a chosen file', () => {
  it('is a picture on every device, however large: it is made small', () => {
    expect(judgeFile(file('a.jpg', 'image/jpeg', 50_000_000), 'PHONE')).toEqual({ kind: 'PICTURE' });
  });

  it('may be a document on a computer only', () => {
    const letter = file('Surat Tugas.PDF', 'application/pdf');
    expect(judgeFile(letter, 'WEB')).toEqual({ kind: 'DOCUMENT', contentType: 'application/pdf' });
    expect(judgeFile(letter, 'PHONE')).toEqual({ kind: 'PROBLEM', problem: 'DOCUMENT_ON_PHONE' });
    expect(acceptedFiles('PHONE')).toBe('image/*');
    expect(acceptedFiles('WEB')).toContain('.pptx');
  });

  it('is refused with its reason', () => {
    expect(judgeFile(file('a.pdf', '', 0), 'WEB')).toEqual({ kind: 'PROBLEM', problem: 'EMPTY' });
    expect(judgeFile(file('a.exe', ''), 'WEB')).toEqual({ kind: 'PROBLEM', problem: 'TYPE' });
    const large = file('a.pdf', 'application/pdf', LARGEST_FILE + 1);
    expect(judgeFile(large, 'WEB')).toEqual({ kind: 'PROBLEM', problem: 'TOO_LARGE' });
  });
});

it('writes sizes as people read them', () => {
  expect([sizeText(10), sizeText(250_000), sizeText(2_340_000)]).toEqual(['1 kB', '250 kB', '2,3 MB']);
});
