import { describe, expect, test } from "vitest";
import { agenciesOf, sectionTable } from "#domain/figures/section-table.ts";
import type { Completion } from "#domain/figures/figures.ts";
import type { Moves, Trend } from "#domain/figures/trend.ts";
import { sectionChart } from "#app/files/figures/chart.ts";
import { completionChart } from "#app/files/figures/completion-chart.ts";
import { toPng } from "#app/files/formats/png.ts";
import { trendChart } from "#app/files/figures/trend-chart.ts";
import { agencyRows, publishedMet, publishedRows, rowsOfMet, setOf } from "#tests/support/cycle-rows.ts";

describe("sectionChart", () => {
  const svg = sectionChart(sectionTable(setOf(9), agenciesOf(publishedRows())), "A < B & C", "24 agencies.");

  test("says in words what it shows", () => {
    expect(svg).toContain('role="img" aria-labelledby="title desc"');
    expect(svg).toContain('<title id="title">A &lt; B &amp; C</title>');
    expect(svg).toContain(
      "7. Safer recruitment and managing allegations: 9 of 24 (38%) met, 15 of 24 (63%) partially met, none of the 24 not met.",
    );
    expect(svg).toContain("All nine sections together: 128 of 216 (59%) met");
  });

  test("draws each part exactly as wide as its share", () => {
    const widths = [...svg.matchAll(/width="([\d.]+)" height="26" fill="#1d7a60"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual(
      [...publishedMet.map((met) => (met * 640) / 24), (128 * 640) / 216].map((width) => Math.round(width * 100) / 100),
    );
  });

  test("writes beside the bar what has no room in it, within the picture", () => {
    const rows = [...rowsOfMet([108, 107], 108), ...agencyRows("x", ["not-met", "not-met"])];
    const narrow = sectionChart(sectionTable(setOf(2), agenciesOf(rows)), "T", "S");
    expect(narrow).toContain('<text x="1008" y="135">1 not met</text>');
    expect(narrow).toContain(">1 partially met<");
    expect(Number(narrow.match(/viewBox="0 0 (\d+)/)?.[1])).toBeGreaterThan(1100);
    expect(svg).toContain('viewBox="0 0 1000 ');
  });

  test("says so where there is nothing to draw", () => {
    const empty = sectionTable(setOf(2), agenciesOf(agencyRows("a", [], { state: "invited" })));
    expect(sectionChart(empty, "T", "S")).toContain("No return has a rating");
  });
});

describe("completionChart", () => {
  const row = (title: string, agencies: number, returned: number) =>
    ({ title, agencies, returned, notReturned: agencies - returned }) as Completion;
  const completions = {
    kinds: [row("Health", 10, 9), row("Police", 1, 1), row("Charity", 0, 0)],
    total: row("All kinds together", 11, 10),
  };

  test("draws who returned and who has not, and says it in words", () => {
    const svg = completionChart(completions, "10 of 11 agencies returned", "By kind.");
    expect(svg).toContain("Health: 9 of 10 (90%) returned. Police: the only one returned. Charity: All of this kind were withdrawn.");
    expect(svg).toContain('width="576" height="26"');
    expect(svg).toContain(">9 returned<");
  });
});

describe("trendChart", () => {
  const row = (title: string, base: number, metBefore: number, metNow: number) =>
    ({ title, base, metBefore, metNow, better: 2, worse: 1 }) as Moves;
  const trend = { sections: [row("1. Leadership", 24, 6, 24), row("2. None", 0, 0, 0)], total: row("Together", 24, 6, 24) } as Trend;
  const svg = trendChart(trend, { before: "2024", now: "2026", title: "T", subtitle: "S." });

  test("labels each bar with its count, base, percentage and audit", () => {
    expect(svg).toContain(">6 of 24 (25%) in 2024<");
    expect(svg).toContain(">all 24 in 2026<");
    expect(svg).toContain("1. Leadership: 6 of 24 (25%) met in 2024, all 24 met in 2026, 2 moved up, 1 moved down.");
    expect([...svg.matchAll(/width="([\d.]+)" height="20"/g)].map(([, width]) => width)).toEqual(["160", "640", "160", "640"]);
  });

  test("says where nothing can be compared", () => {
    expect(svg).toContain(">No rating can be compared<");
  });
});

describe("toPng", () => {
  test("draws words on a server that has no fonts", async () => {
    const svg = (words: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" font-family="Arial, Helvetica, sans-serif"><text y="20">${words}</text></svg>`;
    const [written, bold, empty] = await Promise.all([svg("Met"), svg('<tspan font-weight="bold">Met</tspan>'), svg("")].map(toPng));
    expect(written?.subarray(1, 4).toString()).toBe("PNG");
    expect(written?.readUInt32BE(16)).toBe(400);
    expect(written).not.toEqual(empty);
    expect(bold).not.toEqual(written);
  });
});
