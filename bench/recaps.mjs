import { parseArgs } from 'node:util';
import { AttendanceListReader } from '../api/dist/attendance/attendance-list.reader.js';
import { composeRecapReaders } from '../api/dist/recaps/compose-recaps.js';
import { FixedClock } from '../api/dist/shared/clock.js';
import { addDays } from '../api/dist/shared/local-day.js';
import { monthOf } from '../api/dist/shared/year-month.js';
import { fillDays } from './support/history.mjs';
import { closedLoop, percentiles, sendGraphql } from './support/load.mjs';
import { indexesOf, insertPunches, partsOn } from './support/parts.mjs';
import { startMeasuredServer } from './support/server.mjs';

/**
 * Recaps and lists at the size of a regency, over GraphQL, with a tenth of the days and with all of them, in one run:
 * what a page costs should not depend on how many days there are. Prints which indexes are used, and what the job about
 * unexcused absence costs.
 *
 *   npm run bench -- recaps [--employees 15000] [--days 480]
 *
 * Every question is asked in turns with one that no attendance day concerns (a page of employees): what that costs tells
 * how busy the machine is, and ratios are made of both. Figures to reach: every ratio within 0.8 and 1.2; the open day of
 * all people below 500 ms on an idle machine. 15,000 people × 480 days are 7.2 million rows.
 */
const { values } = parseArgs({
  options: { employees: { type: 'string', default: '15000' }, days: { type: 'string', default: '480' } },
});
const employees = Number(values.employees);
const days = Number(values.days);
const REQUESTS = 25;

const CONTROL = { query: '{ employees(first: 25) { nodes { name nip } } }', variables: {} };

const server = await startMeasuredServer({ employees, schools: Math.ceil(employees / 12.5) });
try {
  const { dataSource } = server;
  const { attendance, discipline, today } = partsOn(dataSource);
  await insertPunches(dataSource, today);
  const [token] = await server.tokens('OFFICE_HEAD');
  const questions = await questionsOf(dataSource, today);

  const results = [];
  for (const size of [Math.round(days / 10), days]) {
    const started = performance.now();
    await fillDays(dataSource, today, size);
    const [{ n }] = await dataSource.query('SELECT COUNT(*) AS n FROM attendance_days');
    console.log(`\n${n} attendance days, filled in ${seconds(started)} s`);
    // The server would do it meanwhile.
    await attendance.closer.run();
    results.push(await measureAll(questions, token));
    const watching = performance.now();
    const changed = await discipline.watch.run();
    const settled = performance.now();
    await discipline.watch.run();
    console.log(
      `alerts: ${changed} changed in ${((settled - watching) / 1000).toFixed(1)} s; again ${seconds(settled)} s`,
    );
    await dataSource.query('DELETE FROM discipline_alerts');
  }
  console.log('\nall days ÷ a tenth of them: the fastest fifth of the answers, each ÷ that of the control');
  for (const name of Object.keys(questions)) {
    const [small, large] = results.map((measured) => measured[name].relative);
    console.log(`  ${name}: ${(large / small).toFixed(2)}`);
  }
  await measureMorning(today);
  await printIndexes(attendance, today, questions);
} finally {
  await server.stop();
}

/** One question of each kind, as the head of the office. */
async function questionsOf(dataSource, today) {
  const [{ id: unit }] = await dataSource.query(
    `SELECT org_unit_id AS id FROM assignments WHERE role = 'TEACHER' AND ends_on = '9999-12-31'
     GROUP BY org_unit_id ORDER BY COUNT(*) DESC LIMIT 1`,
  );
  const yesterday = addDays(today, -1);
  const month = monthOf(yesterday);
  const counts = 'people counts { status count }';
  return {
    'a month of 25 people': {
      query: `query ($month: YearMonth!) { attendanceMonthRecaps(month: $month, first: 25) { nodes {
        employee { name } workingDays deductionBps statuses { status count } lkh { required approved } } } }`,
      variables: { month },
    },
    'a month of a school, people × days': {
      query: `query ($unit: ID!, $month: YearMonth!) { unitMonthRecap(orgUnitId: $unit, month: $month) {
        days dayTotals { date people } people(first: 50) { nodes {
          employee { name } cells { status lateTier deductionBps final } recap { deductionBps } } } } }`,
      variables: { unit, month },
    },
    'a closed day of everybody, by district and school': {
      query: `query ($date: LocalDate!) { districtDayRecap(date: $date) { ${counts} districts { ${counts}
        district { name } units { orgUnit { name } ${counts} } } } }`,
      variables: { date: yesterday },
    },
    'today of everybody, by district': {
      query: `query ($date: LocalDate!) { districtDayRecap(date: $date) { ${counts} districts { ${counts} district { name } } } }`,
      variables: { date: today },
    },
    'today of everybody, by status': {
      query: `query ($date: LocalDate!) { attendanceRecap(date: $date) { total counts { status count } } }`,
      variables: { date: today },
    },
    'the absent of a closed day, a page of 25': {
      query: `query ($date: LocalDate!) { attendanceDays(where: { date: { eq: $date }, status: { eq: ABSENT } }) {
        nodes { status employee { name } } } }`,
      variables: { date: yesterday },
    },
    'the days of a school, a page of 25': {
      query: `query ($unit: ID!, $from: LocalDate!, $to: LocalDate!) {
        attendanceDays(where: { date: { gte: $from, lte: $to }, orgUnitId: { eq: $unit } }) { nodes { status } } }`,
      variables: { unit, from: addDays(today, -20), to: yesterday },
    },
  };
}

async function measureAll(questions, token) {
  const measured = {};
  for (const [name, question] of Object.entries(questions)) {
    for (let warm = 0; warm < 3; warm += 1) await ask(question, token);
    const controls = [];
    const { times } = await closedLoop(REQUESTS, 1, async () => {
      controls.push(await ask(CONTROL, token));
      return ask(question, token);
    });
    const { p50, p99 } = percentiles(times);
    const relative = quiet(times) / quiet(controls);
    measured[name] = { relative };
    console.log(`  ${name}: p50 ${p50} ms, p99 ${p99} ms; ${relative.toFixed(1)} × the control`);
  }
  return measured;
}

async function ask({ query, variables }, token) {
  const { status, body, milliseconds } = await sendGraphql(server.url, token, query, variables);
  if (status !== 200 || body.includes('"errors"')) throw new Error(`${status} ${body.slice(0, 300)}`);
  return milliseconds;
}

/** What the work costs when little else runs: a fifth of the times are shorter. */
function quiet(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 5)];
}

/** The day of everybody in the middle of the morning, derived in this process whatever the time is now. */
async function measureMorning(today) {
  const { attendance } = partsOn(server.dataSource, new FixedClock(`${today}T08:30:00+07:00`));
  const { people, lightDays } = attendance;
  const { districts } = composeRecapReaders({ dataSource: server.dataSource, people, lightDays });
  const actor = await headOfOffice(server.dataSource, today);
  const { times } = await closedLoop(15, 1, async () => {
    // What the server may have closed meanwhile.
    await server.dataSource.query('DELETE FROM attendance_days WHERE date >= ?', [today]);
    const started = performance.now();
    const day = await districts.read(actor, today, null);
    if (day.final) throw new Error('The day is not open.');
    return performance.now() - started;
  });
  console.log(`\nthe morning of everybody, without HTTP: ${JSON.stringify(percentiles(times))} ms`);
}

/** What the readers behind the questions send, and by which index each table is read. */
async function printIndexes({ people, lightDays }, today, questions) {
  const actor = await headOfOffice(server.dataSource, today);
  const { months, units, districts } = composeRecapReaders({
    dataSource: server.dataSource,
    people,
    lightDays,
  });
  const { unit, month } = questions['a month of a school, people × days'].variables;
  const yesterday = addDays(today, -1);
  const page = { first: 25, after: null };
  const list = new AttendanceListReader(server.dataSource, people, null, lightDays);
  const work = {
    'a month of 25 people': () => months.page(actor, { orgUnitId: null, districtId: null }, month, page),
    'a month of a school': () => units.read(actor, unit, month),
    'a closed day by district': () => districts.read(actor, yesterday, null),
    'the open day by district': () => districts.read(actor, today, null),
    'the open day by status': () => list.recap(actor, null, today),
  };
  console.log('\nindexes');
  for (const [name, read] of Object.entries(work)) {
    const statements = await server.statementsOf(read);
    console.log(`  ${name}`);
    for (const statement of statements.filter(({ text }) => /^\s*(SELECT|WITH)/.test(text))) {
      console.log(`    ${(await indexesOf(server.dataSource, statement)).join('; ')}`);
    }
  }
}

async function headOfOffice(dataSource, today) {
  const [head] = await dataSource.query(
    `SELECT a.employee_id AS employeeId, u.id AS orgUnitId, u.agency_id AS agencyId
     FROM assignments a JOIN org_units u ON u.id = a.org_unit_id
     WHERE a.role = 'OFFICE_HEAD' AND a.ends_on = '9999-12-31'`,
  );
  const { employeeId, orgUnitId, agencyId } = head;
  const post = { role: 'OFFICE_HEAD', orgUnitId, districtId: null, agencyId, acting: false };
  return { employeeId, asOf: today, assignments: [post] };
}

function seconds(started) {
  return ((performance.now() - started) / 1000).toFixed(1);
}
