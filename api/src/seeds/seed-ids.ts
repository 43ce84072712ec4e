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

/** Filled and read again by every call. */
const BYTES = Buffer.alloc(16);

/** A UUIDv7 (RFC 9562) whose time is given and whose random part comes from the generator. */
export function idAt(milliseconds: number, random: SeededRandom): string {
  BYTES.writeUIntBE(milliseconds, 0, 6);
  BYTES.writeUInt16BE(0x7000 | (random.bits() >>> 20), 6);
  BYTES.writeUInt32BE(random.bits(), 8);
  BYTES.writeUInt32BE(random.bits(), 12);
  BYTES.writeUInt8(0x80 | (BYTES.readUInt8(8) & 0x3f), 8);
  const hex = BYTES.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
