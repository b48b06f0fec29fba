import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw, deflateRawSync } from "node:zlib";

interface Part {
  path: string;
  content: string | Buffer;
  /** Kept as it is, so that programs can read it without unpacking. */
  isStored?: boolean;
}

/** A part that is made while it is packed. */
interface StreamedPart {
  path: string;
  content: AsyncIterable<Buffer> | Iterable<Buffer>;
}

const [localHeader, centralHeader, endRecord, descriptor] = [0x04034b50, 0x02014b50, 0x06054b50, 0x08074b50];
const [version, inUtf8, factsFollow, deflated] = [20, 0x0800, 0x0008, 8];
// 1 January 1980, the first day that a zip can tell: the same content gives the same file
const firstDay = 33;

interface Facts {
  name: Buffer;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  whole: number;
}

/** A zip of parts that are in memory already, by the system's own compression: several times faster than one written in JavaScript. */
export function zipOf(parts: Part[]): Buffer {
  const directory = new Directory();
  const files = parts.flatMap(({ path, content, isStored }) => {
    const whole = Buffer.from(content);
    const data = isStored ? whole : deflateRawSync(whole);
    const method = isStored ? 0 : deflated;
    const facts = { name: Buffer.from(path), flags: inUtf8, method, crc: crc32(whole), packed: data.length, whole: whole.length };
    return directory.add(facts, [headOf(facts), data]);
  });
  return Buffer.concat([...files, directory.end()]);
}

/** A zip that is made while it is read: never in memory as a whole, and packed by the system beside whoever serves people. */
export async function* zipStream(parts: AsyncIterable<StreamedPart>): AsyncGenerator<Buffer> {
  const directory = new Directory();
  for await (const { path, content } of parts) {
    const facts = { name: Buffer.from(path), flags: inUtf8 | factsFollow, method: deflated, crc: 0, packed: 0, whole: 0 };
    const head = headOf(facts);
    yield head;
    const counted = async function* () {
      for await (const bytes of content) {
        facts.crc = crc32(bytes, facts.crc);
        facts.whole += bytes.length;
        yield bytes;
      }
    };
    // What fails on the way is told by reading on
    const packed = pipeline(Readable.from(counted(), { objectMode: false }), createDeflateRaw(), () => undefined);
    for await (const bytes of packed as AsyncIterable<Buffer>) {
      facts.packed += bytes.length;
      yield bytes;
    }
    const end = Buffer.concat([descriptor, facts.crc, facts.packed, facts.whole].map(number));
    directory.add(facts, [head, end], facts.packed);
    yield end;
  }
  yield directory.end();
}

/** What stands at the end of a zip: where each of its files begins. */
class Directory {
  readonly #entries: Buffer[] = [];
  #offset = 0;

  /** Notes a file of these bytes, and so many more that are written already; returns the bytes. */
  add(facts: Facts, bytes: Buffer[], more = 0): Buffer[] {
    // Comment, disk and attributes are empty; then where the file begins
    const entry = [
      number(centralHeader),
      numbersOf(facts).subarray(0, 2),
      numbersOf(facts),
      Buffer.alloc(10),
      number(this.#offset),
      facts.name,
    ];
    this.#entries.push(Buffer.concat(entry));
    this.#offset += bytes.reduce((sum, { length }) => sum + length, more);
    return bytes;
  }

  end(): Buffer {
    const entries = Buffer.concat(this.#entries);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(this.#entries.length, 4);
    end.writeUInt16LE(this.#entries.length, 6);
    end.writeUInt32LE(entries.length, 8);
    end.writeUInt32LE(this.#offset, 12);
    return Buffer.concat([entries, number(endRecord), end]);
  }
}

function headOf(facts: Facts): Buffer {
  return Buffer.concat([number(localHeader), numbersOf(facts), facts.name]);
}

function numbersOf({ name, flags, method, crc, packed, whole }: Facts): Buffer {
  const numbers = Buffer.alloc(26);
  numbers.writeUInt16LE(version, 0);
  numbers.writeUInt16LE(flags, 2);
  numbers.writeUInt16LE(method, 4);
  numbers.writeUInt16LE(firstDay, 8);
  numbers.writeUInt32LE(crc, 10);
  numbers.writeUInt32LE(packed, 14);
  numbers.writeUInt32LE(whole, 18);
  numbers.writeUInt16LE(name.length, 22);
  return numbers;
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
