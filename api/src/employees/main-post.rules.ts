import type { Role } from '../shared/actor.js';
import type { LocalDay } from '../shared/local-day.js';

/** What the choice of the main post reads of an assignment in force. */
export interface HeldPost {
  readonly id: string;
  readonly role: Role;
  readonly acting: boolean;
  readonly startsOn: LocalDay;
}

/**
 * Roles by where their holder is to be found, the strongest first. Korwil and principal are extra tasks of somebody
 * who may still hold a post as a teacher: they work where the extra task is. ADMINISTRATOR is done beside the post.
 */
const ROLES_BY_PLACE: readonly Role[] = [
  'OFFICE_HEAD',
  'KORWIL',
  'SCHOOL_SUPERVISOR',
  'PRINCIPAL',
  'STAFF',
  'TEACHER',
  'ADMINISTRATOR',
];

/**
 * The post whose unit gives an employee's hours and calendar on a day: an own one before a temporary one (Plt, Plh),
 * then by role, then the later one. Null when none is held. The order of the posts does not matter.
 */
export function mainPost<Post extends HeldPost>(posts: readonly Post[]): Post | null {
  if (posts.length < 2) return posts[0] ?? null;
  const [main] = [...posts].sort(
    (a, b) =>
      Number(a.acting) - Number(b.acting) ||
      ROLES_BY_PLACE.indexOf(a.role) - ROLES_BY_PLACE.indexOf(b.role) ||
      (a.startsOn === b.startsOn ? 0 : a.startsOn < b.startsOn ? 1 : -1) ||
      (a.id < b.id ? -1 : 1),
  );
  return main ?? null;
}
