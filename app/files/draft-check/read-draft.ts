import type { Draft } from "#domain/draft-check/draft.ts";
import { largestUpload, longestText, type ReadDraft, withinLimits } from "./draft-limits.ts";
import { readWord } from "./read-word.ts";

/** A Word document or a text file; what it is goes by its content, not by its name. */
export async function readUpload(file: { name: string; bytes: Uint8Array }): Promise<ReadDraft> {
  const { name, bytes } = file;
  if (bytes.length === 0) return { problem: "The selected file is empty" };
  if (bytes.length > largestUpload)
    return { problem: "The selected file must be 5 MB or smaller. Save it without its pictures, or paste the text" };
  if (startsWith(bytes, [0x50, 0x4b])) return readWord(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { problem: "The selected file is an older Word file or has a password. Save it as a Word document (.docx) without a password" };
  }
  if (/\.txt$/i.test(name) && !bytes.includes(0)) return readText(new TextDecoder().decode(bytes));
  return { problem: "The selected file must be a Word document (.docx) or a text file (.txt)" };
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Pasted text: a line is a paragraph; lines with tabs or upright strokes are a table. */
export function readText(text: string): ReadDraft {
  if (text.length > longestText) return { problem: "The draft must be 1 million characters or fewer. Check it in parts" };
  const draft: Draft = { paragraphs: [], tables: [] };
  let rows: string[][] = [];
  const endTable = () => {
    if (rows.length > 1) draft.tables.push({ rows });
    else for (const row of rows) draft.paragraphs.push({ text: row.join(" ").trim() });
    rows = [];
  };
  let above = "";
  for (const line of text.replace(/^\uFEFF/, "").split(/\r\n|[\n\r\f\v\u2028\u2029]/)) {
    const cells = cellsOf(line);
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
