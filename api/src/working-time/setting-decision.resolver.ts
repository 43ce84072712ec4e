import { permissionsOf } from '../auth/permissions.js';
import { orgUnitById } from '../employees/employee.loaders.js';
import type { RequestContext } from '../graphql/context.js';
import type { Decision } from '../shared/decision.js';
import type { ErrorCode } from '../shared/error-codes.js';
import { administeredAgencies } from './setting-scopes.reader.js';
import { mayKeepSetting, type SettingScope } from './setting-scopes.rules.js';

/** May the viewer change what holds for this scope? Units are loaded for all rows of a list at once. */
export async function scopeDecision(
  context: RequestContext,
  { scope, scopeId }: SettingScope,
): Promise<Decision<ErrorCode>> {
  const { actor } = context;
  const isUnit = scope === 'AGENCY' || scope === 'REGENCY' || scope === 'UNIT';
  const unit = isUnit && scopeId !== null ? await context.loader(orgUnitById).load(scopeId) : null;
  return mayKeepSetting(
    permissionsOf(actor.assignments),
    administeredAgencies(actor),
    unit?.agencyId ?? null,
  );
}
