import { createHash } from 'node:crypto';
import type { PlacementLinks } from '../placement/dated-links.reader.js';
import { PLACEMENT_KINDS } from '../placement/placement-proposal.entity.js';

/** Enough that two states of one employee never look alike, and short enough for a thousand rows in a request. */
const VERSION_DIGITS = 16;

/** Digest of the dated rows of an employee: another one when anything about the placement was changed. */
export function placementVersionOf(links: PlacementLinks): string {
  const rows = PLACEMENT_KINDS.map((kind) =>
    links[kind].map(({ id, targetId, startsOn, endsOn }) => [id, targetId, startsOn, endsOn]),
  );
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, VERSION_DIGITS);
}
