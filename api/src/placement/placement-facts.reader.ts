import type { EntityManager } from 'typeorm';
import type { OrgUnitKind } from '../employees/org-unit.entity.js';
import type { RuleSetReader } from '../rule-sets/rule-set.reader.js';
import type { EmployeeSchedule, EmployeeScheduleReader } from '../schedules/employee-schedule.reader.js';
import type { ScheduleMode } from '../schedules/work-schedule.entity.js';
import { contains, type DayRange } from '../shared/dated.js';
import { groupBy } from '../shared/group-by.js';
import { addDays, END_OF_TIME, type LocalDay } from '../shared/local-day.js';
import { linksAbove, linksByEmployee, type SupervisionLink } from '../supervision/supervision-chain.rules.js';
import type { SupervisionLinksReader } from '../supervision/supervision-links.reader.js';
import type { LinkFacts } from '../supervision/supervision.rules.js';
import { readPlacedPosts, type PlacedPosts } from './placed-posts.reader.js';
import type { PlacementKind } from './placement-proposal.entity.js';
import type { PlacedPost, PlacementUnit, ProposalFacts } from './placement.rules.js';

/** What somebody wants for themselves: another place, supervisor or mode from a day on. */
export interface PlacementWish {
  readonly employeeId: string;
  readonly kind: PlacementKind;
  readonly targetId: string;
  readonly effectiveOn: LocalDay;
}

/** The facts of a wish without the one that only a new proposal is asked about. */
export interface WishFacts extends Omit<ProposalFacts, 'hasOpenProposal'> {
  /** Posts of the wished supervisor on the first day; empty for other wishes. */
  readonly supervisorPosts: readonly PlacedPost[];
}

/** A place of work with its unit. */
export interface PlaceFact {
  readonly id: string;
  readonly active: boolean;
  readonly unit: PlacementUnit;
}

interface PlaceRow extends Omit<PlacementUnit, 'kind'> {
  readonly id: string;
  readonly active: number;
  readonly kind: OrgUnitKind;
}

interface HeldPlaceRow extends DayRange {
  readonly employeeId: string;
  readonly workLocationId: string;
}

const PLACES_SQL = `
  SELECT l.id AS id, l.active AS active, u.id AS orgUnitId, u.kind AS kind, u.district_id AS districtId,
         u.agency_id AS agencyId
  FROM work_locations l JOIN org_units u ON u.id = l.org_unit_id WHERE l.id IN (?)`;

const HELD_PLACES_SQL = `
  SELECT employee_id AS employeeId, work_location_id AS workLocationId, starts_on AS startsOn, ends_on AS endsOn
  FROM employee_work_locations WHERE employee_id IN (?)`;

const MODES_SQL = 'SELECT id, mode FROM work_schedules';

/** What is aimed at, by the wish. */
type Found = Pick<WishFacts, 'target' | 'alreadySo'>;
type FoundByWish = ReadonlyMap<PlacementWish, Found>;

/** Reads what wishes are judged by: at most seven statements, whatever their number. */
export class PlacementFactsReader {
  constructor(
    private readonly links: SupervisionLinksReader,
    private readonly schedules: EmployeeScheduleReader,
    private readonly ruleSets: RuleSetReader,
  ) {}

  /** The facts of each wish, in their order. @param today business date on which the policy is looked up. */
  async ofWishes(
    manager: EntityManager,
    wishes: readonly PlacementWish[],
    today: LocalDay,
  ): Promise<WishFacts[]> {
    if (wishes.length === 0) return [];
    const { content } = await this.ruleSets.inForce(today, manager);
    const supervisors = ofKind(wishes, 'SUPERVISOR').map(({ targetId }) => targetId);
    const posts = await readPlacedPosts(manager, distinct([...ownersOf(wishes), ...supervisors]));
    const found: FoundByWish = new Map([
      ...(await this.places(manager, ofKind(wishes, 'WORK_LOCATION'))),
      ...(await this.supervisors(manager, ofKind(wishes, 'SUPERVISOR'), posts)),
      ...(await this.modes(manager, ofKind(wishes, 'SCHEDULE_MODE'))),
    ]);
    return wishes.map((wish) => ({
      ...existing(found.get(wish)),
      effectiveOn: wish.effectiveOn,
      today,
      lockedThrough: this.lockedThrough(),
      policy: content.placement.confirmation,
      posts: posts.on(wish.employeeId, wish.effectiveOn),
      supervisorPosts: wish.kind === 'SUPERVISOR' ? posts.on(wish.targetId, wish.effectiveOn) : [],
    }));
  }

  /** Last day of the latest locked allowance period. There are no periods yet that could be locked. */
  lockedThrough(): LocalDay | null {
    return null;
  }

  /** Places of work by id, with their units. */
  async placesById(manager: EntityManager, ids: readonly string[]): Promise<Map<string, PlaceFact>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.query<PlaceRow[]>(PLACES_SQL, [ids]);
    return new Map(rows.map(({ id, active, ...unit }) => [id, { id, active: active === 1, unit }]));
  }

  /** Drops what is kept in memory: before what is decided must not miss a change of seconds ago. */
  forget(): void {
    this.schedules.forget();
  }

  private async places(manager: EntityManager, wishes: readonly PlacementWish[]): Promise<FoundByWish> {
    if (wishes.length === 0) return new Map();
    const known = await this.placesById(manager, distinct(wishes.map(({ targetId }) => targetId)));
    const held = groupBy(
      await manager.query<HeldPlaceRow[]>(HELD_PLACES_SQL, [ownersOf(wishes)]),
      (row) => row.employeeId,
    );
    return new Map(
      wishes.map((wish) => {
        const location = known.get(wish.targetId) ?? null;
        const alreadySo = (held.get(wish.employeeId) ?? []).some(
          (row) => row.workLocationId === wish.targetId && contains(row, wish.effectiveOn),
        );
        return [wish, { target: { kind: 'WORK_LOCATION', location }, alreadySo }];
      }),
    );
  }

  private async supervisors(
    manager: EntityManager,
    wishes: readonly PlacementWish[],
    posts: PlacedPosts,
  ): Promise<FoundByWish> {
    const [first] = wishes.map(({ effectiveOn }) => effectiveOn).sort();
    if (first === undefined) return new Map();
    const people = distinct(wishes.flatMap(({ employeeId, targetId }) => [employeeId, targetId]));
    const links = linksByEmployee(await this.links.upward(manager, people, first));
    return new Map(
      wishes.map((wish) => {
        const link = posts.knows(wish.targetId) ? linkFactsOf(wish, posts, links) : null;
        const alreadySo = (links.get(wish.employeeId) ?? []).some(
          (own) => own.supervisorId === wish.targetId && contains(own, wish.effectiveOn),
        );
        return [wish, { target: { kind: 'SUPERVISOR', link }, alreadySo }];
      }),
    );
  }

  private async modes(manager: EntityManager, wishes: readonly PlacementWish[]): Promise<FoundByWish> {
    if (wishes.length === 0) return new Map();
    const rows = await manager.query<{ id: string; mode: ScheduleMode | null }[]>(MODES_SQL);
    const modes = new Map(rows.map(({ id, mode }) => [id, mode]));
    const schedules = await this.schedules.onDays(
      manager,
      wishes.map(({ employeeId, effectiveOn }) => ({ employeeId, day: effectiveOn })),
    );
    return new Map(
      wishes.map((wish, index) => {
        const schedule = existing(schedules[index]);
        const ofUnit = rowOfUnit(schedule);
        const mode = modes.get(wish.targetId) ?? null;
        const schoolMode = (ofUnit && modes.get(ofUnit.workScheduleId)) ?? null;
        const alreadySo = schedule.base?.workScheduleId === wish.targetId;
        return [wish, { target: { kind: 'SCHEDULE_MODE', mode, schoolMode }, alreadySo }];
      }),
    );
  }
}

/** The schedule that the unit of the main post keeps for itself; null when it follows others. */
export function rowOfUnit({ inherited, orgUnitId }: EmployeeSchedule): EmployeeSchedule['inherited'] {
  return inherited?.scope === 'UNIT' && inherited.scopeId === orgUnitId ? inherited : null;
}

function linkFactsOf(
  { employeeId, targetId, effectiveOn }: PlacementWish,
  posts: PlacedPosts,
  links: ReadonlyMap<string, readonly SupervisionLink[]>,
): LinkFacts {
  const [next] = (links.get(employeeId) ?? [])
    .filter((link) => link.startsOn > effectiveOn)
    .map(({ startsOn }) => startsOn)
    .sort();
  const endsOn = next === undefined ? END_OF_TIME : addDays(next, -1);
  const supervisorRoles = posts.on(targetId, effectiveOn);
  return {
    link: { employeeId, supervisorId: targetId, startsOn: effectiveOn, endsOn },
    subordinateRoles: posts.on(employeeId, effectiveOn),
    supervisorRoles,
    supervisorActive: supervisorRoles.length > 0,
    linksAbove: linksAbove(links, targetId),
  };
}

function ofKind(wishes: readonly PlacementWish[], kind: PlacementKind): PlacementWish[] {
  return wishes.filter((wish) => wish.kind === kind);
}

function ownersOf(wishes: readonly PlacementWish[]): string[] {
  return distinct(wishes.map(({ employeeId }) => employeeId));
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Nothing was read about a wish');
  return value;
}
