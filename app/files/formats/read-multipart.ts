/** Of all forms of ours the largest has 200 fields; what has more parts is read no further. */
const mostParts = 600;
const longestHead = 8 * 1024;
/** Of all text together: files are not counted. */
const mostText = 6 * 1024 * 1024;
const pieceSize = 1024 * 1024;

const lineEnd = Buffer.from("\r\n");
const headEnd = Buffer.from("\r\n\r\n");

type Entry = [name: string, value: FormDataEntryValue];

/** The mark between the parts of such a form, as its type names it; null where it names none. */
export function boundaryOf(contentType: string): string | null {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? [];
  return quoted ?? plain ?? null;
}

/**
 * The fields of a form sent as multipart/form-data, read while it comes: each piece is looked at once, and files are never held as
 * a whole. Null where it cannot be read, or has a shape that no form of a browser has.
 */
export async function readMultipart(body: AsyncIterable<Uint8Array>, boundary: string): Promise<Entry[] | null> {
  const mark = Buffer.from(`\r\n--${boundary}`);
  const entries: Entry[] = [];
  let text = 0;
  let part: Part | null = null;
  let state: "content" | "after-mark" | "head" | "end" = "content";
  // The first mark stands at the beginning of a line that nothing precedes
  let rest = lineEnd as Buffer;

  const take = (bytes: Buffer) => {
    if (!part) return;
    if (part.fileName === null) text += bytes.length;
    part.pieces.push(bytes);
    part.size += bytes.length;
    if (part.size >= pieceSize && part.fileName !== null) gather(part);
  };

  for await (const piece of body) {
    if (state === "end") continue;
    rest = Buffer.concat([rest, piece]);
    for (let goesOn = true; goesOn;) {
      goesOn = false;
      if (state === "content") {
        const at = rest.indexOf(mark);
        const until = at < 0 ? rest.length - mark.length : at;
        if (until > 0) {
          take(rest.subarray(0, until));
          rest = rest.subarray(until);
        }
        if (text > mostText) return null;
        if (at < 0) continue;
        if (part) entries.push(entryOf(part));
        part = null;
        rest = rest.subarray(mark.length);
        [state, goesOn] = ["after-mark", true];
      } else if (state === "after-mark" && rest.length >= 2) {
        const isLast = rest.toString("latin1", 0, 2) === "--";
        if (!isLast && !rest.subarray(0, 2).equals(lineEnd)) return null;
        [state, goesOn] = [isLast ? "end" : "head", !isLast];
      } else if (state === "head") {
        const at = rest.subarray(0, longestHead).indexOf(headEnd);
        if (at < 0 && rest.length >= longestHead) return null;
        if (at < 0) continue;
        part = partOf(rest.toString("utf8", 0, at));
        if (!part || entries.length >= mostParts) return null;
        rest = rest.subarray(at + headEnd.length);
        [state, goesOn] = ["content", true];
      }
    }
  }
  return state === "end" ? entries : null;
}

interface Part {
  name: string;
  /** Null for what was typed. */
  fileName: string | null;
  type: string;
  gathered: Blob[];
  pieces: Buffer[];
  size: number;
}

function partOf(head: string): Part | null {
  const [, disposition = ""] = /^content-disposition:\s*form-data\s*(;.*)$/im.exec(head) ?? [];
  const [, name] = /;\s*name="([^"]*)"/i.exec(disposition) ?? [];
  const [, fileName] = /;\s*filename="([^"]*)"/i.exec(disposition) ?? [];
  const [, type = "application/octet-stream"] = /^content-type:\s*(\S.*?)\s*$/im.exec(head) ?? [];
  if (name === undefined) return null;
  return { name: unescaped(name), fileName: fileName === undefined ? null : unescaped(fileName), type, gathered: [], pieces: [], size: 0 };
}

// As browsers write what would end the name
function unescaped(name: string): string {
  return name.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}

function entryOf(part: Part): Entry {
  if (part.fileName === null) return [part.name, new TextDecoder().decode(Buffer.concat(part.pieces))];
  gather(part);
  return [part.name, new File(part.gathered, part.fileName, { type: part.type })];
}

// Pieces of a megabyte are put together without being copied again
function gather(part: Part) {
  part.gathered.push(new Blob(part.pieces as BlobPart[]));
  part.pieces = [];
  part.size = 0;
}
