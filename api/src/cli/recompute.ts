import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { In, type EntityManager } from 'typeorm';
import { dayFactSources } from '../app/day-fact-sources.js';
import { composeAttendance } from '../attendance/compose-attendance.js';
import { AuditLog } from '../audit/audit-log.js';
import { ConfigError, parseConfig, type Config } from '../config/config.js';
import { createDataSource } from '../db/data-source.js';
import { Transactions } from '../db/transactions.js';
import { Employee } from '../employees/employee.entity.js';
import { OrgUnit } from '../employees/org-unit.entity.js';
import { School } from '../employees/school.entity.js';
import { Outbox } from '../outbox/outbox.js';
import type { PeopleScope } from '../recompute/affected-days.js';
import { reportJson, reportLines, type ReportedPerson } from '../recompute/audit-report.rules.js';
import { composeRecompute } from '../recompute/compose-recompute.js';
import { StoredDayAudit, type StoredDayDifferences } from '../recompute/stored-day-audit.js';
import { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import { SystemClock } from '../shared/clock.js';
import { isLocalDay, type LocalDay } from '../shared/local-day.js';
import { RelationReader } from '../supervision/relation.reader.js';

/**
 * Compares the stored days of a range with what the facts say, and stores what they say:
 * `npm run recompute -- --from 2026-04-01 --to 2026-04-30 --dry-run`.
 */
const USAGE = `npm run recompute -- --from YYYY-MM-DD --to YYYY-MM-DD [--unit NPSN|ID]… [--nip NIP]… [--dry-run] [--json]

  --from, --to   first and last day; days to come are left out
  --unit         only people of this unit and of the units below it; may be repeated
  --nip          only this person; may be repeated
  --dry-run      print how stored days differ from the facts and change nothing
  --json         print the result as JSON; progress goes to the error output`;

const REPORT_EVERY_SECONDS = 2;

/** The command was called with something that it does not understand. */
class UsageError extends Error {}

interface Options {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly units: readonly string[];
  readonly nips: readonly string[];
  readonly dryRun: boolean;
  readonly json: boolean;
}

try {
  await recompute(readOptions());
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof UsageError;
  if (!expected) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function recompute(options: Options): Promise<void> {
  const config = readConfig();
  const dataSource = createDataSource({ url: config.databaseUrl, pool: config.databasePool });
  await dataSource.initialize();
  try {
    const clock = new SystemClock();
    const transactions = new Transactions(dataSource);
    const attendance = composeAttendance({
      dataSource,
      clock,
      transactions,
      ruleSets: new RuleSetReader(dataSource, clock),
      audit: new AuditLog(clock),
      outbox: new Outbox(clock),
      relations: new RelationReader(),
      facts: () => dayFactSources(clock),
    });
    const { recomputer } = composeRecompute({ dataSource, clock, transactions, ...attendance });
    const audit = new StoredDayAudit({ dataSource, transactions, recomputer, clock });
    const people = await peopleOf(dataSource.manager, options);
    const range = { startsOn: options.from, endsOn: options.to };
    const result = await audit.run({ people, ranges: [range] }, !options.dryRun, progress(options.json));
    await print(dataSource.manager, result, options);
  } finally {
    await dataSource.destroy();
  }
}

async function print(manager: EntityManager, result: StoredDayDifferences, options: Options): Promise<void> {
  const ids = [...new Set(result.rows.map(({ employeeId }) => employeeId))];
  const employees = ids.length === 0 ? [] : await manager.findBy(Employee, { id: In(ids) });
  const persons = new Map<string, ReportedPerson>(employees.map((employee) => [employee.id, employee]));
  const text = options.json
    ? JSON.stringify(reportJson(result, persons), null, 2)
    : reportLines(result, persons, !options.dryRun).join('\n');
  process.stdout.write(`${text}\n`);
}

function progress(toErrors: boolean): (done: number, total: number) => void {
  const out = toErrors ? process.stderr : process.stdout;
  const begin = performance.now();
  let reported = 0;
  return (done, total) => {
    const seconds = (performance.now() - begin) / 1_000;
    if (seconds < reported + REPORT_EVERY_SECONDS) return;
    reported = seconds;
    out.write(`${String(Math.floor((done / total) * 100)).padStart(3)} %  ${done} of ${total} people\n`);
  };
}

async function peopleOf(manager: EntityManager, { units, nips }: Options): Promise<PeopleScope> {
  if (units.length + nips.length === 0) return { everyone: true };
  const unitIds: string[] = [];
  for (const unit of units) {
    const school = /^\d{8}$/.test(unit) ? await manager.findOneBy(School, { npsn: unit }) : null;
    const known = school ?? (await manager.findOneBy(OrgUnit, { id: unit }));
    if (!known) throw new UsageError(`There is no unit "${unit}".`);
    unitIds.push(school ? school.orgUnitId : unit);
  }
  const employeeIds: string[] = [];
  for (const nip of nips) {
    const employee = await manager.findOneBy(Employee, { nip });
    if (!employee) throw new UsageError(`There is no employee with the NIP "${nip}".`);
    employeeIds.push(employee.id);
  }
  return { unitIds, employeeIds };
}

function readOptions(): Options {
  const values = readArguments();
  const [from, to] = [dayOf('--from', values.from), dayOf('--to', values.to)];
  if (from > to) throw new UsageError('--from is not later than --to.');
  return {
    from,
    to,
    units: values.unit ?? [],
    nips: (values.nip ?? []).map((nip) => nip.replaceAll(' ', '')),
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
  };
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        unit: { type: 'string', multiple: true },
        nip: { type: 'string', multiple: true },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function dayOf(option: string, text: string | undefined): LocalDay {
  if (text === undefined) throw new UsageError(`${option} is missing.\n\n${USAGE}`);
  if (isLocalDay(text)) return text;
  throw new UsageError(`${option} takes a day such as 2026-04-01, not "${text}".`);
}

/** Nothing is signed here, so no secret is asked for. */
function readConfig(): Config {
  return parseConfig({ TOKEN_SECRET: 'not used: nothing is signed by this command', ...process.env });
}
