import { registerFile, registerRow } from "./register-file.ts";
import { paragraph, wordFile, zipped } from "./word-file.ts";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word document of a few kB whose names each paragraph inherits anew: work grows with their square. */
export function withNamespaces(namespaces: number, paragraphs: number): Promise<Uint8Array> {
  const names = Array.from({ length: namespaces }, (_, at) => `xmlns:n${at}="u:${at}"`).join(" ");
  const body = '<w:p xmlns:x="y"/>'.repeat(paragraphs);
  return zipped({ "word/document.xml": `<w:document xmlns:w="${main}" ${names}><w:body>${body}</w:body></w:document>` });
}

/** One tag that says more of itself than anybody can want to know. */
export function withAttributes(count: number): Promise<Uint8Array> {
  const attributes = Array.from({ length: count }, (_, at) => `a${at}="1"`).join(" ");
  return zipped({ "word/document.xml": `<w:document xmlns:w="${main}" ${attributes}><w:body/></w:document>` });
}

/** A report of as many paragraphs and numbers as may be checked. */
export const longestDraft = () =>
  wordFile(Array.from({ length: 6500 }, (_, at) => paragraph(`In section ${(at % 9) + 1}, ${at % 24} of 24 agencies met it.`)).join(""));

/** The national register: so many establishments, of which 200 are ours, in about 600 bytes each. */
export function wholeRegister(establishments: number): File {
  const rows = Array.from({ length: establishments }, (_, at) =>
    registerRow({
      URN: String(100_000 + at),
      "LA (code)": at % 260 === 0 ? "899" : String(200 + (at % 600)),
      EstablishmentNumber: String(2000 + (at % 6000)),
      EstablishmentName: `Primary school number ${at} of the borough`,
      Street: `${at} Long Street, The Village`,
      SchoolWebsite: `https://www.school-number-${at}.example/home`,
      TelephoneNum: "01632960000",
      HeadFirstName: "Alexandra",
      HeadLastName: "Featherstone",
      "TypeOfEstablishment (name)": "Community school",
      "DistrictAdministrative (name)": "Estmere and the surrounding villages",
      "Ward (name)": "Upper and Lower Ward",
      "ParliamentaryConstituency (name)": "Estmere North and the Fells",
    }),
  );
  return registerFile(rows);
}

/** What nobody exports, of so many megabytes. */
export const misshapenRegisters: Record<string, (megabytes: number) => Blob> = {
  "one-character rows": (megabytes) => new Blob(["a\n".repeat(megabytes * 512 * 1024)]),
  "commas as headings": (megabytes) => new Blob([",".repeat(megabytes * 1024 * 1024)]),
  "short rows": (megabytes) => new Blob(["URN,LA (code)\n", "1,2,3,4,5\n".repeat(megabytes * 100_000)]),
  "broken quotation marks": (megabytes) => new Blob(['"a"b\n'.repeat(megabytes * 200_000)]),
};
