import type { EntityManager } from 'typeorm';
import type { Evidence } from '../evidence/evidence.entity.js';
import { hammingDistance, SAME_PHOTO_DISTANCE } from '../evidence/perceptual-hash.js';
import { addDays } from '../shared/local-day.js';
import type { PunchEvidence } from './punch-flags.rules.js';
import type { Punch } from './punch.entity.js';

/** Days over which an employee's own photos are compared: two months of work. */
const OWN_DAYS = 60;
/** Most photos of one place and day that are compared. */
const MAX_PHOTOS = 300;

/** The same bytes on any punch of anybody. */
const SAME_BYTES_SQL = `
  SELECT p.id AS id FROM evidence e JOIN punches p ON p.evidence_id = e.id
  WHERE e.sha256 = ? AND p.id <> ? ORDER BY p.business_at LIMIT 1`;

/** Photos that may show the same picture: the owner's of the last weeks, and the day's at the same place. */
const PICTURES_SQL = `
  (SELECT p.id AS id, e.perceptual_hash AS hash FROM punches p JOIN evidence e ON e.id = p.evidence_id
   WHERE p.employee_id = ? AND p.business_date BETWEEN ? AND ? AND p.id <> ? AND e.perceptual_hash IS NOT NULL
   ORDER BY p.business_date DESC, p.id LIMIT ${MAX_PHOTOS})
  UNION ALL
  (SELECT p.id, e.perceptual_hash FROM punches p JOIN evidence e ON e.id = p.evidence_id
   WHERE p.work_location_id = ? AND p.business_date = ? AND p.id <> ? AND e.perceptual_hash IS NOT NULL
   ORDER BY p.id LIMIT ${MAX_PHOTOS})`;

/** Finds another punch with the same photo; two statements at most. */
export async function findReusedPhoto(
  manager: EntityManager,
  punch: Pick<Punch, 'id' | 'employeeId' | 'businessDate' | 'workLocationId'>,
  photo: Pick<Evidence, 'sha256' | 'perceptualHash'>,
): Promise<PunchEvidence['reusedPhoto']> {
  const [same] = await manager.query<{ id: string }[]>(SAME_BYTES_SQL, [photo.sha256, punch.id]);
  if (same) return { punchId: same.id, match: 'SAME_BYTES' };
  const { perceptualHash } = photo;
  if (perceptualHash === null) return null;
  const pictures = await manager.query<{ id: string; hash: string }[]>(PICTURES_SQL, [
    ...[punch.employeeId, addDays(punch.businessDate, -OWN_DAYS), addDays(punch.businessDate, 1), punch.id],
    ...[punch.workLocationId, punch.businessDate, punch.id],
  ]);
  const alike = pictures.find(({ hash }) => hammingDistance(hash, perceptualHash) <= SAME_PHOTO_DISTANCE);
  return alike ? { punchId: alike.id, match: 'SAME_PICTURE' } : null;
}
