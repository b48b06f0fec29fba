import { setImmediate } from "node:timers/promises";
import type { RouteConfigEntry } from "@react-router/dev/routes";
import { describe, expect, test } from "vitest";
import routes from "#app/routes.ts";
import { isWithPartnership } from "#domain/assessments/assessment-state.ts";
import type { Db } from "#db/connection.server.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { chanceFrom, filledForms } from "#tests/support/filled-forms.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { withCompleteReturn } from "#tests/support/return-fixtures.ts";
import { answerStandards, withProfile } from "#tests/support/school-answers.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

const seed = 20_261_129;
const posts = Number(process.env["FUZZ_POSTS"] ?? 60);

// What was sent or signed by chance takes no more forms, so it is opened again as the partnership would
async function openAgain(db: Db, id: string) {
  const { state, revision } = await db
    .selectFrom("assessments")
    .select(["state", "revision"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const isSubmitted = isWithPartnership(state);
  const change = { state: "in-progress" as const, submittedAt: null, revision: isSubmitted ? revision + 1 : revision };
  await db.updateTable("assessments").set(change).where("id", "=", id).execute();
}

/** Every address of a page that people fill in, with what stands in it filled in from what this world holds. */
function addresses(params: Record<string, string[]>, chance: (below: number) => number): string[] {
  return (routes as RouteConfigEntry[])
    .filter(({ file, path }) => file.endsWith(".tsx") && path && /^(assessments|trusts|partnerships)/.test(path))
    .filter(({ path = "" }) => [...path.matchAll(/:(\w+)/g)].every(([, name = ""]) => name in params))
    .map(({ path = "" }) =>
      `/${path}`.replace(/:(\w+)/g, (_, name: string) => {
        const values = params[name] ?? ["not-there"];
        return values[chance(values.length)] ?? "not-there";
      }),
    );
}

interface World {
  name: string;
  fill: Parameters<typeof freshApp>[0];
  people: string[];
  params: Record<string, string[]>;
}

const worlds: World[] = [
  {
    name: "an agency’s audit",
    fill: async ({ db }) => withCompleteReturn(await withOneAudit(db)),
    people: ["priya", "chidi", "tomasz", "helen", "rosa", "leila", "alison"],
    params: {
      assessmentId: ["riverbend-2026", "riverbend-2026", "riverbend-2024"],
      code: ["1.1", "3.3", "8.3", "9.1"],
      actionId: ["action-3.3", "action-8.3"],
      evidenceId: ["riverbend-2026-1.1", "riverbend-2026-3.3"],
      cycleId: ["2026"],
      revision: ["1"],
      part: ["1", "evidence"],
      partnershipId: ["estmere"],
    },
  },
  {
    name: "a school’s return",
    fill: async ({ db }) => {
      await withSchools(db);
      await answerStandards(db, otterbrook, { A1: "partially-met" });
      await withProfile(db, otterbrook);
    },
    people: ["joanne", "kofi", "marcus", "amina", "thea", "rhian", "leila"],
    params: {
      assessmentId: [otterbrook, otterbrook, "otterbrook-2025", "pellow-2026"],
      code: ["A1", "C1", "H7", "K19"],
      evidenceId: [`${otterbrook}-A1`],
      actionId: ["none"],
      group: ["setting", "training", "policies", "deputies"],
      period: ["autumn"],
      part: ["A", "K", "evidence"],
      trustId: ["hartsmoor"],
      cycleId: ["s175-2026"],
      partnershipId: ["estmere"],
      revision: ["1"],
    },
  },
];

describe.each(worlds)("$name, with forms filled in by chance", async ({ fill, people, params }) => {
  const app = await freshApp(fill);

  test(
    "answers each post, changes nothing half, and every kept summary is what a recount gives",
    async () => {
      // Worlds are put together by hand, so what they keep is made right first
      await checkSummaries(app.db, { mend: true });
      const chance = chanceFrom(seed);
      const browsers = new Map(await Promise.all(people.map(async (person) => [person, await app.signIn(person)] as const)));
      const faults: string[] = [];
      let sent = 0;
      for (let turn = 0; sent < posts && turn < 5000; turn++) {
        // On SQLite all of this is done without waiting for anything, and what is put off until then would fill the memory
        await setImmediate();
        await openAgain(app.db, params["assessmentId"]?.[0] ?? "");
        for (const path of addresses(params, chance)) {
          // Whoever leads it comes most often: the others are refused nearly everywhere
          const person = people[chance(4) > 0 ? 0 : chance(people.length)] ?? "";
          const browser = browsers.get(person);
          if (!browser) continue;
          const page = await browser.get(path);
          const html = await page.text();
          if (page.status >= 500) faults.push(`${page.status} ${path}`);
          if (!page.ok) continue;
          for (const { action, body } of filledForms(html, chance)) {
            const response = await browser.post(action ?? path, body);
            await response.arrayBuffer();
            sent += 1;
            if (response.status >= 500) faults.push(`${response.status} for ${person} at ${path}: ${String(body).slice(0, 300)}`);
          }
          if (sent >= posts) break;
        }
      }

      expect(faults).toEqual([]);
      expect(sent).toBeGreaterThanOrEqual(posts);
      expect((await checkSummaries(app.db, { mend: false })).differences).toEqual([]);
    },
    240_000 + posts * 1000,
  );
});
