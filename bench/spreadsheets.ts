import { spawn } from "node:child_process";
import { monitorEventLoopDelay } from "node:perf_hooks";
import ExcelJS from "exceljs";
import { bookOf, type Cell, type PlainContents } from "#app/files/formats/book.ts";
import { writeOds } from "#app/files/formats/ods.ts";
import { createWorkbook } from "#app/files/writing/workbook.ts";
import { writeXlsx } from "#app/files/formats/xlsx.ts";
import { figuresOf } from "#domain/figures/figures.ts";
import { figureTables } from "#app/tables/figures/figures.ts";
import { columnsOf, sheetOf } from "#app/tables/printed.ts";
import { contentOf, returnOf } from "#tests/support/snapshot-content.ts";
import { median } from "./load.ts";

const ratings = ["met", "partially-met", "not-met"] as const;

/** Workbooks against exceljs alone writing the same cells; what else is answered meanwhile; memory of the largest CSV. */
export async function benchSpreadsheets() {
  const cases = { "PMQA workbook, 24 agencies": pmqa(), "600 settings × 87 standards": grid(600, 87) };
  console.log("\n(f) Workbooks, median of 5, ratio to exceljs alone writing the same cells (aim at most 1.5)");
  for (const [name, sheets] of Object.entries(cases)) {
    const ours: number[] = [];
    const ods: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < 6; run++) {
      const times = [
        await timed(() => exceljsAlone(sheets)),
        await timed(() => writeXlsx(bookOf(plain(sheets)))),
        await timed(() => writeOds(bookOf(plain(sheets)))),
      ];
      if (run > 0) for (const [at, list] of [bare, ours, ods].entries()) list.push(times[at] ?? 0);
    }
    const ratio = (list: number[]) => (median(list) / median(bare)).toFixed(2);
    const cells = sheets.reduce((sum, { cells }) => sum + cells.length * (cells[0]?.length ?? 0), 0);
    console.log(
      `    ${name.padEnd(30)} ${String(cells).padStart(6)} cells   exceljs ${median(bare).toFixed(0)} ms   XLSX ${median(ours).toFixed(0)} ms, ratio ${ratio(ours)}   ODS ${median(ods).toFixed(0)} ms, ratio ${ratio(ods)}`,
    );
  }
  await benchWaiting(cases["600 settings × 87 standards"]);
  console.log(
    `\n(h) Peak memory of 24,000 settings × 87 standards as CSV, one row each, in a process of its own (aim under 300 MB): ${await peakOfCsv()}`,
  );
}

async function benchWaiting(sheets: PlainContents["sheets"]) {
  const contents = {
    title: "T",
    creator: "C",
    notes: [],
    sheets: sheets.map((sheet) => ({ ...sheet, columns: columnsOf({ ...printedOf(sheet) }), rows: printedOf(sheet).cells })),
  };
  // The first workbook starts the process
  await createWorkbook({ ...contents, sheets: [] });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const took = await timed(() => createWorkbook(contents));
  delay.disable();
  console.log(
    `\n(g) While 600 × 87 is written in its process (${took.toFixed(0)} ms), others wait at most ${(delay.max / 1e6).toFixed(0)} ms (aim at most 50), 99 of 100 at most ${(delay.percentile(99) / 1e6).toFixed(0)} ms`,
  );
}

/** All tables of a snapshot of a partnership's agencies, as they are published. */
function pmqa(): PlainContents["sheets"] {
  const content = contentOf(
    [5, 4, 3, 4, 4, 4, 4, 3, 3],
    Array.from({ length: 24 }, (_, at) =>
      returnOf(String(at), { kind: `Kind ${at % 8}`, ratings: rated([5, 4, 3, 4, 4, 4, 4, 3, 3], at) }),
    ),
  );
  const figures = figuresOf(content, {}, "2026-12-18");
  return figureTables(figures, { about: "Estmere, 2026", day: "2026-12-18" }).map((table) => ({ ...sheetOf(table), cells: table.cells }));
}

function rated(sections: number[], seed: number) {
  return Object.fromEntries(
    sections.flatMap((count, section) =>
      Array.from({ length: count }, (_, at) => [`${section + 1}.${at + 1}`, ratings[(seed * 7 + section + at) % 3] ?? null]),
    ),
  );
}

function grid(rows: number, columns: number): PlainContents["sheets"] {
  const words = ["Met", "Partially met", "Not met", "Not applicable"];
  return [
    {
      name: "Ratings",
      title: "Ratings",
      statements: [],
      columns: Array.from({ length: columns + 1 }, (_, at) => ({ heading: at === 0 ? "Setting" : `Standard ${at}`, width: 14 })),
      cells: Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns + 1 }, (_, at): Cell => (at === 0 ? `Setting ${row}` : (words[(row + at) % 4] ?? ""))),
      ),
    },
  ];
}

function plain(sheets: PlainContents["sheets"]): PlainContents {
  return { title: "T", creator: "C", about: [], notes: [], sheets };
}

function printedOf({ columns, cells }: PlainContents["sheets"][number]) {
  return {
    id: "",
    number: "",
    sheet: "",
    title: "",
    unit: "",
    notes: [],
    hasTotal: false,
    columns: columns.map((column, at) => ({ ...column, key: String(at) })),
    cells: cells as (string | number | null)[][],
  };
}

async function exceljsAlone(sheets: PlainContents["sheets"]) {
  const workbook = new ExcelJS.Workbook();
  for (const { name, columns, cells } of sheets) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow(columns.map(({ heading }) => heading));
    for (const row of cells) sheet.addRow(row);
  }
  await workbook.xlsx.writeBuffer();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function peakOfCsv(): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["bench/largest-csv.ts"], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (part: Buffer) => (said += part.toString()));
    child.on("exit", (code) => (code === 0 ? resolve(said.trim()) : reject(new Error(`The CSV process ended with ${code}`))));
  });
}
