import { describe, expect, it } from "vitest";
import { agenciesOf, sectionTable } from "#app/domain/section-table.ts";
import { sectionChart } from "#app/exports/chart.ts";
import { agencyRows, publishedMet, publishedRows, setOf } from "#tests/support/cycle-rows.ts";

describe("sectionChart", () => {
  const svg = sectionChart(sectionTable(setOf(9), agenciesOf(publishedRows())), "A < B & C", "24 agencies.");

  it("says in words what it shows", () => {
    expect(svg).toContain('role="img" aria-labelledby="title desc"');
    expect(svg).toContain("<title id=\"title\">A &lt; B &amp; C</title>");
    expect(svg).toContain("7. Safer recruitment and managing allegations: 9 of 24 (38%) met, 15 of 24 (63%) partially met, 0 of 24 (0%) not met.");
    expect(svg).toContain("All nine sections together: 128 of 216 (59%) met");
  });

  it("draws each part exactly as wide as its share", () => {
    const widths = [...svg.matchAll(/width="([\d.]+)" height="26" fill="#1d7a60"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([...publishedMet.map((met) => (met * 640) / 24), (128 * 640) / 216].map((width) => Math.round(width * 100) / 100));
  });

  it("says so where there is nothing to draw", () => {
    const empty = sectionTable(setOf(2), agenciesOf(agencyRows("a", [], { state: "invited" })));
    expect(sectionChart(empty, "T", "S")).toContain("No agency that returned has a rating");
  });
});
