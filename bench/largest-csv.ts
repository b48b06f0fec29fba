import { csvStream } from "#app/files/formats/csv.ts";
import type { Column } from "#app/tables/column.ts";

const [settings, standards] = [24_000, 87];

interface Row {
  setting: number;
  standard: number;
}

const columns: Column<Row>[] = [
  { key: "cycle", heading: "cycle", value: () => "Section 175 audit 2026" },
  { key: "agency", heading: "agency", value: (row) => `Setting number ${row.setting}` },
  { key: "standard", heading: "standard", value: (row) => `B${row.standard}` },
  { key: "rating", heading: "rating", value: (row) => ["Met", "Partially met", "Not met"][(row.setting + row.standard) % 3] ?? null },
  { key: "count", heading: "count", kind: "number", value: (row) => row.setting % 9 },
];

function* rows(): Generator<Row> {
  for (let setting = 0; setting < settings; setting++) for (let standard = 0; standard < standards; standard++) yield { setting, standard };
}

const began = performance.now();
let bytes = 0;
for await (const part of csvStream(columns, rows())) bytes += part.length;
const peak = process.resourceUsage().maxRSS / 1024;
console.log(`${peak.toFixed(0)} MB for ${(bytes / 1e6).toFixed(0)} MB of CSV in ${((performance.now() - began) / 1000).toFixed(1)} s`);
