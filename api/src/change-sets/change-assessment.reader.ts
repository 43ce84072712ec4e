import type { EntityManager } from 'typeorm';
import type { PlacementArea } from '../employees/placement-area.rules.js';
import type { SubjectFacts } from '../employees/scope.rules.js';
import { readPlacementLinks, type PlacementLinkBook } from '../placement/dated-links.reader.js';
import type { PlacementFactsReader, PlacementWish, WishFacts } from '../placement/placement-facts.reader.js';
import type { PlacementPlan, PlacementPlanReader } from '../placement/placement-plan.reader.js';
import { PLACEMENT_KINDS } from '../placement/placement-proposal.entity.js';
import type { Actor } from '../shared/actor.js';
import { groupBy } from '../shared/group-by.js';
import type { LocalDay } from '../shared/local-day.js';
import type { RelationReader } from '../supervision/relation.reader.js';
import type { SupervisionLinksReader } from '../supervision/supervision-links.reader.js';
import { employeeDecision } from './change-area.rules.js';
import { refuseCycles } from './change-cycles.reader.js';
import { effectsOf, type AffectedCounts } from './change-effects.rules.js';
import { readAffected, readPlaces } from './change-findings.reader.js';
import { judgeTarget, type PlaceOnMap } from './change-row.rules.js';
import type { ReadRow } from './change-rows.reader.js';
import { placementVersionOf } from './placement-version.js';
import type { AssessedRow, RowFinding, StoredChange } from './change-set-row.entity.js';
import { readChangeSubjects } from './change-subjects.reader.js';

/** What the reader asks others. */
export interface AssessmentSources {
  readonly relations: RelationReader;
  readonly facts: PlacementFactsReader;
  readonly plans: PlacementPlanReader;
  readonly links: SupervisionLinksReader;
}

/** Everything that rows are judged by, read at once. */
interface Material {
  readonly area: PlacementArea;
  readonly effectiveOn: LocalDay;
  readonly links: PlacementLinkBook;
  readonly judged: ReadonlyMap<string, readonly JudgedWish[]>;
  readonly affected: ReadonlyMap<string, AffectedCounts>;
  readonly places: ReadonlyMap<string, PlaceOnMap>;
}

interface JudgedWish {
  readonly wish: PlacementWish;
  readonly facts: WishFacts;
  readonly plan: PlacementPlan;
}

/** Who the rows are about, and what is wrong with that. */
interface KnownRow {
  readonly row: ReadRow;
  /** Null when the actor may not know of the employee. */
  readonly employeeId: string | null;
  /** True when the actor keeps the placement of the employee. */
  readonly isTheirs: boolean;
  readonly refusals: readonly RowFinding[];
}

/** Tells what each row of a change set would do; the number of statements does not grow with the rows. */
export class ChangeAssessmentReader {
  constructor(private readonly sources: AssessmentSources) {}

  /** The rows as they would be applied from a day on, in their order. */
  async assess(
    manager: EntityManager,
    actor: Actor,
    area: PlacementArea,
    effectiveOn: LocalDay,
    rows: readonly ReadRow[],
  ): Promise<AssessedRow[]> {
    const { relations, links } = this.sources;
    const subjects = await readChangeSubjects(relations, manager, actor, employeesOf(rows), effectiveOn);
    const known = withDuplicates(rows.map((row) => knownRow(actor, row, subjects)));
    const material = await this.read(manager, actor, area, effectiveOn, known);
    const assessed = known.map((row) => assessRow(row, material));
    return refuseCycles(links, manager, effectiveOn, assessed);
  }

  private async read(
    manager: EntityManager,
    actor: Actor,
    area: PlacementArea,
    effectiveOn: LocalDay,
    known: readonly KnownRow[],
  ): Promise<Material> {
    const theirs = known.filter(({ isTheirs }) => isTheirs);
    const employeeIds = employeesOf(theirs);
    const links = await readPlacementLinks(manager, employeeIds);
    const wishes = theirs.flatMap(({ row, employeeId }) =>
      employeeId === null ? [] : wishesOf(row, employeeId, effectiveOn),
    );
    const facts = await this.sources.facts.ofWishes(manager, wishes, actor.asOf);
    const plans = await this.sources.plans.plansOf(manager, wishes, links);
    const judged = wishes.flatMap((wish, index) => {
      const [fact, plan] = [facts[index], plans[index]];
      return fact && plan ? [{ wish, facts: fact, plan }] : [];
    });
    return {
      area,
      effectiveOn,
      links,
      judged: groupBy(judged, ({ wish }) => wish.employeeId),
      affected: await readAffected(manager, employeeIds, effectiveOn, actor.asOf),
      places: await readPlaces(manager, placesOf(plans)),
    };
  }
}

function knownRow(actor: Actor, row: ReadRow, subjects: ReadonlyMap<string, SubjectFacts>): KnownRow {
  if (row.employeeId === null) return { row, employeeId: null, isTheirs: false, refusals: row.refusals };
  const decision = employeeDecision(actor, subjects.get(row.employeeId) ?? null);
  if (decision.allowed) {
    return { row, employeeId: row.employeeId, isTheirs: true, refusals: row.refusals };
  }
  const { code, data } = decision;
  const employeeId = code === 'NOT_FOUND' ? null : row.employeeId;
  return { row, employeeId, isTheirs: false, refusals: [{ code, data }, ...row.refusals] };
}

/** Two rows about one employee would have an order; both are refused. */
function withDuplicates(rows: readonly KnownRow[]): KnownRow[] {
  const byEmployee = groupBy(rows, ({ employeeId }) => employeeId);
  return rows.map((known) => {
    const others = known.employeeId === null ? [] : (byEmployee.get(known.employeeId) ?? []);
    const other = others.find(({ row }) => row.line !== known.row.line);
    if (!other) return known;
    const duplicate: RowFinding = { code: 'CHANGE_ROW_DUPLICATE', data: { line: other.row.line } };
    return { ...known, refusals: [...known.refusals, duplicate] };
  });
}

function wishesOf(row: ReadRow, employeeId: string, effectiveOn: LocalDay): PlacementWish[] {
  return PLACEMENT_KINDS.flatMap((kind) => {
    const targetId = row.targets[kind];
    return targetId === undefined ? [] : [{ employeeId, kind, targetId, effectiveOn }];
  });
}

function assessRow(known: KnownRow, material: Material): AssessedRow {
  const { row, employeeId } = known;
  const { line, source } = row;
  const wishes = employeeId === null ? [] : (material.judged.get(employeeId) ?? []);
  const own = known.isTheirs ? wishes.filter(({ wish }) => row.targets[wish.kind] === wish.targetId) : [];
  const news = own.filter(({ facts }) => !facts.alreadySo);
  const judgements = news.map(({ facts }) => judgeTarget(facts, material.area));
  const refusals = [
    ...known.refusals,
    ...staleness(known, material),
    ...judgements.flatMap((judgement) => judgement.refusals),
  ];
  const changes = news.filter(({ facts }) => targetExists(facts)).map(({ plan }) => storedChange(plan));
  const warnings = [
    ...judgements.flatMap((judgement) => judgement.warnings),
    ...(employeeId === null ? [] : effectsOf(employeeId, changes, material)),
  ];
  const outcome = refusals.length > 0 ? 'REFUSED' : changes.length > 0 ? 'READY' : 'UNCHANGED';
  return {
    line,
    source,
    employeeId,
    outcome,
    changes,
    refusals: distinct(refusals),
    warnings: outcome === 'UNCHANGED' ? [] : distinct(warnings),
  };
}

function staleness({ row, employeeId, isTheirs }: KnownRow, { links }: Material): RowFinding[] {
  if (row.version === null || employeeId === null || !isTheirs) return [];
  const isFresh = placementVersionOf(links.of(employeeId)) === row.version;
  return isFresh ? [] : [{ code: 'CHANGE_ROW_STALE', data: { line: row.line } }];
}

function targetExists({ target }: WishFacts): boolean {
  switch (target.kind) {
    case 'SUPERVISOR':
      return target.link !== null;
    case 'WORK_LOCATION':
      return target.location !== null;
    case 'SCHEDULE_MODE':
      return target.mode !== null;
  }
}

function storedChange({ kind, before, after, inheritedScheduleId }: PlacementPlan): StoredChange {
  return { kind, before, after, inheritedScheduleId };
}

function placesOf(plans: readonly PlacementPlan[]): string[] {
  const moves = plans.filter(({ kind }) => kind === 'WORK_LOCATION');
  return [
    ...new Set(moves.flatMap(({ before, after }) => [...before, ...after].map(({ targetId }) => targetId))),
  ];
}

function employeesOf(rows: readonly { readonly employeeId: string | null }[]): string[] {
  return [...new Set(rows.flatMap(({ employeeId }) => employeeId ?? []))];
}

function distinct(findings: readonly RowFinding[]): RowFinding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
