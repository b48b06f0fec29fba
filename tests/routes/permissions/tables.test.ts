import * as build from "virtual:react-router/server-build";
import { describe, expect, test } from "vitest";
import { assessmentRows, otherRows } from "./asking-an-agency.ts";
import { schoolPages } from "./school-pages.ts";
import { statesToAskIn } from "./states-to-ask-in.ts";
import { readTable, states } from "./table.ts";

const rows = [...assessmentRows, ...otherRows, ...readTable(schoolPages)];

describe("the tables", () => {
  const routes = Object.values(build.routes).flatMap((route) => (route && route.id !== "root" ? [route] : []));
  const pathOf = (route: { path?: string }) => `/${route.path ?? ""}`;
  const named = (method: string) => new Set(rows.filter((row) => row.method === method).map((row) => row.route));

  test("have a line for every page, and none for a page that is gone", () => {
    const pages = routes.filter(({ module }) => module.loader || module.default).map(pathOf);

    expect([...named("GET")].sort()).toEqual(pages.sort());
  });

  test("have a line for every form, and none for a form that is gone", () => {
    const forms = routes.filter(({ module }) => module.action).map(pathOf);

    expect([...named("POST")].sort()).toEqual(forms.sort());
  });

  test("say for every state what everybody gets", () => {
    const incomplete = rows.filter((row) => row.cells.size !== states.length);

    expect(incomplete.map((row) => row.name)).toEqual([]);
  });
});

describe("the states a row is asked in", () => {
  test.each(assessmentRows)("show each of its lines, and two of them where it has one: $name", (row) => {
    const lines = (of: readonly (typeof states)[number][]) => new Set(of.map((state) => JSON.stringify([...(row.cells.get(state) ?? [])])));

    expect(lines(statesToAskIn(row))).toEqual(lines(states));
    expect(statesToAskIn(row).length).toBeGreaterThanOrEqual(2);
  });

  test("are all of them in each table", () => {
    for (const table of [assessmentRows, readTable(schoolPages)])
      expect(new Set(table.flatMap((row) => statesToAskIn(row)))).toEqual(new Set(states));
  });
});
