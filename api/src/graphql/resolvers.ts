import {
  AssignmentResolver,
  EmployeeResolver,
  OrgUnitResolver,
  PersonResolver,
} from '../employees/employee.resolver.js';
import { ViewerResolver } from '../employees/viewer.resolver.js';

/** Every resolver class; the schema holds what they hold. */
export const RESOLVERS = [
  AssignmentResolver,
  EmployeeResolver,
  OrgUnitResolver,
  PersonResolver,
  ViewerResolver,
] as const;
