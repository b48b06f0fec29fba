import { setImmediate } from "node:timers/promises";
import { Readable } from "node:stream";
import { writtenApart } from "#app/files/apart/write-apart.ts";
import { exactField } from "#app/files/formats/csv.ts";
import { zipStream } from "#app/files/formats/zip.ts";
import { csvColumns, type ExportedFile, readmeHtml, readmeText, type Readme } from "./full-export-readme.ts";

type Row = Record<string, string | number | null>;

interface Exported extends Readme {
  files: (ExportedFile & { rows(): AsyncIterable<Row> })[];
  /** Sets of standards, which are also given in the form in which they can be read in again. */
  sets: AsyncIterable<Row>;
}

/** Everything a partnership takes along, as a zip that is made while it is read: it is never in memory as a whole. */
export function fullExport(exported: Exported): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(zipStream(partsOf(exported)), { objectMode: false })) as ReadableStream<Uint8Array>;
}

async function* partsOf(exported: Exported) {
  const whole = (path: string, text: string) => ({ path, content: [Buffer.from(text)] });
  yield whole("README.txt", readmeText(exported));
  yield whole("README.html", readmeHtml(exported));
  for (const file of exported.files) {
    yield { path: `csv/${file.name}.csv`, content: inParts(csvOf(file, file.rows())) };
    yield { path: `json/${file.name}.json`, content: inParts(jsonOf(file, file.rows())) };
  }
  for await (const { key, version, content } of exported.sets) {
    const name = `standard-sets/${String(key)}-${String(version)}`.replace(/[^\w./-]+/g, "-");
    yield whole(`${name}.json`, String(content));
    yield { path: `${name}.yaml`, content: [await writtenApart("setYaml", [String(content)])] };
  }
}

const partLength = 32_768;

// Small parts would cost more than what is in them, and a large one would keep others waiting while it is compressed
async function* inParts(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting = "";
  for await (const text of texts) {
    waiting += text;
    if (waiting.length < partLength) continue;
    const bytes = Buffer.from(waiting);
    waiting = "";
    for (let from = 0; from < bytes.length; from += partLength) {
      yield bytes.subarray(from, from + partLength);
      await setImmediate();
    }
  }
  yield Buffer.from(waiting);
}

async function* csvOf(file: ExportedFile, rows: AsyncIterable<Row>): AsyncGenerator<string> {
  const columns = csvColumns(file);
  yield `\uFEFF${columns.join(",")}\r\n`;
  for await (const row of rows) yield `${columns.map((column) => exactField(row[column] ?? null)).join(",")}\r\n`;
}

async function* jsonOf({ json = [] }: ExportedFile, rows: AsyncIterable<Row>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const row of rows) {
    // What is JSON already is put in as it is, so that nobody has to unpack it twice
    const fields = Object.entries(row).map(
      ([column, value]) => `${JSON.stringify(column)}:${json.includes(column) && value ? String(value) : JSON.stringify(value)}`,
    );
    yield `${before}{${fields.join(",")}}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
