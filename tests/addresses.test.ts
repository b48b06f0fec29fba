import { globSync, readFileSync } from "node:fs";
import type { RouteConfigEntry } from "@react-router/dev/routes";
import { expect, test } from "vitest";
import routes from "#app/routes.ts";

const entries: RouteConfigEntry[] = await routes;
const first = [...new Set(entries.flatMap(({ path }) => path?.split("/")[0] ?? []))].filter((name) => name !== "*");

// "/work", `/cycles/${id}`, `${base}/cycles`. What holds a name, "/cycles/:cycleId", is of use to href() alone
const inFull = new RegExp(`(?<!href\\()["'\`}]/(?:${first.join("|")})(?=["'\`/?#])(?![^"'\`\\n]*/:)`, "g");
const toTheStart = /(?:\bhref=|\bhref: |\baction=|\bredirect\()\{?["'`]\/["'`?#]/g;

function addressesIn(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(inFull), ...text.matchAll(toTheStart)].map(
    (match) => `${file}:${text.slice(0, match.index).split("\n").length} ${match[0]}`,
  );
}

test("addresses of the application are made by href(), so that types follow app/routes.ts", () => {
  const files = globSync("app/**/*.{ts,tsx}").filter((file) => file !== "app/routes.ts");

  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap(addressesIn)).toEqual([]);
});
