import { publishDecision, nextVersion, withChanges, type PublishRequest } from './rule-set-changes.rules.js';
import { DEFAULT_RULE_SET } from './rule-set.js';

describe('changes of a rule set', () => {
  it('leave everything as it is that they do not name, also when it is null', () => {
    expect(withChanges(DEFAULT_RULE_SET, {})).toEqual(DEFAULT_RULE_SET);
    const nothing = { attendance: null, punch: { repeatDays: null }, schedule: { punchWindows: {} } };
    expect(withChanges(DEFAULT_RULE_SET, nothing)).toEqual(DEFAULT_RULE_SET);
  });

  it('reach single parameters, kinds of leave, windows and articles, and leave the base alone', () => {
    const before = structuredClone(DEFAULT_RULE_SET);
    const once = withChanges(DEFAULT_RULE_SET, {
      attendance: { absentBps: 400, leave: [{ kind: 'SICK', bps: 25, payable: true }] },
      schedule: { punchWindows: { clockInOpens: -90 } },
      lkh: { evidenceRequired: false },
      placement: { confirmation: 'DIRECT' },
      articles: [{ rule: 'LATE', article: 'Pasal 9 ayat (2)' }],
    });
    expect(once).toEqual({
      ...DEFAULT_RULE_SET,
      attendance: {
        ...DEFAULT_RULE_SET.attendance,
        absentBps: 400,
        leave: { ...DEFAULT_RULE_SET.attendance.leave, SICK: { bps: 25, payable: true } },
      },
      schedule: {
        ...DEFAULT_RULE_SET.schedule,
        punchWindows: { ...DEFAULT_RULE_SET.schedule.punchWindows, clockInOpens: -90 },
      },
      lkh: { ...DEFAULT_RULE_SET.lkh, evidenceRequired: false },
      placement: { confirmation: 'DIRECT' },
      articles: { LATE: 'Pasal 9 ayat (2)' },
    });
    expect(withChanges(once, { articles: [{ rule: 'LATE', article: null }] }).articles).toEqual({});
    expect(DEFAULT_RULE_SET).toEqual(before);
  });
});

describe('publishing a rule set', () => {
  const versions = [
    { id: 'first', startsOn: '2025-01-01', version: 1 },
    { id: 'next', startsOn: '2026-07-01', version: 1 },
  ];
  const request: PublishRequest = {
    name: 'Perbup 12/2026',
    legalSource: null,
    startsOn: '2026-04-07',
    basedOn: 'first',
    content: DEFAULT_RULE_SET,
  };
  const decide = (changes: Partial<PublishRequest>) =>
    publishDecision({ ...request, ...changes }, versions, '2026-04-07');

  it('begins today or later', () => {
    expect(decide({})).toEqual({ allowed: true });
    expect(decide({ startsOn: '2026-04-06' })).toMatchObject({
      code: 'RULE_SET_STARTS_IN_PAST',
      data: { earliest: '2026-04-07' },
    });
  });

  it('builds on what is in force on its first day, so that nobody undoes what another published', () => {
    expect(decide({ startsOn: '2026-08-01' })).toMatchObject({ code: 'STALE_OBJECT' });
    expect(decide({ startsOn: '2026-08-01', basedOn: 'next' })).toEqual({ allowed: true });
  });

  it('has a name that says something and a content that holds together', () => {
    expect(decide({ name: '...' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(decide({ legalSource: 'x'.repeat(201) })).toMatchObject({ code: 'INVALID_INPUT' });
    const content = withChanges(DEFAULT_RULE_SET, { attendance: { absentBps: 10 } });
    expect(decide({ content })).toMatchObject({
      code: 'RULE_SET_INVALID',
      data: { path: 'attendance.absentBps' },
    });
  });

  it('counts up on the same first day', () => {
    expect(nextVersion(versions, '2026-04-07')).toBe(1);
    expect(nextVersion(versions, '2026-07-01')).toBe(2);
  });
});
