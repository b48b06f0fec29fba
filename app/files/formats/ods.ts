import { dayInWords } from "#domain/dates.ts";
import { type Book, type DateCell, datedAs, type Worksheet } from "./book.ts";
import { indent, isIndented, page, ruleColour } from "./print-layout.ts";
import { zipOf } from "./zip.ts";

const mimeType = "application/vnd.oasis.opendocument.spreadsheet";
const namespaces = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
  'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
].join(" ");
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The book as an OpenDocument spreadsheet, the format that government prefers. The same rules hold as for the Excel file. */
export async function writeOds(book: Book): Promise<Buffer> {
  return zipOf([
    // Programs know the format by this part, which has to be the first and not compressed
    { path: "mimetype", content: mimeType, isStored: true },
    { path: "META-INF/manifest.xml", content: manifest },
    { path: "meta.xml", content: metaOf(book) },
    { path: "styles.xml", content: styles },
    { path: "content.xml", content: contentOf(book) },
  ]);
}

const manifest = `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimeType}"/>${["content.xml", "styles.xml", "meta.xml"].map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`).join("")}</manifest:manifest>`;

function metaOf({ title, creator }: Book): string {
  return `${declaration}<office:document-meta ${namespaces} office:version="1.3"><office:meta><dc:title>${escaped(title)}</dc:title><meta:initial-creator>${escaped(creator)}</meta:initial-creator><dc:creator>${escaped(creator)}</dc:creator><dc:language>en-GB</dc:language></office:meta></office:document-meta>`;
}

const wrap = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>';
const ruled = wrap.replace("/>", ` fo:border-bottom="0.5pt solid #${ruleColour}"/>`);
const indented = (cells: string, side: "left" | "right") => cells.replace("/>", ` fo:padding-${side}="${indent}pt"/>`);
const heading = ruled.replace('"top"', '"bottom"');
const top = '<style:table-cell-properties style:vertical-align="top"/>';
const bold = '<style:text-properties fo:font-weight="bold"/>';
const aligned = (side: "start" | "end") => `<style:paragraph-properties fo:text-align="${side}"/>`;
const cellStyle = (name: string, inside: string, more = "") =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${more}>${inside}</style:style>`;

/** The looks of cells at the left of their column, and of figures at the right of theirs. */
const textStyles: [string, string?][] = [
  ["Column"],
  ["Text"],
  ["Number", ' style:data-style-name="whole"'],
  ["Day", ' style:data-style-name="day"'],
  ["Moment", ' style:data-style-name="moment"'],
];
const figureStyles: [string, string?][] = [
  ["Figure_20_column", ' style:display-name="Figure column"'],
  ["Mark"],
  ["Figure", ' style:data-style-name="whole"'],
  ["Decimal", ' style:data-style-name="decimal"'],
];

// Each with and without room towards its neighbour
function stylesAt(side: "left" | "right", styles: [string, string?][]): string[] {
  return styles.flatMap(([name, more]) => {
    const isHeading = /column$/i.test(name);
    const words = aligned(side === "left" ? "start" : "end") + (isHeading ? bold : "");
    const cells = isHeading ? heading : ruled;
    return [
      cellStyle(name, cells + words, more),
      cellStyle(`Indented_20_${name}`, indented(cells, side) + words, more?.replace('name="Figure', 'name="Indented figure')),
    ];
  });
}
const numberStyle = (name: string, places: number) =>
  `<number:number-style style:name="${name}"><number:number number:decimal-places="${places}" number:min-decimal-places="${places}" number:min-integer-digits="1" number:grouping="true"/></number:number-style>`;
const dayStyle = (name: string, more = "") =>
  `<number:date-style style:name="${name}" number:language="en" number:country="GB"><number:day/><number:text> </number:text><number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/>${more}</number:date-style>`;

// One page wide, and as many tall as it takes
const pageProperties = `<style:page-layout-properties fo:page-width="${page.long}mm" fo:page-height="${page.short}mm" style:print-orientation="landscape" fo:margin-top="${page.margin}mm" fo:margin-bottom="${page.margin}mm" fo:margin-left="${page.margin}mm" fo:margin-right="${page.margin}mm" style:scale-to-X="1" style:scale-to-Y="0"/>`;

const styles = `${declaration}<office:document-styles ${namespaces} office:version="1.3"><office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss"/></office:font-face-decls><office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="12pt" fo:language="en" fo:country="GB"/></style:default-style>${numberStyle("whole", 0)}${numberStyle("decimal", 1)}${dayStyle("day")}${dayStyle("moment", '<number:text> </number:text><number:hours/><number:text>:</number:text><number:minutes number:style="long"/>')}<style:style style:name="Default" style:family="table-cell"/>${[
  // The name under which programs, and so screen readers, know a heading
  cellStyle("Heading_20_1", `${top}<style:text-properties fo:font-size="16pt" fo:font-weight="bold"/>`, ' style:display-name="Heading 1"'),
  cellStyle(
    "Wrapped_20_heading",
    `${wrap}<style:text-properties fo:font-size="16pt" fo:font-weight="bold"/>`,
    ' style:display-name="Wrapped heading"',
  ).replace('"Default"', '"Heading_20_1"'),
  cellStyle("Line", top),
  cellStyle("Wrapped", wrap),
  ...stylesAt("left", textStyles),
  ...stylesAt("right", figureStyles),
].join(
  "",
)}<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="#274b9f" style:text-underline-style="solid"/></style:style></office:styles><office:automatic-styles><style:page-layout style:name="page">${pageProperties}</style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"><style:header style:display="false"/><style:footer style:display="false"/></style:master-page></office:master-styles></office:document-styles>`;

function contentOf({ worksheets }: Book): string {
  const widths = [...new Set(worksheets.flatMap((one) => one.widths))];
  const heights = [...new Set(worksheets.flatMap((one) => one.heights))];
  const names = new Set(worksheets.map((one) => one.name));
  return `${declaration}<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${widths.map(columnStyle).join("")}<style:style style:name="sheet" style:family="table" style:master-page-name="Default"/>${heights.map(rowStyle).join("")}</office:automatic-styles><office:body><office:spreadsheet>${worksheets.map((one) => tableOf(one, names)).join("")}<table:database-ranges>${worksheets.map(rangeOf).join("")}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`;
}

function columnStyle(width: number): string {
  return `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${width.toFixed(2)}pt"/></style:style>`;
}

// LibreOffice would work heights out anew, without the room before the words, and cut their last line
function rowStyle(height: number): string {
  return `<style:style style:name="h${height}" style:family="table-row"><style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="false"/></style:style>`;
}

function tableOf({ name, lines, widths, heights, isTitleWrapped, table }: Worksheet, names: Set<string>): string {
  const columns = widths.map((width) => `<table:table-column table:style-name="w${width}"/>`).join("");
  const lineStyle = name === "Cover" ? "Wrapped" : "Line";
  let at = 0;
  const rowOf = (cells: string[]) => `<table:table-row table:style-name="h${heights[at++]}">${cells.join("")}</table:table-row>`;
  const above = lines.map((line, place) =>
    rowOf([cell(line, place > 0 ? lineStyle : isTitleWrapped ? "Wrapped_20_heading" : "Heading_20_1")]),
  );
  const header = table
    ? `<table:table-header-rows>${rowOf(table.headings.map((one, at) => cell(one, headingStyle(table.figures, at))))}</table:table-header-rows>`
    : "";
  const rows = (table?.rows ?? []).map((row) =>
    rowOf(
      row.map((value, place) => {
        if (place === 0 && table?.isContents && names.has(String(value))) return link(String(value));
        const isFigure = table?.figures[place] === true;
        const style = indentedAs(lookOf(value, isFigure), place);
        return typeof value === "object" ? dateCell(value, style) : cell(value, style);
      }),
    ),
  );
  return `<table:table table:name="${escaped(name)}" table:style-name="sheet">${columns}${above.join("")}${header}${rows.join("")}</table:table>`;
}

function headingStyle(figures: boolean[], at: number): string {
  return indentedAs(figures[at] ? "Figure_20_column" : "Column", at);
}

function indentedAs(style: string, at: number): string {
  return isIndented(at) ? `Indented_20_${style}` : style;
}

// An average, never a count, has a decimal: rounded to a whole number it would be another
function lookOf(value: string | number | DateCell, isFigure: boolean): string {
  if (typeof value === "object") return datedAs(value).time ? "Moment" : "Day";
  if (typeof value === "string") return isFigure ? "Mark" : "Text";
  if (!isFigure) return "Number";
  return Number.isInteger(value) ? "Figure" : "Decimal";
}

function cell(value: string | number, style: string): string {
  if (typeof value === "number") {
    return `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  }
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs(value)}</table:table-cell>`;
}

function dateCell(value: DateCell, style: string): string {
  const { day, time } = datedAs(value);
  const exact = time ? `${day}T${time}:00` : day;
  const shown = time ? `${dayInWords(day)} ${time.replace(/^0/, "")}` : dayInWords(day);
  return `<table:table-cell table:style-name="${style}" office:value-type="date" office:date-value="${exact}"><text:p>${shown}</text:p></table:table-cell>`;
}

function link(target: string): string {
  const address = escaped(`#'${target.replaceAll("'", "''")}'.A1`);
  return `<table:table-cell table:style-name="Text" office:value-type="string"><text:p><text:a xlink:type="simple" xlink:href="${address}" text:style-name="Internet_20_link">${escaped(target)}</text:a></text:p></table:table-cell>`;
}

function paragraphs(words: string): string {
  return words
    .split("\n")
    .map((line) => `<text:p>${spaced(escaped(line))}</text:p>`)
    .join("");
}

// Spaces in a row would be read as one
function spaced(line: string): string {
  return line.replace(/^ | {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`).replaceAll("\t", "<text:tab/>");
}

// What makes the rows a table with a header, rather than cells near one another
function rangeOf({ name, lines, table }: Worksheet): string {
  if (!table) return "";
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const [first, last] = [lines.length + 1, lines.length + 1 + table.rows.length];
  const address = `${sheet}.A${first}:${sheet}.${letters(table.headings.length)}${last}`;
  return `<table:database-range table:name="${table.name}" table:target-range-address="${escaped(address)}" table:contains-header="true" table:display-filter-buttons="false"/>`;
}

function letters(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return `${before > 0 ? letters(before) : ""}${String.fromCharCode(65 + rest)}`;
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
