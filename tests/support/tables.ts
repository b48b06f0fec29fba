import ExcelJS from "exceljs";
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The cells of each table of a page, row by row, by its caption's beginning. */
export function tableOnPage(html: string, caption: string): string[][] {
  const table = elements(parse(html).childNodes, "table").find((one) => textOf(one).trimStart().startsWith(caption));
  if (!table) throw new Error(`No table "${caption}" on the page`);
  return elements(table.childNodes, "tr").map((row) =>
    row.childNodes.filter((cell): cell is Element => cell.nodeName === "td" || cell.nodeName === "th").map((cell) => textOf(cell).trim()),
  );
}

export function mainText(html: string): string {
  const [main] = elements(parse(html).childNodes, "body");
  return (main ? textOf(main) : "").replace(/\s+/g, " ");
}

function elements(nodes: Node[], name: string): Element[] {
  return nodes.flatMap((node) =>
    "childNodes" in node ? [...(node.nodeName === name ? [node] : []), ...elements(node.childNodes, name)] : [],
  );
}

function textOf(node: Node): string {
  if (node.nodeName === "script") return "";
  if ("value" in node && node.nodeName === "#text") return node.value;
  if (node.nodeName === "br") return " ";
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** The table of a worksheet, headings first. */
export async function tableInWorkbook(file: ArrayBuffer, sheet: string): Promise<(string | number)[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file);
  const found = workbook.getWorksheet(sheet);
  const [table] = (found?.getTables() ?? []) as unknown as { table: { tableRef: string } }[];
  const [, top, right, bottom] = table?.table.tableRef.match(/^A(\d+):([A-Z]+)(\d+)$/) ?? [];
  if (!found || !top || !right) throw new Error(`No table on ${sheet}`);
  return Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, row) =>
    Array.from(
      { length: found.getColumn(right).number },
      (_, column) => found.getRow(Number(top) + row).getCell(column + 1).value as string | number,
    ),
  );
}

/** CSV read as RFC 4180 says. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  return rows.slice(0, -1);
}
