import { isUtf8 } from "node:buffer";
import type { Draft } from "#domain/draft-check/draft.ts";
import { longestText, type ReadDraft, withinLimits } from "./draft-limits.ts";
import { textTable } from "./text-tables.ts";

/** A text file as it was written: UTF-8, UTF-16 or, as Notepad wrote for long, windows-1252; null where it is no text. */
export function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (!bytes.includes(0)) return new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);
  // Without a mark at its beginning, English in UTF-16 has an empty byte beside nearly every letter
  const share = (from: number) => {
    const sample = bytes.subarray(0, 2000).filter((_, at) => at % 2 === from);
    return sample.filter((byte) => byte === 0).length / Math.max(1, sample.length);
  };
  if (bytes.length % 2 === 0 && share(1) > 0.7) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes.length % 2 === 0 && share(0) > 0.7) return new TextDecoder("utf-16be").decode(bytes);
  return null;
}

/** Pasted text: a line is a paragraph; lines with tabs, upright strokes, semicolons, commas or spaces between figures are a table. */
export function readText(text: string): ReadDraft {
  if (text.length > longestText) return { problem: "The draft must be 1 million characters or fewer. Check it in parts" };
  const draft: Draft = { paragraphs: [], tables: [] };
  let rows: string[][] = [];
  const endTable = () => {
    if (rows.length > 1) draft.tables.push({ rows, after: draft.paragraphs.length });
    else for (const row of rows) draft.paragraphs.push({ text: row.join(" ").trim() });
    rows = [];
  };
  let above = "";
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|[\n\r\f\v\u2028\u2029]/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const cells = cellsOf(line);
    const table = cells || line.trim() === "" ? null : textTable(lines, at);
    if (table) {
      endTable();
      draft.tables.push({ rows: table.rows, after: draft.paragraphs.length });
      at += table.lines - 1;
      above = "";
      continue;
    }
    const isContinued = cells === null && rows.length === 0 && continues(above, line);
    above = line;
    if (cells) {
      if (!cells.every((cell) => /^:?-{2,}:?$/.test(cell))) rows.push(cells);
      continue;
    }
    endTable();
    const last = draft.paragraphs.at(-1);
    if (isContinued && last) last.text += ` ${line.trim()}`;
    else if (line.trim() !== "") draft.paragraphs.push({ text: line.trim() });
  }
  endTable();
  return withinLimits(draft);
}

function cellsOf(line: string): string[] | null {
  if (line.trim() === "") return null;
  if (line.includes("\t")) return line.split("\t").map((cell) => cell.trim());
  if (!line.includes("|")) return null;
  const bare = line.trim();
  return bare
    .slice(bare.startsWith("|") ? 1 : 0, bare.endsWith("|") && bare.length > 1 ? -1 : undefined)
    .split("|")
    .map((cell) => cell.trim());
}

// Copied from a PDF, a sentence goes on in the next line
function continues(above: string, line: string): boolean {
  return above.trim().length >= 40 && !/[.!?:;]["'”’)]?\s*$/.test(above) && /^\s*[\p{Ll}\d(]/u.test(line);
}
