import fc from 'fast-check';
import { addDays, daysOf, END_OF_TIME } from '../shared/local-day.js';
import { chainAbove, cyclesOn, findCycle, type SupervisionLink } from './supervision-chain.rules.js';

const EPOCH = '2026-01-01';

function link(
  employeeId: string,
  supervisorId: string,
  startsOn = EPOCH,
  endsOn = END_OF_TIME,
): SupervisionLink {
  return { employeeId, supervisorId, startsOn, endsOn };
}

describe('the chain above an employee', () => {
  const links = [link('guru', 'kepsek'), link('kepsek', 'korwil'), link('korwil', 'kadis')];

  it('runs from the direct supervisor to the head', () => {
    expect(chainAbove(links, 'guru', EPOCH)).toEqual(['kepsek', 'korwil', 'kadis']);
    expect(chainAbove(links, 'kadis', EPOCH)).toEqual([]);
  });

  it('is the one of the day in question', () => {
    const moved = [
      ...links.slice(1),
      link('guru', 'kepsek', EPOCH, '2026-02-28'),
      link('guru', 'plt', '2026-03-01'),
    ];
    expect(chainAbove(moved, 'guru', '2026-02-28')[0]).toBe('kepsek');
    expect(chainAbove(moved, 'guru', '2026-03-01')).toEqual(['plt']);
  });

  it('ends where a circle would come round', () => {
    expect(chainAbove([link('a', 'b'), link('b', 'a')], 'a', EPOCH)).toEqual(['b']);
    expect(chainAbove([link('a', 'b'), link('b', 'c'), link('c', 'b')], 'a', EPOCH)).toEqual(['b', 'c']);
  });
});

describe('circles of supervision', () => {
  it('are found with their members, wherever the search begins', () => {
    const links = [
      link('outside', 'a'),
      link('a', 'b'),
      link('b', 'c'),
      link('c', 'a'),
      link('x', 'y'),
      link('y', 'x'),
    ];
    const cycles = cyclesOn(links, EPOCH).map((ids) => [...ids].sort());
    expect(cycles).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y'],
    ]);
  });

  it('are found on the first day on which they exist', () => {
    const links = [link('a', 'b', '2026-01-01', '2026-03-31'), link('b', 'a', '2026-03-31')];
    expect(findCycle(links, EPOCH)).toEqual({ day: '2026-03-31', employeeIds: ['a', 'b'] });
    expect(findCycle(links, '2026-04-01')).toBeNull();
  });

  it('are exactly the people whose chain leads back to them, on whatever day and however the links lie', () => {
    const people = ['a', 'b', 'c', 'd', 'e'];
    /** Two consecutive links for each person, so that the chain changes once. */
    const links = fc
      .tuple(
        ...people.map((person) =>
          fc
            .tuple(
              fc.constantFrom(...people),
              fc.constantFrom(...people, null),
              fc.integer({ min: 1, max: 8 }),
            )
            .map(([first, second, change]): SupervisionLink[] => [
              link(person, first, EPOCH, addDays(EPOCH, change - 1)),
              ...(second ? [link(person, second, addDays(EPOCH, change))] : []),
            ]),
        ),
      )
      .map((each) => each.flat());
    const leadsBack = (all: readonly SupervisionLink[], person: string, day: string): boolean => {
      let current: string | undefined = person;
      for (const _step of people) {
        const from: string | undefined = current;
        current = all.find(
          (l) => l.employeeId === from && l.startsOn <= day && day <= l.endsOn,
        )?.supervisorId;
        if (current === person) return true;
      }
      return false;
    };
    fc.assert(
      fc.property(links, (all) => {
        const days = daysOf(EPOCH, addDays(EPOCH, 10));
        for (const day of days) {
          const members = cyclesOn(all, day).flat().sort();
          expect(members).toEqual(people.filter((person) => leadsBack(all, person, day)));
        }
        const first = days.find((day) => people.some((person) => leadsBack(all, person, day)));
        expect(findCycle(all, EPOCH)?.day).toBe(first);
      }),
    );
  });

  it('are looked for in a whole agency within a blink', () => {
    const links = Array.from({ length: 15_000 }, (_, index) =>
      link(`e${index}`, `e${Math.floor(index / 20) - 1}`),
    );
    const started = performance.now();
    expect(cyclesOn(links, EPOCH)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
