import JSZip from "jszip";

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

export const pageBreak = "<w:r><w:lastRenderedPageBreak/></w:r>";

/** A paragraph whose words stand in several runs, as Word leaves them. */
export function paragraph(text: string, before = ""): string {
  const half = Math.ceil(text.length / 2);
  const runs = [text.slice(0, half), text.slice(half)].map(
    (part) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`,
  );
  return `<w:p><w:pPr><w:jc w:val="left"/></w:pPr>${before}${runs.join("")}</w:p>`;
}

export function table(rows: (string | { text: string; span: number })[][], before = ""): string {
  const cell = (one: string | { text: string; span: number }) => {
    const { text, span } = typeof one === "string" ? { text: one, span: 1 } : one;
    return `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}</w:tcPr>${paragraph(text, before)}</w:tc>`;
  };
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

export async function wordFile(body: string, head = ""): Promise<Uint8Array> {
  return zipped({
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${head}<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  });
}

export async function zipped(files: Record<string, string>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
