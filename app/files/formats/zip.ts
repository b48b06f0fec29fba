import { crc32, deflateRawSync } from "node:zlib";

interface Part {
  path: string;
  content: string | Buffer;
  /** Kept as it is, so that programs can read it without unpacking. */
  isStored?: boolean;
}

const [localHeader, centralHeader, endRecord] = [0x04034b50, 0x02014b50, 0x06054b50];
const [version, inUtf8, deflated] = [20, 0x0800, 8];
// 1 January 1980, the first day that a zip can tell: the same content gives the same file
const firstDay = 33;

/** A zip of parts that are in memory already, by the system's own compression: several times faster than one written in JavaScript. */
export function zipOf(parts: Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content, isStored } of parts) {
    const name = Buffer.from(path);
    const whole = Buffer.from(content);
    const data = isStored ? whole : deflateRawSync(whole);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(version, 0);
    facts.writeUInt16LE(inUtf8, 2);
    facts.writeUInt16LE(isStored ? 0 : deflated, 4);
    facts.writeUInt16LE(firstDay, 8);
    facts.writeUInt32LE(crc32(whole), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(whole.length, 18);
    facts.writeUInt16LE(name.length, 22);
    files.push(number(localHeader), facts, name, data);
    // Comment, disk and attributes are empty; then where the file begins
    directory.push(number(centralHeader), facts.subarray(0, 2), facts, Buffer.alloc(10), number(offset), name);
    offset += 4 + facts.length + name.length + data.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, entries, number(endRecord), end]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
