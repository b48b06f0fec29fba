import JSZip from "jszip";
import sax from "sax";

export interface WordPart {
  /** "Heading1", "Caption", … or "table". */
  style: string;
  text: string;
  /** Of a table: the rows, the first of which is marked as its heading where hasHead says so. */
  rows?: string[][];
  hasHead?: boolean;
}

/** A Word file as a reader of its XML finds it: every part of the body in order, and the files it is made of. */
export async function readWordFile(response: Response | Uint8Array) {
  const zip = await JSZip.loadAsync(response instanceof Response ? await response.arrayBuffer() : response);
  const xml = (path: string) => zip.file(path)?.async("string") ?? Promise.resolve("");
  const body = await xml("word/document.xml");
  for (const path of Object.keys(zip.files)) {
    if (/\.(xml|rels)$/.test(path))
      sax
        .parser(true)
        .write(await xml(path))
        .close();
  }
  const parts = partsOf(body);
  return {
    parts,
    body,
    core: await xml("docProps/core.xml"),
    styles: await xml("word/styles.xml"),
    paths: Object.keys(zip.files),
    headings: parts.filter((part) => /^Heading\d$/.test(part.style)).map((part) => `${part.style.slice(-1)} ${part.text}`),
    tables: parts.filter((part) => part.rows),
    text: parts.map((part) => (part.rows ? part.rows.map((row) => row.join(" | ")).join("\n") : part.text)).join("\n"),
    running: (
      await Promise.all(
        Object.keys(zip.files)
          .filter((path) => /word\/(header|footer)\d+\.xml/.test(path))
          .map(xml),
      )
    ).join(""),
  };
}

function partsOf(xml: string): WordPart[] {
  const parser = sax.parser(true);
  const parts: WordPart[] = [];
  let table: WordPart | null = null;
  let [style, text, isText] = ["Normal", "", false];
  parser.onopentag = ({ name, attributes }) => {
    if (name === "w:p") [style, text] = ["Normal", ""];
    if (name === "w:pStyle") style = String(attributes["w:val"]);
    if (name === "w:t") isText = true;
    if (name === "w:br") text += "\n";
    if (name === "w:tbl") table = { style: "table", text: "", rows: [], hasHead: false };
    if (name === "w:tr") table?.rows?.push([]);
    if (name === "w:tblHeader" && table?.rows?.length === 1) table.hasHead = true;
  };
  parser.ontext = (piece) => {
    if (isText) text += piece;
  };
  parser.onclosetag = (name) => {
    if (name === "w:t") isText = false;
    if (name === "w:p" && table) table.rows?.at(-1)?.push(text);
    else if (name === "w:p") parts.push({ style, text });
    if (name === "w:tbl" && table) {
      parts.push(table);
      table = null;
    }
  };
  parser.write(xml).close();
  return parts;
}
