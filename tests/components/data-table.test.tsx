import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DataTable } from "#app/components/data-table.tsx";
import type { Column } from "#app/tables/column.ts";

type Row = { name: string; number: number; percent: number | string };

const columns: Column<Row>[] = [
  { key: "name", heading: "Section", value: (row) => row.name },
  { key: "number", heading: "Number", kind: "number", value: (row) => row.number },
  { key: "percent", heading: "%", kind: "percent", value: (row) => row.percent },
];

test("writes thousands with a comma, as the sentences beside a table do", () => {
  const html = renderToStaticMarkup(
    <DataTable
      caption="Table 1"
      columns={columns}
      rows={[
        { name: "A", number: 8903, percent: 91 },
        { name: "B", number: 1.6, percent: "[x]" },
      ]}
    />,
  );
  expect(html).toContain(">8,903<");
  expect(html).toContain(">91%<");
  expect(html).toContain(">1.6<");
  expect(html).toContain(">[x]<");
});

test("under two levels of headings each cell names its row, its group and its column", () => {
  const grouped: Column<Row>[] = columns.map((column) => (column.key === "name" ? column : { ...column, group: "Met" }));
  const html = renderToStaticMarkup(<DataTable caption="Table 1" columns={grouped} rows={[{ name: "A", number: 1, percent: 2 }]} />);

  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? "");
  const cells = [...html.matchAll(/<td[^>]* headers="([^"]+)"/g)].map(([, headers]) => (headers ?? "").split(" "));
  const named = (end: string) => ids.find((id) => id.endsWith(end));
  expect(cells).toEqual([
    [named("-row-0"), named("-group-1"), named("-number")],
    [named("-row-0"), named("-group-1"), named("-percent")],
  ]);
  expect(html).toMatch(/role="region" aria-labelledby="([^"]+)-caption"/);
  // Where there is one level, their place says it
  expect(renderToStaticMarkup(<DataTable caption="Table 1" columns={columns} rows={[]} />)).not.toContain("headers=");
});
