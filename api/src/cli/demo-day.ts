import { playDemoDay } from '../demo/demo-day.js';

/**
 * Plays one working day with the demo accounts against a running server and prints what happened:
 * `npm run demo:day`, or `npm run demo:day -- http://127.0.0.1:4100` for another address.
 */
const DEFAULT_URL = 'http://127.0.0.1:4000';
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

try {
  await playDemoDay({ url: process.argv[2] ?? DEFAULT_URL, say });
  say('The day is done.');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
