import { DirectoryResolver } from '../employees/directory.resolver.js';
import {
  AssignmentResolver,
  EmployeeResolver,
  PersonResolver,
} from '../employees/employee.resolver.js';
import { ViewerResolver } from '../employees/viewer.resolver.js';

/** Every resolver class; the schema holds what they hold. */
export const RESOLVERS = [
  AssignmentResolver,
  EmployeeResolver,
  DirectoryResolver,
  PersonResolver,
  ViewerResolver,
] as const;
