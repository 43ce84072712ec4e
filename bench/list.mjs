import { createServer } from 'node:http';
import { createPool } from 'mysql2/promise';
import { Assignment } from '../api/dist/employees/assignment.entity.js';
import { EmployeeReader } from '../api/dist/employees/employee.reader.js';
import { OrgUnit } from '../api/dist/employees/org-unit.entity.js';
import { localDay } from '../api/dist/shared/local-day.js';
import { closedLoop, percentiles, send, sendGraphql } from './support/load.mjs';
import { startMeasuredServer } from './support/server.mjs';

/**
 * A page of employees over GraphQL against the least that could serve it: `node:http`, mysql2 and `JSON.stringify`
 * with the same SQL, in turns within one run. Figure to reach: at least half of its throughput.
 *
 *   npm run bench -- list
 */
const REQUESTS = 1500;
const SENDERS = 16;
const ROUNDS = 3;

const LIST = `query { employees(first: 25) { nodes { id nip name employmentType nuptk } pageInfo { hasNextPage endCursor } } }`;

const server = await startMeasuredServer({ employees: 15_000, schools: 1200 });
const pool = createPool({ uri: server.databaseUrl, connectionLimit: 16 });
const bare = await startBareServer();
try {
  const [token] = await server.tokens('OFFICE_HEAD');
  const ratios = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const theirs = await measure(() => send(bare.url, { method: 'GET' }));
    const ours = await measure(() => sendGraphql(server.url, token, LIST, {}));
    ratios.push(ours.perSecond / theirs.perSecond);
    console.log(
      `round ${round}: bare ${text(theirs)}; GraphQL ${text(ours)}; ratio ${ratios.at(-1).toFixed(2)}`,
    );
  }
  const median = [...ratios].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  console.log(`median ratio ${median.toFixed(2)}`);
} finally {
  bare.server.close();
  await pool.end();
  await server.stop();
}

async function measure(work) {
  const { times, seconds } = await closedLoop(REQUESTS, SENDERS, async () => {
    const { status, milliseconds } = await work();
    if (status !== 200) throw new Error(`status ${status}`);
    return milliseconds;
  });
  return { perSecond: Math.round(times.length / seconds), ...percentiles(times) };
}

function text({ perSecond, p50, p99 }) {
  return `${perSecond}/s (p50 ${p50} ms, p99 ${p99} ms)`;
}

/** Sends what the resolver sends for the head of the office. */
async function readFirstPage(dataSource) {
  const [agency] = await dataSource.getRepository(OrgUnit).findBy({ kind: 'AGENCY' });
  const head = await dataSource.getRepository(Assignment).findOneByOrFail({ role: 'OFFICE_HEAD' });
  const post = {
    role: 'OFFICE_HEAD',
    orgUnitId: agency.id,
    districtId: null,
    agencyId: agency.id,
    acting: false,
  };
  const actor = {
    employeeId: head.employeeId,
    asOf: localDay(new Date(), 'Asia/Jakarta'),
    assignments: [post],
  };
  const filter = { where: null, order: [], asOf: actor.asOf };
  await new EmployeeReader(dataSource).page(actor, filter, { first: 25, after: null });
}

async function startBareServer() {
  const sql = await server.statementOf(readFirstPage);
  const bareServer = createServer((_request, response) => {
    pool.query(sql.text, sql.parameters).then(
      ([rows]) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ data: rows }));
      },
      (error) => {
        response.statusCode = 500;
        response.end(String(error));
      },
    );
  });
  await new Promise((resolve) => bareServer.listen(0, '127.0.0.1', resolve));
  return { server: bareServer, url: `http://127.0.0.1:${bareServer.address().port}/` };
}
