import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');

/** Runs the worked month in a process whose own clock is in another zone; returns what jest printed. */
function workedMonthIn(zone: string): string {
  const options = [
    '--selectProjects',
    'unit',
    '--runInBand',
    '--testPathPatterns',
    'attendance/worked-month',
  ];
  const env = { ...process.env, TZ: zone, NODE_OPTIONS: '--experimental-vm-modules' };
  const child = spawnSync(process.execPath, [JEST, ...options], { cwd: ROOT, env, encoding: 'utf8' });
  return child.stderr;
}

describe('the zone of the server process', () => {
  it.each(['UTC', 'Asia/Jakarta', 'America/New_York'])(
    'does not matter: the worked month is the same in %s',
    (zone) => {
      expect(workedMonthIn(zone)).toMatch(/^Tests: +(\d+) passed, \1 total$/m);
    },
    60_000,
  );
});
