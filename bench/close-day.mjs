import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import 'reflect-metadata';
import { createDataSource } from '../api/dist/db/data-source.js';
import { insertPunches, partsOn, workdaysBefore } from './support/parts.mjs';
import { SILENT, startMeasuredServer } from './support/server.mjs';

/**
 * Closing a day for everybody: derive it, and store it with its trace. Then again, which must store nothing, and another
 * day by two processes at once, which together must store each day once.
 *
 *   npm run bench -- close-day [--employees 15000]
 */
const [url, day] = process.argv.slice(2);
if (process.send && url && day) await closeAsProcess(url, day);
else await measure();

async function measure() {
  const index = process.argv.indexOf('--employees');
  const employees = index > 0 ? Number(process.argv[index + 1]) : 15_000;
  const server = await startMeasuredServer({ employees, schools: Math.ceil(employees / 12.5) });
  try {
    const { attendance, today } = partsOn(server.dataSource);
    const [one, other] = workdaysBefore(today, 2);
    await insertPunches(server.dataSource, one);
    await insertPunches(server.dataSource, other);

    const first = await timed(() => attendance.closer.closeDays(one, one));
    const again = await timed(() => attendance.closer.closeDays(one, one));
    console.log(
      `one process: ${first.value} days in ${first.seconds} s; again: ${again.value} in ${again.seconds} s`,
    );
    console.log(`statuses: ${await statusesOf(server.dataSource, one)}`);

    const both = await timed(() => Promise.all([1, 2].map(() => closeInProcess(server.databaseUrl, other))));
    const [{ n }] = await server.dataSource.query(
      'SELECT COUNT(*) AS n FROM attendance_days WHERE date = ?',
      [other],
    );
    const sum = both.value.reduce((total, stored) => total + stored, 0);
    console.log(
      `two processes at once: ${both.value.join(' + ')} = ${sum} days, ${n} rows, in ${both.seconds} s`,
    );
    const rest = await attendance.closer.closeDays(other, other);
    if (again.value !== 0 || rest !== 0 || sum !== Number(n))
      throw new Error('a day was stored twice or left out');
  } finally {
    await server.stop();
  }
}

async function timed(work) {
  const started = performance.now();
  const value = await work();
  return { value, seconds: ((performance.now() - started) / 1000).toFixed(1) };
}

async function statusesOf(dataSource, date) {
  const rows = await dataSource.query(
    'SELECT status, COUNT(*) AS n FROM attendance_days WHERE date = ? GROUP BY status ORDER BY n DESC',
    [date],
  );
  return rows.map(({ status, n }) => `${status} ${n}`).join(', ');
}

/** Closes the day in a process of its own. */
function closeInProcess(databaseUrl, date) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [databaseUrl, date]);
    let stored = null;
    child.on('message', (message) => (stored = message));
    child.on('exit', (code) => (stored === null ? reject(new Error(`exit ${code}`)) : resolve(stored)));
  });
}

async function closeAsProcess(databaseUrl, date) {
  const dataSource = createDataSource({
    url: databaseUrl,
    pool: { size: 4, queue: 100 },
    queryLogger: SILENT,
  });
  await dataSource.initialize();
  const stored = await partsOn(dataSource).attendance.closer.closeDays(date, date);
  await dataSource.destroy();
  process.send(stored);
  process.disconnect();
}
