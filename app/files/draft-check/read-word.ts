import JSZip from "jszip";
import { longestText, type ReadDraft, withinLimits } from "./draft-limits.ts";
import { wordReader } from "#app/files/formats/word-reader.ts";

/** A small file can unpack to gigabytes, so what comes out is counted as it comes. */
const largestUnpacked = 30 * 1024 * 1024;

const unreadable = "The selected file could not be read as a Word document (.docx). Save it again in Word, or paste the text";
const tooLarge = "The selected file is too large once it is unpacked. Paste the part with the figures";

/** The main text and the tables of a .docx: not its footnotes, comments, headers or pictures. */
export async function readWord(bytes: Uint8Array): Promise<ReadDraft> {
  const zip = await JSZip.loadAsync(bytes).catch(() => null);
  const main = zip?.file("word/document.xml") ?? zip?.file(/^word\/document\d*\.xml$/)[0];
  if (!main) return { problem: unreadable };
  const pieces = await unpack(main);
  if (!Array.isArray(pieces)) return pieces;

  const reader = wordReader({ characters: longestText, cells: 100_000 });
  const decoder = new TextDecoder();
  for (const piece of pieces.flatMap(inParts)) {
    const problem = reader.write(decoder.decode(piece, { stream: true }));
    if (problem) return { problem: problem === "too-large" ? tooLarge : unreadable };
  }
  const draft = reader.end();
  return draft ? withinLimits(draft) : { problem: unreadable };
}

// What is wrong is found at the end of a part, and what unpacks well comes in pieces of a megabyte
const partSize = 16 * 1024;

function inParts(piece: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(piece.length / partSize) }, (_, at) => piece.subarray(at * partSize, (at + 1) * partSize));
}

function unpack(file: JSZip.JSZipObject): Promise<Uint8Array[] | { problem: string }> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  return new Promise((resolve) => {
    const stream = (file as Streaming).internalStream("uint8array");
    const stop = (problem: string) => {
      stream.pause();
      resolve({ problem });
    };
    stream
      .on("data", (piece) => {
        size += piece.length;
        if (size > largestUnpacked) stop(tooLarge);
        else pieces.push(piece);
      })
      .on("error", () => stop(unreadable))
      .on("end", () => resolve(pieces))
      .resume();
  });
}

// The documentation of JSZip has this function, its types leave it out
type Streaming = JSZip.JSZipObject & { internalStream(type: "uint8array"): JSZip.JSZipStreamHelper<Uint8Array> };
