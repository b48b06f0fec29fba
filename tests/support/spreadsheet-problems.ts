import ExcelJS from "exceljs";
import JSZip from "jszip";
import { printProblems } from "./print-problems.ts";

const forbidden: [RegExp, string][] = [
  [/<mergeCells/, "merged cells"],
  [/<pane\b/, "a pane"],
  [/hidden="1"|state="(?:very)?[hH]idden"/, "something hidden"],
  [/<(?:legacyD|d)rawing/, "a drawing"],
  [/<headerFooter/, "a header or footer"],
  [/<autoFilter/, "a filter"],
  [/totalsRow(?:Count|Label|Function)=|totalsRowShown="1"/, "a totals row"],
  [/<tableStyleInfo[^>]*name=/, "a table style with fills"],
];

/** What the machine-checkable part of the spreadsheet checklist finds wrong with an .xlsx file, and what would print badly. */
export async function problemsOf(file: Buffer): Promise<string[]> {
  const zip = await JSZip.loadAsync(file);
  const parts = await Promise.all(
    Object.keys(zip.files)
      .filter((path) => /\.(xml|rels)$/.test(path))
      .map(async (path) => [path, (await zip.file(path)?.async("string")) ?? ""] as const),
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  return [
    ...Object.keys(zip.files).filter((path) => path.includes("vbaProject")),
    ...parts.flatMap(([path, xml]) => forbidden.filter(([pattern]) => pattern.test(xml)).map(([, what]) => `${path}: ${what}`)),
    ...propertiesOf(parts.find(([path]) => path === "docProps/core.xml")?.[1] ?? ""),
    ...stylesOf(parts.find(([path]) => path === "xl/styles.xml")?.[1] ?? ""),
    ...tablesOf(parts.filter(([path]) => path.startsWith("xl/tables/")).map(([, xml]) => xml)),
    ...workbook.worksheets.flatMap(sheetProblems),
    ...printProblems(workbook, parts.find(([path]) => path === "xl/workbook.xml")?.[1] ?? ""),
    ...noteProblems(workbook),
    ...(/<selection[^>]*activeCell="A1"/.test(parts.find(([path]) => path === "xl/worksheets/sheet1.xml")?.[1] ?? "")
      ? []
      : ["the first sheet does not open at A1"]),
    ...(/activeTab="(?!0")/.test(parts.find(([path]) => path === "xl/workbook.xml")?.[1] ?? "") ? ["opens at another sheet"] : []),
  ];
}

function propertiesOf(core: string): string[] {
  const wanted = [/<dc:title>[^<]+</, /<dc:creator>[^<]+</, /<dc:language>en-GB</];
  return wanted.filter((pattern) => !pattern.test(core)).map((pattern) => `properties lack ${pattern}`);
}

function stylesOf(styles: string): string[] {
  const fills = [...(styles.match(/<cellXfs[\s\S]*<\/cellXfs>/)?.[0] ?? "").matchAll(/fillId="(\d+)"/g)];
  const headings = /<xf [^>]*xfId="1"/.test(styles.match(/<cellXfs[\s\S]*<\/cellXfs>/)?.[0] ?? "");
  return [
    ...(fills.some(([, id]) => id !== "0") ? ["a cell with a fill"] : []),
    ...(headings && styles.includes('name="Heading 1" xfId="1"') ? [] : ["titles are not in a heading style"]),
  ];
}

function tablesOf(tables: string[]): string[] {
  const names = tables.map((xml) => xml.match(/ name="([^"]+)"/)?.[1]);
  return [
    ...(new Set(names).size < tables.length ? ["tables of the same name"] : []),
    ...tables.filter((xml) => !xml.includes('headerRowCount="1"')).map(() => "a table without a header row"),
    ...tables.flatMap((xml) => {
      const columns = [...xml.matchAll(/<tableColumn\b[^>]* name="([^"]*)"/g)].map(([, name]) => name);
      return columns.includes("") || new Set(columns).size < columns.length ? [`headings not unique: ${columns}`] : [];
    }),
  ];
}

function sheetProblems(sheet: ExcelJS.Worksheet): string[] {
  const problems: string[] = [];
  const wrong = (what: string) => problems.push(`${sheet.name}: ${what}`);
  const first = sheet.getCell("A1");
  if (typeof first.value !== "string" || first.value === "" || !first.font?.bold) wrong("A1 is not a title");

  const tables = sheet.getTables() as unknown as { table: { tableRef: string } }[];
  const says = sheet.getCell("A2").text;
  if (tables.length > 1) wrong("more than one table");
  if (!says.startsWith(tables.length === 1 ? "This worksheet contains one table." : "This worksheet contains no tables")) {
    wrong(`A2 says "${says}" of ${tables.length} tables`);
  }
  const above: string[] = [];
  const [, top, right, bottom] = (tables[0]?.table.tableRef.match(/^A(\d+):([A-Z]+)(\d+)$/) ?? []) as (string | undefined)[];
  if (tables[0] && !top) wrong("the table does not start at the left edge");
  for (let row = 1; row < Number(top ?? sheet.rowCount + 1); row++) above.push(sheet.getCell(`A${row}`).text);
  if (above.includes("")) wrong("an empty row above the table");
  if (!right) return problems;
  if (sheet.rowCount > Number(bottom)) wrong("something below the table");

  const width = sheet.getColumn(right).number;
  for (let row = Number(top); row <= Number(bottom); row++) {
    for (let column = 1; column <= width; column++) {
      const cell = sheet.getRow(row).getCell(column);
      if (cell.text === "") wrong(`${cell.address} is empty`);
      if (!cell.alignment?.wrapText) wrong(`${cell.address} does not wrap`);
      const mark = cell.text.match(/^\[[a-z]\]$/)?.[0];
      if (mark && !above.some((text) => text.includes(`${mark} means`))) wrong(`${mark} is not explained`);
    }
  }
  return problems;
}

function noteProblems(workbook: ExcelJS.Workbook): string[] {
  const marksOn = (sheets: ExcelJS.Worksheet[]) =>
    new Set(sheets.flatMap((sheet) => JSON.stringify(sheet.getSheetValues()).match(/\[note \d+\]/g) ?? []));
  const given = marksOn(workbook.worksheets.filter((sheet) => sheet.name === "Notes"));
  const used = marksOn(workbook.worksheets.filter((sheet) => sheet.name !== "Notes"));
  return [
    ...[...used].filter((mark) => !given.has(mark)).map((mark) => `${mark} is not on Notes`),
    ...[...given].filter((mark) => !used.has(mark)).map((mark) => `${mark} is never used`),
  ];
}
