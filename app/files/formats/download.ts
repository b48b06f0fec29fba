/** A file to keep. Its name tells what it holds, in letters that every system takes. */
export function download(body: Buffer | string | ReadableStream<Uint8Array>, name: string, extension: keyof typeof types): Response {
  return new Response(Buffer.isBuffer(body) ? new Uint8Array(body) : body, {
    headers: {
      "content-type": types[extension],
      "content-disposition": `attachment; filename="${fileName(name)}.${extension}"`,
      "cache-control": "private, no-store",
    },
  });
}

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  csv: "text/csv; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  zip: "application/zip",
  yaml: "text/yaml; charset=utf-8",
  ics: "text/calendar; charset=utf-8; method=PUBLISH",
};

function fileName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036F'’]/g, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();
}

/** Which file an address asks for: ["section-table", "csv"] of /cycles/2026/section-table.csv. */
export function fileAsked(request: Request): { name: string; extension: string } {
  const [, name = "", extension = ""] = /([^/]+)\.([a-z]+)$/.exec(new URL(request.url).pathname) ?? [];
  return { name, extension };
}
