import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive. */
export interface SampleEntry {
  readonly name: string;
  readonly content: string | Buffer;
  /** True to keep the bytes as they are instead of compressing them. */
  readonly stored?: boolean;
  /** General purpose bits of the header; 1 says that the entry is encrypted. */
  readonly flags?: number;
  /** What the headers claim instead of the true size, to imitate a dishonest archive. */
  readonly claimedSize?: number;
}

const UTF8_NAMES = 0x0800;
const DOS_DATE = 0x5821;

/** A ZIP archive with these files in this order (APPNOTE 6.3, without ZIP64). */
export function sampleZip(entries: readonly SampleEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central, data } = headersOf(entry, offset);
    parts.push(local, data);
    directory.push(central);
    offset += local.length + data.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, endOf(entries.length, central.length, offset)]);
}

function headersOf(entry: SampleEntry, offset: number): { local: Buffer; central: Buffer; data: Buffer } {
  const content = typeof entry.content === 'string' ? Buffer.from(entry.content) : entry.content;
  const name = Buffer.from(entry.name);
  const data = entry.stored === true ? content : deflateRawSync(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(UTF8_NAMES | (entry.flags ?? 0), 2);
  common.writeUInt16LE(entry.stored === true ? 0 : 8, 4);
  common.writeUInt16LE(DOS_DATE, 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(entry.claimedSize ?? content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), common, name]),
    central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, name]),
    data,
  };
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
