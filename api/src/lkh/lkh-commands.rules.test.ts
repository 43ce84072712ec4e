import fc from 'fast-check';
import {
  afterMove,
  commandDecision,
  extensionDecision,
  noteDecision,
  type LkhCommand,
} from './lkh-commands.rules.js';
import { aReport, as } from './lkh-facts.fixture.js';
import type { LkhEvent } from './lkh-transitions.rules.js';

const submitted = aReport({ state: 'SUBMITTED', contentHash: 'b' });

describe('deciding on an LKH', () => {
  it.each(['APPROVE', 'RETURN', 'REJECT'] as const)('to %s names the content that was seen', (event) => {
    const command: LkhCommand = { event, seenContentHash: 'b', note: 'Bukti belum sesuai' };
    expect(commandDecision(command, submitted, as('kepsek'))).toEqual({ allowed: true });
    expect(commandDecision({ ...command, seenContentHash: 'a' }, submitted, as('kepsek'))).toMatchObject({
      code: 'LKH_CONTENT_CHANGED',
    });
  });

  it('tells a stranger that they may not, before it tells them anything about the content', () => {
    const command: LkhCommand = { event: 'APPROVE', seenContentHash: 'a', note: null };
    expect(commandDecision(command, submitted, as('stranger'))).toMatchObject({
      code: 'LKH_SUPERVISOR_ONLY',
    });
  });
});

describe('the note or reason of a decision', () => {
  it.each<[LkhEvent, string]>([
    ['RETURN', 'fotonya'],
    ['REJECT', 'isi tidak benar'],
    ['OBJECT', 'isi sudah benar'],
    ['REOPEN', 'salah lampiran'],
    ['EXTEND', 'server padam'],
  ])('of %s must be there and say something', (event, note) => {
    expect(noteDecision(event, note)).toEqual({ allowed: true });
    for (const empty of [null, '', '   \n ', '...............', ' a ', '\u200B'.repeat(20)]) {
      expect(noteDecision(event, empty)).toMatchObject({ code: 'LKH_NOTE_REQUIRED' });
    }
  });

  it('of an approval may be left out', () => {
    expect(noteDecision('APPROVE', null)).toEqual({ allowed: true });
  });

  it('has an upper limit, counted in characters', () => {
    expect(noteDecision('APPROVE', '👍'.repeat(1000))).toEqual({ allowed: true });
    expect(noteDecision('APPROVE', '👍'.repeat(1001))).toMatchObject({ code: 'LKH_NOTE_TOO_LONG' });
  });

  it('counts without the blanks around it', () => {
    expect(noteDecision('REJECT', `${' '.repeat(20)}singkat${' '.repeat(20)}`)).toMatchObject({
      data: { min: 10 },
    });
  });
});

describe('extending the deadline', () => {
  const missed = aReport({ state: 'MISSED' });
  const late = as('admin', { today: '2026-04-20' });

  it('gives at least today and at most a month', () => {
    expect(extensionDecision('2026-04-20', missed, late)).toEqual({ allowed: true });
    expect(extensionDecision('2026-05-21', missed, late)).toEqual({ allowed: true });
    for (const until of ['2026-04-19', '2026-05-22', '9999-12-31']) {
      expect(extensionDecision(until, missed, late)).toMatchObject({
        code: 'LKH_EXTENSION_DAY',
        data: { earliest: '2026-04-20', latest: '2026-05-21' },
      });
    }
  });

  it('gives more than there was', () => {
    expect(extensionDecision('2026-04-10', aReport(), as('admin'))).toMatchObject({
      data: { earliest: '2026-04-11' },
    });
  });

  it('makes a missed report a draft that can be submitted', () => {
    const command: LkhCommand = { event: 'EXTEND', note: 'Server padam dua hari', until: '2026-04-22' };
    expect(commandDecision(command, missed, late)).toEqual({ allowed: true });
    const again = afterMove(missed, 'EXTEND', { on: '2026-04-20', by: 'admin', until: '2026-04-22' });
    expect(commandDecision({ event: 'SUBMIT' }, again, as('guru', { today: '2026-04-22' }))).toEqual({
      allowed: true,
    });
    expect(commandDecision({ event: 'SUBMIT' }, again, as('guru', { today: '2026-04-23' })).allowed).toBe(
      false,
    );
  });
});

describe('the report after a move', () => {
  it('remembers who decided and when, also for a decision by rule', () => {
    expect(afterMove(submitted, 'RETURN', { on: '2026-04-09', by: 'kepsek' })).toMatchObject({
      state: 'RETURNED',
      decidedOn: '2026-04-09',
      decidedBy: 'kepsek',
    });
    expect(afterMove(submitted, 'AUTO_APPROVE', { on: '2026-04-09', by: null })).toMatchObject({
      decidedOn: '2026-04-09',
      decidedBy: null,
    });
  });

  it('keeps the last decision through what is no decision', () => {
    const returned = afterMove(submitted, 'RETURN', { on: '2026-04-09', by: 'kepsek' });
    const again = afterMove(afterMove(returned, 'SUBMIT', { on: '2026-04-10', by: 'guru' }), 'WITHDRAW', {
      on: '2026-04-10',
      by: 'guru',
    });
    expect(again).toEqual({ ...returned, state: 'DRAFT' });
  });

  it('has its objection open until it is decided, whichever way', () => {
    const rejected = aReport({ state: 'REJECTED', decidedBy: 'kepsek' });
    const objected = afterMove(rejected, 'OBJECT', { on: '2026-04-09', by: 'guru' });
    expect(objected).toEqual({ ...rejected, objection: 'OPEN' });
    for (const event of ['APPROVE', 'REJECT'] as const) {
      expect(afterMove(objected, event, { on: '2026-04-10', by: 'korwil' })).toMatchObject({
        objection: 'DECIDED',
        decidedBy: 'korwil',
      });
    }
  });

  it('never has other content than before', () => {
    fc.assert(
      fc.property(fc.constantFrom('WITHDRAW', 'APPROVE', 'RETURN', 'REJECT', 'AUTO_APPROVE'), (event) => {
        expect(afterMove(submitted, event, { on: '2026-04-09', by: 'x' }).contentHash).toBe(
          submitted.contentHash,
        );
      }),
    );
  });
});
