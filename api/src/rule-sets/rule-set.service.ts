import type { EntityManager } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { Transactions } from '../db/transactions.js';
import type { Actor } from '../shared/actor.js';
import type { Clock } from '../shared/clock.js';
import type { Refused } from '../shared/decision.js';
import { DomainError } from '../shared/domain-error.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { newId } from '../shared/id.js';
import type { LocalDay } from '../shared/local-day.js';
import { plainText } from '../shared/plain-text.js';
import { nextVersion, publishDecision, withChanges, type RuleSetChanges } from './rule-set-changes.rules.js';
import { RuleSet } from './rule-set.entity.js';
import { readRuleSets, type RuleSetReader, type RuleSetVersion } from './rule-set.reader.js';

/** A new version as somebody asks for it. */
export interface RuleSetPublication {
  readonly name: string;
  readonly startsOn: LocalDay;
  /** Id of the version in force on that day, to which the changes are made. */
  readonly basedOn: string;
  /** Regulation that sets the parameters. */
  readonly legalSource?: string | null;
  readonly changes: RuleSetChanges;
}

/**
 * Told of a version in the transaction that publishes it, so that the days from its first day on are derived by it.
 * Returns what is to be done once it is committed.
 */
export type RuleSetPublished = (
  manager: EntityManager,
  actor: Actor,
  version: RuleSetVersion,
) => Promise<() => void>;

/** Locks the versions that there are, so that two publications run one after the other. */
const LOCK_SQL = 'SELECT id FROM rule_sets ORDER BY id FOR UPDATE';

/** Publishing parameters. */
export class RuleSetService {
  constructor(
    private readonly transactions: Transactions,
    private readonly ruleSets: RuleSetReader,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly published: RuleSetPublished,
  ) {}

  /**
   * Publishes a version; it is in force from its first day on and never changes any more.
   *
   * @throws DomainError INVALID_INPUT, NOT_FOUND (the base), RULE_SET_STARTS_IN_PAST, STALE_OBJECT, RULE_SET_INVALID.
   */
  async publish(actor: Actor, publication: RuleSetPublication): Promise<RuleSetVersion> {
    const { version, committed } = await this.transactions.run(async (manager) => {
      const inserted = await this.insert(manager, actor, publication);
      return { version: inserted, committed: await this.published(manager, actor, inserted) };
    });
    this.ruleSets.forget();
    committed();
    return version;
  }

  private async insert(
    manager: EntityManager,
    actor: Actor,
    { startsOn, basedOn, changes, ...publication }: RuleSetPublication,
  ): Promise<RuleSetVersion> {
    await manager.query(LOCK_SQL);
    const versions = await readRuleSets(manager);
    const base = versions.find((version) => version.id === basedOn);
    if (!base) throw new DomainError('NOT_FOUND', {}, 'input.basedOn');
    const name = plainText(publication.name);
    const legalSource = plainText(publication.legalSource ?? '') || null;
    const content = withChanges(base.content, changes);
    const request = { name, legalSource, startsOn, basedOn, content };
    const decision = publishDecision(request, versions, actor.asOf);
    if (!decision.allowed) throw new DomainError(decision.code, decision.data, fieldOf(decision));
    const version: RuleSetVersion = {
      id: newId(),
      name,
      startsOn,
      version: nextVersion(versions, startsOn),
      legalSource,
      content,
      publishedAt: this.clock.now(),
    };
    await manager.insert(RuleSet, version);
    await this.audit.record(manager, actor, {
      action: 'rule_set.published',
      objectType: 'RuleSet',
      objectId: version.id,
      subjectEmployeeId: null,
      data: { name, startsOn, version: version.version, basedOn, changes },
    });
    return version;
  }
}

/** The input field that a form marks for a refusal. */
function fieldOf({ code, data }: Refused<ErrorCode>): string | null {
  switch (code) {
    case 'RULE_SET_INVALID':
      return `input.changes.${String(data['path'])}`;
    case 'RULE_SET_STARTS_IN_PAST':
      return 'input.startsOn';
    case 'STALE_OBJECT':
      return 'input.basedOn';
    default:
      return null;
  }
}
