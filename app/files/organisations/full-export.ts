import { setImmediate } from "node:timers/promises";
import { PassThrough, pipeline, Readable } from "node:stream";
import JSZip from "jszip";
import { stringify } from "yaml";
import { exactField } from "#app/files/formats/csv.ts";
import { csvColumns, type ExportedFile, readmeHtml, readmeText, type Readme } from "./full-export-readme.ts";

type Row = Record<string, string | number | null>;

interface Exported extends Readme {
  files: (ExportedFile & { rows(): AsyncIterable<Row> })[];
  /** Sets of standards, which are also given in the form in which they can be read in again. */
  sets: AsyncIterable<Row>;
}

/** Everything a partnership takes along, as a zip that is made while it is read: it is never in memory as a whole. */
export async function fullExport(exported: Exported): Promise<ReadableStream<Uint8Array>> {
  const zip = new JSZip();
  zip.file("README.txt", readmeText(exported));
  zip.file("README.html", readmeHtml(exported));
  for (const file of exported.files) {
    zip.file(`csv/${file.name}.csv`, Readable.from(inParts(csvOf(file, file.rows())), { objectMode: false }));
    zip.file(`json/${file.name}.json`, Readable.from(inParts(jsonOf(file, file.rows())), { objectMode: false }));
  }
  for await (const { key, version, content } of exported.sets) {
    const name = `standard-sets/${String(key)}-${String(version)}`.replace(/[^\w./-]+/g, "-");
    zip.file(`${name}.json`, String(content));
    zip.file(`${name}.yaml`, stringify(JSON.parse(String(content))));
  }
  const written = new PassThrough();
  // A broken download is the reader's to see; there is nobody else to tell
  pipeline(zip.generateNodeStream({ streamFiles: true, compression: "DEFLATE" }), written, () => undefined);
  return Readable.toWeb(written) as ReadableStream<Uint8Array>;
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
