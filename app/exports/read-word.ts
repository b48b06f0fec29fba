import JSZip from "jszip";
import { longestText, type ReadDraft } from "./read-draft.ts";
import { wordReader } from "./word-reader.ts";

/** A small file can unpack to gigabytes, so what comes out is counted as it comes. */
const largestUnpacked = 30 * 1024 * 1024;

const unreadable = "The selected file could not be read as a Word document (.docx). Save it again in Word, or paste the text";
const tooLarge = "The selected file is too large once it is unpacked. Paste the part with the figures";

/** The main text and the tables of a .docx: not its footnotes, comments, headers or pictures. */
export async function readWord(bytes: Uint8Array): Promise<ReadDraft> {
  const zip = await JSZip.loadAsync(bytes).catch(() => null);
  const main = zip?.file("word/document.xml") ?? zip?.file(/^word\/document\d*\.xml$/)[0];
  if (!main) return { problem: unreadable };
  const reader = wordReader({ characters: longestText, cells: 100_000 });
  const problem = await unpack(main, (text) => reader.write(text));
  if (problem) return { problem };
  const draft = reader.end();
  return draft ? { draft } : { problem: unreadable };
}

function unpack(file: JSZip.JSZipObject, write: (text: string) => "unreadable" | "too-large" | null): Promise<string | null> {
  const decoder = new TextDecoder();
  let size = 0;
  return new Promise((resolve) => {
    const stream = (file as Streaming).internalStream("uint8array");
    const stop = (problem: string) => {
      stream.pause();
      resolve(problem);
    };
    stream
      .on("data", (chunk) => {
        size += chunk.length;
        const problem = size > largestUnpacked ? "too-large" : write(decoder.decode(chunk, { stream: true }));
        if (problem) stop(problem === "too-large" ? tooLarge : unreadable);
      })
      .on("error", () => stop(unreadable))
      .on("end", () => resolve(null))
      .resume();
  });
}

// The documentation of JSZip has this function, its types leave it out
type Streaming = JSZip.JSZipObject & { internalStream(type: "uint8array"): JSZip.JSZipStreamHelper<Uint8Array> };
