/** A stream (bytes) or a storage (named children) of a compound file. */
export type SampleNode = Buffer | { readonly [name: string]: SampleNode };

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  start: number;
  size: number;
  right: number;
  child: number;
}

const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const FAT_SECTOR = 0xfffffffd;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;
/** Shorter streams would have to go into the mini stream; they are filled up with zeros instead. */
const SHORTEST_STREAM = 4096;

/** A compound file ([MS-CFB] version 3) as old Office programs write it, with this content of its root. */
export function sampleCompoundFile(root: Readonly<Record<string, SampleNode>>): Buffer {
  const entries: DirectoryEntry[] = [newEntry('Root Entry', ROOT)];
  const sectors: Buffer[] = [];
  const chains: number[] = [];
  addChildren(0, root);
  const directoryStart = append(paddedTo(SECTOR, Buffer.concat(entries.map(bytesOf))));
  return Buffer.concat([...withAllocationTable(sectors, chains, directoryStart)]);

  function addChildren(parent: number, children: Readonly<Record<string, SampleNode>>): void {
    let previous = -1;
    for (const name of Object.keys(children).sort(byDirectoryOrder)) {
      const node = children[name];
      if (node === undefined) continue;
      const index = entries.push(newEntry(name, Buffer.isBuffer(node) ? STREAM : STORAGE)) - 1;
      link(parent, previous, index);
      previous = index;
      if (Buffer.isBuffer(node)) store(index, node);
      else addChildren(index, node);
    }
  }

  function link(parent: number, previous: number, index: number): void {
    const owner = entries[previous < 0 ? parent : previous];
    if (owner === undefined) return;
    if (previous < 0) owner.child = index;
    else owner.right = index;
  }

  function store(index: number, content: Buffer): void {
    const entry = entries[index];
    if (entry === undefined) return;
    const bytes = content.length < SHORTEST_STREAM ? paddedTo(SHORTEST_STREAM, content) : content;
    entry.size = bytes.length;
    entry.start = append(paddedTo(SECTOR, bytes));
  }

  /** Adds sectors behind each other and returns the number of the first. */
  function append(bytes: Buffer): number {
    const first = sectors.length;
    for (let at = 0; at < bytes.length; at += SECTOR) {
      sectors.push(bytes.subarray(at, at + SECTOR));
      chains.push(at + SECTOR < bytes.length ? sectors.length : END_OF_CHAIN);
    }
    return first;
  }
}

function withAllocationTable(sectors: Buffer[], chains: number[], directoryStart: number): Buffer[] {
  let tables = 1;
  while (tables * (SECTOR / 4) < sectors.length + tables) tables += 1;
  const first = sectors.length;
  const table = Buffer.alloc(tables * SECTOR, 0xff);
  [...chains, ...Array.from({ length: tables }, () => FAT_SECTOR)].forEach((next, index) =>
    table.writeUInt32LE(next, index * 4),
  );
  return [headerOf(tables, first, directoryStart), ...sectors, table];
}

function headerOf(tables: number, firstTable: number, directoryStart: number): Buffer {
  const header = Buffer.alloc(SECTOR);
  header.write('d0cf11e0a1b11ae1', 'hex');
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(SHORTEST_STREAM, 56);
  header.writeUInt32LE(END_OF_CHAIN, 60);
  header.writeUInt32LE(END_OF_CHAIN, 68);
  header.fill(0xff, 76);
  for (let index = 0; index < tables; index += 1) header.writeUInt32LE(firstTable + index, 76 + index * 4);
  return header;
}

function newEntry(name: string, type: number): DirectoryEntry {
  return { name, type, start: type === STREAM ? 0 : END_OF_CHAIN, size: 0, right: FREE, child: FREE };
}

function bytesOf(entry: DirectoryEntry): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(entry.name, 'utf16le');
  bytes.writeUInt16LE((entry.name.length + 1) * 2, 64);
  bytes.writeUInt8(entry.type, 66);
  bytes.writeUInt8(1, 67);
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(entry.right, 72);
  bytes.writeUInt32LE(entry.child, 76);
  bytes.writeUInt32LE(entry.start, 116);
  bytes.writeUInt32LE(entry.size, 120);
  return bytes;
}

/** [MS-CFB] 2.6.4: shorter names first, then by upper-case code points. */
function byDirectoryOrder(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a.toUpperCase() < b.toUpperCase() ? -1 : 1;
}

function paddedTo(multiple: number, bytes: Buffer): Buffer {
  const missing = (multiple - (bytes.length % multiple)) % multiple;
  return missing === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(missing)]);
}
