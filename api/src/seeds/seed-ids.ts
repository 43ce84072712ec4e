import { SeededRandom } from './seeded-random.js';

/** The instant inside of ids of rows that have no time of their own: before any id that a program makes. */
const BEFORE_HISTORY_MS = Date.UTC(2025, 0, 1);

/** Makes the ids of the demo data: UUIDv7 in form, and the same for the same name in every size of the regency. */
export class SeedIds {
  constructor(private readonly seed: string | number) {}

  /** The id of the thing with this kind and key, for example `of('employee', nip)`. */
  of(kind: string, ...key: readonly (string | number)[]): string {
    return idAt(BEFORE_HISTORY_MS, new SeededRandom(this.seed, kind, ...key));
  }
}

/** A UUIDv7 (RFC 9562) whose time is given and whose random part comes from the generator. */
export function idAt(milliseconds: number, random: SeededRandom): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const tail = hex8(random.bits()) + hex8(random.bits()) + hex8(random.bits());
  const variant = '89ab'[random.bits() & 3] ?? '8';
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${tail.slice(0, 3)}-${variant}${tail.slice(3, 6)}-${tail.slice(6, 18)}`;
}

function hex8(bits: number): string {
  return bits.toString(16).padStart(8, '0');
}
