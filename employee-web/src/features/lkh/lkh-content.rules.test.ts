import {
  activityForm,
  activityInputs,
  activityProblem,
  canBeSaved,
  combined,
  contentOf,
  emptyActivity,
  emptyContent,
  moved,
  sameContent,
  saysAnything,
  totalMinutes,
  type ActivityForm,
} from './lkh-content.rules.ts';

const line = (description: string, more: Partial<ActivityForm> = {}): ActivityForm => ({
  ...emptyActivity(description),
  description,
  ...more,
});

describe('the content of an LKH', () => {
  it('comes from the server and goes back unchanged', () => {
    const report = {
      id: 'r',
      activities: [
        {
          position: 0,
          description: 'Mengajar',
          result: 'Tuntas',
          startsAt: '07:00:00',
          endsAt: '09:00:00',
          durationMinutes: 120,
        },
        {
          position: 1,
          description: 'Rapat',
          result: null,
          startsAt: null,
          endsAt: null,
          durationMinutes: 45,
        },
      ],
      evidence: null,
    };
    expect(activityInputs(contentOf(report))).toEqual([
      {
        description: 'Mengajar',
        result: 'Tuntas',
        startsAt: '07:00',
        endsAt: '09:00',
        durationMinutes: null,
      },
      { description: 'Rapat', result: null, startsAt: null, endsAt: null, durationMinutes: 45 },
    ]);
    expect(totalMinutes(contentOf(report))).toBe(165);
  });

  it('leaves empty lines out and does not call them different', () => {
    const written = { activities: [line('Mengajar'), emptyActivity('x')], evidenceId: null };
    expect(activityInputs(written)).toHaveLength(1);
    expect(sameContent(written, { activities: [line('Mengajar ')], evidenceId: null })).toBe(true);
    expect(sameContent(written, { activities: [line('Mengajar')], evidenceId: 'e' })).toBe(false);
    expect(saysAnything(emptyContent('a'))).toBe(false);
  });

  it.each([
    ['nothing', line('Mengajar'), null],
    ['nothing, being empty', emptyActivity('a'), null],
    ['too short a text', line('ab'), 'DESCRIPTION_SHORT'],
    ['too long a text', line('a'.repeat(1001)), 'DESCRIPTION_LONG'],
    ['too long a result', line('Mengajar', { result: 'a'.repeat(501) }), 'RESULT_LONG'],
    ['only a beginning', line('Mengajar', { startsAt: '07:00' }), 'TIME_HALF'],
    ['an end before its beginning', line('Mengajar', { startsAt: '09:00', endsAt: '08:00' }), 'TIME_ORDER'],
    ['a duration that is no number', line('Mengajar', { duration: '1,5' }), 'DURATION'],
    ['more minutes than a day has', line('Mengajar', { duration: '1441' }), 'DURATION'],
  ])('is the matter with an activity: %s', (_, activity, problem) => {
    expect(activityProblem(activity)).toBe(problem);
  });

  it('can be saved while a description is still short, but not with half a time', () => {
    expect(canBeSaved({ activities: [line('a')], evidenceId: null })).toBe(true);
    expect(canBeSaved({ activities: [line('Rapat', { endsAt: '08:00' })], evidenceId: null })).toBe(false);
  });

  it('moves an activity and stops at either end', () => {
    const content = { activities: [line('a'), line('b'), line('c')], evidenceId: null };
    const order = (step: 1 | -1, index: number) =>
      moved(content, index, step)
        .activities.map(({ key }) => key)
        .join('');
    expect(order(1, 0)).toBe('bac');
    expect(order(-1, 2)).toBe('acb');
    expect(order(-1, 0)).toBe('abc');
    expect(order(1, 2)).toBe('abc');
  });

  it('combines two versions without losing or doubling a line', () => {
    const phone = { activities: [line('Mengajar'), line('Piket')], evidenceId: null };
    const server = {
      activities: [activityForm({ description: 'Mengajar' }, 's'), line('Rapat')],
      evidenceId: 'e',
    };
    const both = combined(phone, server);
    expect(both.activities.map(({ description }) => description)).toEqual(['Mengajar', 'Piket', 'Rapat']);
    expect(both.evidenceId).toBe('e');
  });
});
