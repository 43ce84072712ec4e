import type { AuthCheckerFn } from 'type-graphql';
import { permissionsOf, type Permission } from '../auth/permissions.js';
import { DomainError } from '../shared/domain-error.js';
import type { RequestContext } from './context.js';

/**
 * First layer of authorisation: `@Authorized('LKH_DECIDE')` on a field needs a role that has the permission. Scope
 * (which rows) and relation (to this row) are checked below, in readers and rules.
 */
export const authChecker: AuthCheckerFn<RequestContext, Permission> = ({ context }, needed) => {
  const granted = permissionsOf(context.actor.assignments);
  if (needed.every((permission) => granted.has(permission))) return true;
  throw new DomainError('FORBIDDEN');
};
