import type { TestApp } from "#tests/support/app.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { fieldsOf, keepsDrafts } from "./forms.ts";
import type { Row, State } from "./table.ts";
import type { SnapshotFile } from "#tests/support/snapshot-file.ts";

interface World {
  app: TestApp;
  snapshots: SnapshotFile;
  browsers: Map<string, TestBrowser>;
  hashes: Map<State, string>;
  people: Record<string, string | null>;
  params: Record<string, string>;
  addressOf: (route: string, what: string | null) => string;
}

/** Asks a world, as every person of it, for what a row of a table is about. */
export function asking(world: () => World) {
  /** What everybody gets. A refused request that changes anything says so in its cell. */
  async function answersIn(row: Row, state: State, names = Object.keys(world().people)) {
    const { snapshots } = world();
    const answers: Record<string, string> = { state };
    snapshots.bringBack(state);
    snapshots.hasBeenWritten();
    for (const name of names) {
      const { cell, isRefused } = await answerTo(row, state, name);
      const changed = snapshots.hasBeenWritten() ? snapshots.changedSince(state) : [];
      const wrong = isRefused
        ? changed
            .filter((table) => !(keepsDrafts.test(row.route) && ["403", "409"].includes(cell) && table === "answer_drafts"))
            // A file that was given is recorded
            .filter((table) => !(table === "history" && cell === "200" && /\.(csv|xlsx|ods|docx|zip)$/.test(row.route)))
            // Who of the organisation has opened it is what its page says
            .filter((table) => !(table === "response_readings" && cell === "200" && /\/response(\.docx)?$/.test(row.route)))
            // For whoever was signed in until a moment ago, and for nobody else
            .filter((table) => !(table === "kept_forms" && cell === "401" && name === "late"))
        : [];
      answers[name] = wrong.length > 0 ? `${cell}, but changed ${wrong.join(" and ")}` : cell;
      if (changed.length > 0) snapshots.bringBack(state);
      snapshots.hasBeenWritten();
    }
    return answers;
  }

  async function answerTo(row: Row, state: State, name: string) {
    const { app, people, browsers, hashes, params, addressOf } = world();
    const path = addressOf(row.route, row.what);
    // Signing out ends a session for good, so each request has a browser of its own there
    const person = people[name];
    const own = row.route.startsWith("/sign-");
    const browser = own ? (person ? await app.signIn(person) : app.browser()) : (browsers.get(name) as TestBrowser);
    const fields = row.method === "POST" ? fieldsOf(row.route, row.what, { hash: hashes.get(state) ?? "", state }) : {};
    // A letter is sent only as it was seen
    if (fields["seen"] === "") {
      const [, seen = ""] = /name="seen" value="([^"]*)"/.exec(await (await browser.get(path)).text()) ?? [];
      fields["seen"] = seen;
    }
    const response = row.method === "GET" ? await browser.get(path) : await browser.post(path, fields);
    await response.arrayBuffer();

    const location = response.headers.get("Location");
    const isRefused = row.method === "GET" || response.status >= 400;
    if (response.status !== 302) return { cell: String(response.status), isRefused };
    const pathname = new URL(path, "http://here.invalid").pathname;
    if (location?.startsWith("/sign-in?next=") && new URL(location, "http://here.invalid").searchParams.get("next")?.startsWith(pathname))
      return { cell: "in", isRefused: true };
    const wanted = row.leadsTo && fill(row.leadsTo, params);
    const isRight = wanted?.endsWith("*") ? location?.startsWith(wanted.slice(0, -1)) : location === wanted;
    return { cell: isRight ? "302" : `302 to ${location}`, isRefused };
  }

  function expectedIn(row: Row, state: State) {
    return { state, ...Object.fromEntries(row.cells.get(state) ?? []) };
  }

  return { answersIn, expectedIn };
}

export function fill(route: string, params: Record<string, string>): string {
  return route.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "");
}
