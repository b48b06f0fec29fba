import { readdirSync, readFileSync } from "node:fs";

/** One example of a GOV.UK Frontend component: what its macro was given, and what it made of it. */
export interface Fixture {
  name: string;
  options: unknown;
  html: string;
}

const components = new URL("../../../node_modules/govuk-frontend/dist/govuk/components/", import.meta.url);

export function readFixtures(component: string): Fixture[] {
  const { fixtures } = JSON.parse(readFileSync(new URL(`${component}/fixtures.json`, components), "utf8")) as { fixtures: Fixture[] };
  return fixtures;
}

export function listComponents(): string[] {
  const entries = readdirSync(components, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
