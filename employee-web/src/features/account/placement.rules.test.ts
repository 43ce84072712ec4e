import { hourLines, searchOf } from './placement.rules.ts';

const day = (weekday: number, start: string, end: string) => ({ weekday, start, end });

it('writes the hours of a week in as few lines as possible', () => {
  const week = [
    ...[1, 2, 3, 4].map((weekday) => day(weekday, '07:00:00', '14:00:00')),
    day(5, '07:00:00', '13:00:00'),
    day(6, '07:00:00', '14:00:00'),
  ];
  expect(hourLines(week)).toEqual([
    { first: 1, last: 4, start: '07.00', end: '14.00' },
    { first: 5, last: 5, start: '07.00', end: '13.00' },
    { first: 6, last: 6, start: '07.00', end: '14.00' },
  ]);
});

it('knows the number of a school from a name, and waits for more letters', () => {
  expect(searchOf(' 10601234 ')).toEqual({ npsn: '10601234' });
  expect(searchOf('SD Negeri 1')).toEqual({ name: 'SD Negeri 1' });
  expect(searchOf('SD')).toBeNull();
  expect(searchOf('106')).toBeNull();
});
