import DataLoader from 'dataloader';
import { In, type EntityManager } from 'typeorm';
import type { LoaderFactory } from '../db/loader.js';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import type { LocalDay } from '../shared/local-day.js';
import { LkhDecision } from './lkh-decision.entity.js';
import { activitiesHashOf, COMPARED_REPORTS } from './lkh-hints.rules.js';
import type { LkhReader } from './lkh.reader.js';
import type { LkhReport } from './lkh-report.entity.js';
import type { LkhSituation, LkhSituationReader } from './lkh-situation.reader.js';

/** Reports of one employee on the days of a closed range. */
export interface ReportsWanted {
  readonly employeeId: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** Repeats that were found of one report. */
export interface FoundRepeats {
  readonly sameTextAsBefore: boolean;
  readonly evidenceReused: boolean;
}

/**
 * Repeats of the reports `IN (?)`: the text of one of the owner's last reports, and a file that proves another report.
 * Only two months back are compared, so that the cost does not grow with the years.
 */
const REPEATS_SQL = `
  SELECT recent.id AS id, 'TEXT' AS kind FROM (
    SELECT r.id, r.activities_hash, earlier.activities_hash AS earlier_hash,
           ROW_NUMBER() OVER (PARTITION BY r.id ORDER BY earlier.date DESC) AS place
    FROM lkh_reports r
    JOIN lkh_reports earlier ON earlier.employee_id = r.employee_id AND earlier.date < r.date
      AND earlier.date >= r.date - INTERVAL 2 MONTH AND earlier.state NOT IN ('DRAFT', 'MISSED')
    WHERE r.id IN (?) AND r.activities_hash <> ?
  ) recent
  WHERE recent.place <= ${COMPARED_REPORTS} AND recent.earlier_hash = recent.activities_hash
  UNION
  SELECT r.id, 'EVIDENCE' FROM lkh_reports r
  JOIN evidence own ON own.id = r.evidence_id
  JOIN evidence same ON same.sha256 = own.sha256
  JOIN lkh_reports other ON other.evidence_id = same.id AND other.id <> r.id
  WHERE r.id IN (?)`;

/**
 * Loaders whose key is the report itself and not its id: after a mutation the same request may hold an older and a
 * newer version of one report, and each must get what belongs to it.
 */
export class LkhLoaders {
  constructor(
    private readonly situations: LkhSituationReader,
    private readonly reader: LkhReader,
  ) {}

  /** What the rules need to know about a report and the actor. */
  readonly situation: LoaderFactory<LkhReport, LkhSituation> = ({ dataSource, actor }) =>
    new DataLoader((reports) => this.situations.ofReports(dataSource.manager, signedIn(actor), reports));

  /** Steps of the history, the oldest first. */
  readonly decisions: LoaderFactory<LkhReport, LkhDecision[]> = ({ dataSource }) =>
    new DataLoader(async (reports) => {
      const rows = await dataSource.manager.find(LkhDecision, {
        where: { reportId: In(reports.map((report) => report.id)) },
        order: { reportId: 'ASC', id: 'ASC' },
      });
      const found = new Map<string, LkhDecision[]>();
      for (const row of rows) found.set(row.reportId, [...(found.get(row.reportId) ?? []), row]);
      return reports.map((report) => found.get(report.id) ?? []);
    });

  /** Repeats of text and evidence. */
  readonly repeats: LoaderFactory<LkhReport, FoundRepeats> = ({ dataSource }) =>
    new DataLoader(async (reports) => {
      const found = await readRepeats(
        dataSource.manager,
        reports.map((report) => report.id),
      );
      return reports.map(({ id }) => ({
        sameTextAsBefore: found.has(`${id} TEXT`),
        evidenceReused: found.has(`${id} EVIDENCE`),
      }));
    });

  /** Reports of employees that the actor may see, the newest first. */
  readonly ofEmployee: LoaderFactory<ReportsWanted, LkhReport[]> = ({ actor }) =>
    new DataLoader(
      async (wanted: readonly ReportsWanted[]) => {
        const found = new Map<string, LkhReport[]>();
        for (const { from, to, employeeIds } of byRange(wanted)) {
          const reports = await this.reader.ofEmployees(signedIn(actor), employeeIds, from, to);
          for (const employeeId of employeeIds) {
            const own = reports.filter((report) => report.employeeId === employeeId);
            found.set(wantedKey({ employeeId, from, to }), own);
          }
        }
        return wanted.map((each) => found.get(wantedKey(each)) ?? []);
      },
      { cacheKeyFn: wantedKey },
    );
}

function wantedKey({ employeeId, from, to }: ReportsWanted): string {
  return `${employeeId} ${from} ${to}`;
}

function byRange(wanted: readonly ReportsWanted[]) {
  const ranges = new Map<string, { from: LocalDay; to: LocalDay; employeeIds: string[] }>();
  for (const { employeeId, from, to } of wanted) {
    const range = ranges.get(`${from} ${to}`) ?? { from, to, employeeIds: [] };
    range.employeeIds.push(employeeId);
    ranges.set(`${from} ${to}`, range);
  }
  return ranges.values();
}

function signedIn(actor: Actor | null): Actor {
  if (!actor) throw new DomainError('UNAUTHENTICATED');
  return actor;
}

async function readRepeats(manager: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const parameters = [ids, activitiesHashOf([]), ids];
  const rows = await manager.query<{ id: string; kind: 'TEXT' | 'EVIDENCE' }[]>(REPEATS_SQL, parameters);
  return new Set(rows.map(({ id, kind }) => `${id} ${kind}`));
}
