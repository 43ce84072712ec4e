import type { District } from '../employees/district.entity.js';
import type { OrgUnit } from '../employees/org-unit.entity.js';
import type { School, SchoolLevel } from '../employees/school.entity.js';
import type { WorkLocation } from '../work-locations/work-location.entity.js';
import { AGENCY_NAME, DISTRICT_PLACES, type DistrictPlace } from './musi-banyuasin.js';
import type { RegencySize } from './regency-size.js';
import type { SeedIds } from './seed-ids.js';
import { SeededRandom } from './seeded-random.js';

/** A unit with what the other parts of the plan need to know about it. */
export interface PlannedUnit {
  readonly unit: OrgUnit;
  readonly location: WorkLocation;
}

/** A school of the plan. */
export interface PlannedSchool extends PlannedUnit {
  readonly index: number;
  readonly school: School;
  /** A second place of lessons (sekolah jauh); null for most schools. */
  readonly remoteLocation: WorkLocation | null;
}

/** A district with its korwil office and its schools. */
export interface PlannedDistrict {
  readonly district: District;
  readonly office: PlannedUnit;
  readonly schools: readonly PlannedSchool[];
}

/** The organisation without people. */
export interface OrganisationPlan {
  readonly agency: PlannedUnit;
  readonly districts: readonly PlannedDistrict[];
}

/** Levels of the schools of a district, in turn. */
const LEVELS: readonly SchoolLevel[] = ['SD', 'SMP', 'SD', 'SD', 'TK', 'SD', 'SD', 'SMP', 'SD', 'PAUD'];

/** Radius in metres around the point of every demo location. */
const RADIUS_METERS = 100;

/** One school in so many has a second place of lessons. */
const REMOTE_EVERY = 30;
const FIRST_REMOTE = 2;

/** First NPSN of the demo: schools of South Sumatra have numbers that begin with 106. */
const FIRST_NPSN = 10_604_100;

/**
 * Plans districts, units, schools and their places. The last school has no coordinates yet; schools 3, 33, 63 …
 * have a second location.
 */
export function planOrganisation(size: RegencySize, ids: SeedIds): OrganisationPlan {
  const places = DISTRICT_PLACES.slice(0, size.districts);
  const [capital] = places;
  if (!capital) throw new Error('A regency has at least one district.');
  const agencyId = ids.of('org-unit', 'agency');
  const agencyUnit: OrgUnit = {
    id: agencyId,
    kind: 'AGENCY',
    name: AGENCY_NAME,
    parentId: null,
    agencyId,
    districtId: null,
  };
  const agency = {
    unit: agencyUnit,
    location: locationOf(agencyUnit, 'Kantor Dinas Pendidikan dan Kebudayaan', capital, 0.005, size, ids),
  };
  const counts = schoolCounts(places, size.schools);
  let first = 0;
  const districts = places.map((place, index) => {
    const count = counts[index] ?? 0;
    const planned = planDistrict(place, { first, count }, agencyId, size, ids);
    first += count;
    return planned;
  });
  return { agency, districts };
}

function planDistrict(
  place: DistrictPlace,
  { first, count }: { readonly first: number; readonly count: number },
  agencyId: string,
  size: RegencySize,
  ids: SeedIds,
): PlannedDistrict {
  const district: District = { id: ids.of('district', place.code), code: place.code, name: place.name };
  const officeUnit: OrgUnit = {
    id: ids.of('org-unit', 'korwil', place.code),
    kind: 'KORWIL_OFFICE',
    name: `Korwil Pendidikan Kecamatan ${place.name}`,
    parentId: agencyId,
    agencyId,
    districtId: district.id,
  };
  const office = {
    unit: officeUnit,
    location: locationOf(officeUnit, `Kantor Korwil ${place.name}`, place, 0.008, size, ids),
  };
  const perLevel = new Map<SchoolLevel, number>();
  const schools = Array.from({ length: count }, (_, position): PlannedSchool => {
    const level = LEVELS[position % LEVELS.length] ?? 'SD';
    const number = (perLevel.get(level) ?? 0) + 1;
    perLevel.set(level, number);
    return planSchool({ place, index: first + position, level, number, office: officeUnit }, size, ids);
  });
  return { district, office, schools };
}

interface SchoolSite {
  readonly place: DistrictPlace;
  readonly index: number;
  readonly level: SchoolLevel;
  /** Counts the schools of its level in the district. */
  readonly number: number;
  readonly office: OrgUnit;
}

function planSchool(site: SchoolSite, size: RegencySize, ids: SeedIds): PlannedSchool {
  const { place, index, office } = site;
  const name = schoolName(site);
  const unit: OrgUnit = {
    id: ids.of('org-unit', 'school', name),
    kind: 'SCHOOL',
    name,
    parentId: office.id,
    agencyId: office.agencyId,
    districtId: office.districtId,
  };
  const point = locationOf(unit, name, place, 0.07, size, ids);
  const mapped = index < size.schools - 1;
  const location = mapped ? point : { ...point, latitude: null, longitude: null };
  const remote = mapped && index % REMOTE_EVERY === FIRST_REMOTE;
  return {
    index,
    unit,
    location,
    remoteLocation: remote ? locationOf(unit, `${name} (kelas jauh)`, place, 0.12, size, ids) : null,
    school: { orgUnitId: unit.id, npsn: npsnOf(index), level: site.level },
  };
}

function schoolName({ level, number, place }: SchoolSite): string {
  if (level === 'TK' && number === 1) return `TK Negeri Pembina ${place.name}`;
  return `${level} Negeri ${number} ${place.name}`;
}

/** Multiplying by a number without a common factor scatters the numbers over the range without repeating any. */
function npsnOf(index: number): string {
  return String(FIRST_NPSN + ((index * 7_919) % 9_973));
}

function locationOf(
  unit: OrgUnit,
  name: string,
  centre: DistrictPlace,
  spreadDegrees: number,
  size: RegencySize,
  ids: SeedIds,
): WorkLocation {
  const random = new SeededRandom(size.seed, 'location', name);
  return {
    id: ids.of('work-location', name),
    orgUnitId: unit.id,
    name,
    latitude: sixDecimals(random.around(centre.latitude, spreadDegrees / 2)),
    longitude: sixDecimals(random.around(centre.longitude, spreadDegrees / 2)),
    radiusMeters: RADIUS_METERS,
    timeZone: 'Asia/Jakarta',
    active: true,
    version: 1,
  };
}

function sixDecimals(degrees: number): number {
  return Number(degrees.toFixed(6));
}

/** Shares the schools out by weight, every district at least one; the rest goes to the largest remainders. */
function schoolCounts(places: readonly DistrictPlace[], schools: number): readonly number[] {
  const total = places.reduce((sum, place) => sum + place.weight, 0);
  const exact = places.map((place) => (schools * place.weight) / total);
  const counts = exact.map((share) => Math.max(1, Math.floor(share)));
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let left = schools - counts.reduce((sum, count) => sum + count, 0);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    counts[index] = (counts[index] ?? 0) + 1;
    left -= 1;
  }
  return counts;
}
