import { largestUpload, type ReadDraft } from "./draft-limits.ts";
import { decoded, readText } from "./read-text.ts";
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
  const text = /\.(?:txt|csv|md)$/i.test(name) ? decoded(bytes) : null;
  return text === null ? { problem: "The selected file must be a Word document (.docx) or a text file (.txt)" } : readText(text);
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
