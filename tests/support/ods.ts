import JSZip from "jszip";
import sax from "sax";

export interface OdsSheet {
  name: string;
  rows: (string | number)[][];
  /** How many rows stand before those marked as headings. */
  headingAt: number | null;
  links: string[];
}

/** An OpenDocument spreadsheet as a reader finds it. */
export async function readOds(
  file: ArrayBuffer | Buffer,
): Promise<{ sheets: OdsSheet[]; content: string; meta: string; names: string[]; stored: string }> {
  const zip = await JSZip.loadAsync(file);
  const part = async (path: string) => (await zip.file(path)?.async("string")) ?? "";
  const content = await part("content.xml");
  const stored = Buffer.from(file as ArrayBuffer)
    .subarray(30, 30 + 54)
    .toString();
  return { sheets: sheetsIn(content), content, meta: await part("meta.xml"), names: Object.keys(zip.files), stored };
}

function sheetsIn(content: string): OdsSheet[] {
  const sheets: OdsSheet[] = [];
  let value: string | number = "";
  let isNumber = false;
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    const sheet = sheets.at(-1);
    if (name === "table:table") sheets.push({ name: String(attributes["table:name"]), rows: [], headingAt: null, links: [] });
    if (name === "table:table-header-rows" && sheet) sheet.headingAt = sheet.rows.length;
    if (name === "table:table-row") sheet?.rows.push([]);
    if (name === "table:table-cell") {
      isNumber = attributes["office:value-type"] === "float";
      value = isNumber ? Number(attributes["office:value"]) : "";
    }
    if (name === "text:p" && !isNumber && value !== "") value += "\n";
    if (name === "text:s" && !isNumber) value += " ".repeat(Number(attributes["text:c"]));
    if (name === "text:a") sheet?.links.push(String(attributes["xlink:href"]));
  };
  parser.ontext = (words) => {
    if (!isNumber) value += words;
  };
  parser.onclosetag = (name) => {
    if (name === "table:table-cell") sheets.at(-1)?.rows.at(-1)?.push(value);
  };
  parser.write(content).close();
  return sheets;
}

/** The table of a worksheet, headings first. */
export async function tableInOds(file: ArrayBuffer, name: string): Promise<(string | number)[][]> {
  const sheet = (await readOds(file)).sheets.find((one) => one.name === name);
  if (sheet?.headingAt == null) throw new Error(`No table on ${name}`);
  return sheet.rows.slice(sheet.headingAt);
}
