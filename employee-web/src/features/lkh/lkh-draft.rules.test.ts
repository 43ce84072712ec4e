import { emptyActivity, emptyContent, type LkhContent } from './lkh-content.rules.ts';
import { openingOf, type KeptDraft } from './lkh-draft.rules.ts';

const says = (description: string): LkhContent => ({
  activities: [{ ...emptyActivity('k'), description }],
  evidenceId: null,
});
const kept = (description: string, basedOn: string | null): KeptDraft => ({
  date: '2026-04-07',
  content: says(description),
  basedOn,
  reportId: 'r',
  queued: null,
  savedAt: 0,
});
const server = (description: string, contentHash: string) => ({ content: says(description), contentHash });

describe('opening a day that the phone has written on', () => {
  it('shows the server when the phone has nothing, or the same', () => {
    expect(openingOf(null, server('Mengajar', 'a'))).toBe('SERVER');
    expect(openingOf({ ...kept('', 'a'), content: emptyContent('k') }, server('Mengajar', 'b'))).toBe(
      'SERVER',
    );
    expect(openingOf(kept('Mengajar', 'old'), server('Mengajar', 'new'))).toBe('SERVER');
  });

  it('goes on with the phone when nobody else has written', () => {
    expect(openingOf(kept('Mengajar', null), null)).toBe('PHONE');
    expect(openingOf(kept('Mengajar kelas 4', 'a'), server('Mengajar', 'a'))).toBe('PHONE');
  });

  it('goes on with the phone when the server has what the queue has sent meanwhile', () => {
    const draft = { ...kept('Mengajar kelas 4 dan 5', null), queued: says('Mengajar kelas 4') };
    expect(openingOf(draft, server('Mengajar kelas 4', 'b'))).toBe('PHONE');
    expect(openingOf(draft, server('Rapat', 'b'))).toBe('CONFLICT');
  });

  it('is a conflict when another device has saved something else', () => {
    expect(openingOf(kept('Mengajar', 'a'), server('Rapat', 'b'))).toBe('CONFLICT');
    expect(openingOf(kept('Mengajar', null), server('Rapat', 'b'))).toBe('CONFLICT');
  });
});
