import { OrgUnit } from '../api/dist/employees/org-unit.entity.js';
import { sendGraphql } from './support/load.mjs';
import { startMeasuredServer } from './support/server.mjs';

/**
 * Bulk edits in a regency of full size: the time of a preview, its application and its revert for a growing number of
 * people, each with a new supervisor, place and mode, and the size of the request. While a set is applied somebody else
 * asks for a page in a closed loop: a long transaction must not keep the others waiting.
 *
 *   npm run bench -- change-set
 */
const SIZES = [100, 500, 1_000];

const SET = 'changeSet { id digest counts { ready refused } } userErrors { code field }';
const PREVIEW = `mutation ($input: AssignmentChangePreviewInput!) { answer: assignmentChangePreview(input: $input) { ${SET} } }`;
const APPLY = `mutation ($id: ID!, $input: AssignmentChangeApplyInput!) { answer: assignmentChangeApply(id: $id, input: $input) { ${SET} } }`;
const REVERT_PREVIEW = `mutation ($id: ID!, $input: AssignmentChangeRevertPreviewInput!) {
  answer: assignmentChangeRevertPreview(id: $id, input: $input) { ${SET} } }`;
const REVERT = `mutation ($id: ID!, $input: AssignmentChangeRevertInput!) { answer: assignmentChangeRevert(id: $id, input: $input) { ${SET} } }`;
const PAGE = '{ employees(first: 25) { nodes { id name } } }';
const REASON = 'Pengukuran perubahan massal';

const server = await startMeasuredServer({ employees: 15_000, schools: 1_200 });
try {
  const [token] = await server.tokens('ADMINISTRATOR');
  const teachers = await server.dataSource.query(
    `SELECT DISTINCT a.employee_id AS id FROM assignments a JOIN employees e ON e.id = a.employee_id
     WHERE a.role = 'TEACHER' AND a.ends_on = '9999-12-31' AND e.ends_on = '9999-12-31' ORDER BY a.employee_id`,
  );
  const [principal] = await server.dataSource.query(
    "SELECT employee_id AS id, org_unit_id AS unitId FROM assignments WHERE role = 'PRINCIPAL' AND ends_on = '9999-12-31' LIMIT 1",
  );
  const [place] = await server.dataSource.query('SELECT id FROM work_locations WHERE org_unit_id = ?', [
    principal.unitId,
  ]);
  const units = await server.dataSource.getRepository(OrgUnit).count();
  console.log(`${teachers.length} teachers, ${units} units`);
  for (const size of SIZES) {
    const rows = teachers.slice(0, size).map(({ id }) => ({
      employeeId: id,
      supervisorId: principal.id,
      workLocationId: place.id,
      scheduleMode: 'SCHOOL_5D',
      version: '0123456789abcdef',
    }));
    // The version is sent for its size only; a real one is asked for by the list.
    const bytes = Buffer.byteLength(JSON.stringify({ query: PREVIEW, variables: { input: { rows } } }));
    for (const row of rows) delete row.version;
    const effectiveOn = new Date().toISOString().slice(0, 10);
    const previewed = await timed(token, PREVIEW, { input: { effectiveOn, reason: REASON, rows } });
    const idle = await pageTimes(token, async () => undefined);
    let applied;
    const busy = await pageTimes(token, async () => {
      applied = await timed(token, APPLY, { id: previewed.set.id, input: { digest: previewed.set.digest } });
    });
    const back = await timed(token, REVERT_PREVIEW, { id: previewed.set.id, input: { reason: REASON } });
    const reverted = await timed(token, REVERT, { id: previewed.set.id, input: { digest: back.set.digest } });
    console.log(
      `${size} rows (${Math.round(bytes / 1024)} kB): preview ${previewed.ms} ms, apply ${applied.ms} ms, ` +
        `revert ${back.ms} + ${reverted.ms} ms; a page meanwhile at most ${busy} ms (idle ${idle} ms)`,
    );
  }
} finally {
  await server.stop();
}

/** Sends a mutation that must succeed. */
async function timed(token, query, variables) {
  const { status, body, milliseconds } = await sendGraphql(server.url, token, query, variables);
  const { data, errors } = JSON.parse(body);
  if (status !== 200 || errors || data.answer.userErrors.length > 0) throw new Error(body.slice(0, 500));
  return { set: data.answer.changeSet, ms: Math.round(milliseconds) };
}

/** The longest time of a page while `work` runs; of ten pages when it does nothing. */
async function pageTimes(token, work) {
  let running = true;
  let longest = 0;
  const done = work().finally(() => {
    running = false;
  });
  for (let count = 0; running || count < 10; count += 1) {
    const { milliseconds } = await sendGraphql(server.url, token, PAGE, {});
    longest = Math.max(longest, milliseconds);
  }
  await done;
  return Math.round(longest);
}
