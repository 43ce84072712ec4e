import { STATUS_LOOK } from '@eoffice/web-kit/status/attendance-look.ts';
import { countGroups, STATUS_GROUPS, STATUSES_OF } from './status-groups.ts';

describe('the groups of the day at a glance', () => {
  it('hold every status exactly once', () => {
    const grouped = STATUS_GROUPS.flatMap((group) => STATUSES_OF[group]);
    expect([...grouped].sort()).toEqual(Object.keys(STATUS_LOOK).sort());
  });

  it('add up to everybody', () => {
    const counts = countGroups([
      { status: 'PRESENT', count: 4 },
      { status: 'IN_PROGRESS', count: 2 },
      { status: 'ABSENT', count: 1 },
    ]);
    expect(counts).toMatchObject({ PRESENT: 6, ABSENT: 1, LATE: 0 });
  });
});
