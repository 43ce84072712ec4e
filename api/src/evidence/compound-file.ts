/**
 * A small, bounded reader of compound files ([MS-CFB]), the container of Word, Excel and PowerPoint 97–2003: the
 * directory, and streams by name. Every chain is followed at most as far as the file has sectors.
 */

/** The file is no compound file or its structure contradicts itself. */
export class DamagedCompoundFile extends Error {
  constructor() {
    super('the compound file is damaged');
    this.name = 'DamagedCompoundFile';
  }
}

/** A stream or a storage (folder) of the directory. */
export interface CompoundEntry {
  readonly name: string;
  readonly isStorage: boolean;
  /** 1 for the children of the root. */
  readonly depth: number;
  /** Bytes of a stream. */
  readonly size: number;
  readonly firstSector: number;
}

const MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const LARGEST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const ENTRY_BYTES = 128;
const MINI_SECTOR = 64;
const MAX_ENTRIES = 8192;
const MAX_DEPTH = 32;

/** A compound file in memory. */
export class CompoundFile {
  /** Everything that the directory reaches from its root, in no particular order. */
  readonly entries: readonly CompoundEntry[];
  private readonly sectorSize: number;
  private readonly allocation: readonly number[];
  private readonly directory: Buffer;
  private readonly miniAllocation: Buffer;
  private readonly miniStream: Buffer;
  private readonly miniCutoff: number;

  /** @throws DamagedCompoundFile */
  constructor(private readonly bytes: Buffer) {
    if (bytes.length < 1536 || !bytes.subarray(0, 8).equals(MAGIC)) throw new DamagedCompoundFile();
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new DamagedCompoundFile();
    this.sectorSize = 1 << shift;
    this.miniCutoff = bytes.readUInt32LE(56);
    this.allocation = this.allocationSectors();
    this.directory = this.chain(bytes.readUInt32LE(48), MAX_ENTRIES * ENTRY_BYTES);
    const root = this.entryAt(0, 0);
    this.miniAllocation = this.chain(bytes.readUInt32LE(60), bytes.length);
    this.miniStream = this.chain(root.firstSector, bytes.length);
    this.entries = this.walk();
  }

  /** A child of the root by its name (case counts not, as the format says). */
  atRoot(name: string): CompoundEntry | undefined {
    return this.entries.find((entry) => entry.depth === 1 && entry.name.toUpperCase() === name.toUpperCase());
  }

  /** The first bytes of a stream, at most `limit`. @throws DamagedCompoundFile when they are not all there. */
  read(entry: CompoundEntry, limit: number): Buffer {
    const wanted = Math.min(entry.size, limit);
    const bytes =
      entry.size < this.miniCutoff
        ? this.miniChain(entry.firstSector, wanted)
        : this.chain(entry.firstSector, wanted);
    if (bytes.length < wanted) throw new DamagedCompoundFile();
    return bytes.subarray(0, wanted);
  }

  /** The numbers of the sectors that hold the allocation table: 109 in the header, the rest in a chain. */
  private allocationSectors(): number[] {
    const count = this.bytes.readUInt32LE(44);
    if (count > this.bytes.length / this.sectorSize) throw new DamagedCompoundFile();
    const sectors: number[] = [];
    for (let at = 76; at < 512 && sectors.length < count; at += 4) sectors.push(this.bytes.readUInt32LE(at));
    let next = this.bytes.readUInt32LE(68);
    while (sectors.length < count) {
      const sector = this.sector(next);
      for (let at = 0; at < this.sectorSize - 4 && sectors.length < count; at += 4) {
        sectors.push(sector.readUInt32LE(at));
      }
      next = sector.readUInt32LE(this.sectorSize - 4);
    }
    return sectors;
  }

  private sector(number: number): Buffer {
    const start = (number + 1) * this.sectorSize;
    if (number > LARGEST_SECTOR || start >= this.bytes.length) throw new DamagedCompoundFile();
    return this.bytes.subarray(start, start + this.sectorSize);
  }

  private nextSector(number: number): number {
    const perSector = this.sectorSize / 4;
    const table = this.sector(this.allocation[Math.floor(number / perSector)] ?? NO_ENTRY);
    const at = (number % perSector) * 4;
    if (at + 4 > table.length) throw new DamagedCompoundFile();
    return table.readUInt32LE(at);
  }

  /** Follows a chain until it ends or `limit` bytes are there. A chain in a circle is damage. */
  private chain(first: number, limit: number): Buffer {
    const parts: Buffer[] = [];
    const mostSectors = this.bytes.length / this.sectorSize;
    let length = 0;
    for (let number = first; number <= LARGEST_SECTOR && length < limit; number = this.nextSector(number)) {
      const part = this.sector(number);
      parts.push(part);
      length += part.length;
      if (parts.length > mostSectors) throw new DamagedCompoundFile();
    }
    return Buffer.concat(parts);
  }

  private miniChain(first: number, limit: number): Buffer {
    const parts: Buffer[] = [];
    const mostSectors = this.miniAllocation.length / 4;
    for (let number = first; number <= LARGEST_SECTOR && parts.length * MINI_SECTOR < limit;) {
      if (number >= mostSectors || parts.length > mostSectors) throw new DamagedCompoundFile();
      parts.push(this.miniStream.subarray(number * MINI_SECTOR, (number + 1) * MINI_SECTOR));
      number = this.miniAllocation.readUInt32LE(number * 4);
    }
    return Buffer.concat(parts);
  }

  /** The siblings of a folder form a tree of left and right; each folder points to the top of its own. */
  private walk(): CompoundEntry[] {
    const found: CompoundEntry[] = [];
    const seen = new Set<number>([0]);
    const open = [{ index: this.directory.readUInt32LE(76), depth: 1 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { index, depth } = next;
      if (index === NO_ENTRY) continue;
      if (seen.has(index) || depth > MAX_DEPTH) throw new DamagedCompoundFile();
      seen.add(index);
      const entry = this.entryAt(index, depth);
      found.push(entry);
      const at = index * ENTRY_BYTES;
      open.push({ index: this.directory.readUInt32LE(at + 68), depth });
      open.push({ index: this.directory.readUInt32LE(at + 72), depth });
      if (entry.isStorage) open.push({ index: this.directory.readUInt32LE(at + 76), depth: depth + 1 });
    }
    return found;
  }

  private entryAt(index: number, depth: number): CompoundEntry {
    const bytes = this.directory.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES);
    if (bytes.length < ENTRY_BYTES) throw new DamagedCompoundFile();
    const nameBytes = bytes.readUInt16LE(64);
    if (nameBytes < 2 || nameBytes > 64) throw new DamagedCompoundFile();
    return {
      name: bytes.toString('utf16le', 0, nameBytes - 2),
      isStorage: bytes.readUInt8(66) === 1,
      depth,
      size: bytes.readUInt32LE(120),
      firstSector: bytes.readUInt32LE(116),
    };
  }
}
