import * as build from "virtual:react-router/server-build";
import JSZip from "jszip";
import { parse } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attribute, elementsIn } from "#tests/support/accessible.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { demonstrationFile } from "#tests/support/demonstration.ts";
import { odsProblems } from "#tests/support/ods-problems.ts";
import { problemsOf } from "#tests/support/spreadsheet-problems.ts";
import { wordProblems } from "#tests/support/word-problems.ts";

const agency = "assessments/2026-riverbend-housing-association";
const agencyThen = "assessments/2024-riverbend-housing-association";
const school = "assessments/2026-otterbrook-primary-school";
const [champion, dsl, trustLead, administrator, analyst] = ["priya-raman", "joanne-tull", "thea-lindqvist", "leila-haddad", "callum-reid"];

type Asked = [person: string, address: string];

const ofBoth = (file: string): Asked[] => [
  [champion, `${agency}/${file}`],
  [dsl, `${school}/${file}`],
];
const ofCycles = (file: string, cycles = ["s11-2024", "s11-2026", "s175-2025", "s175-2026"]) =>
  cycles.map((cycle): Asked => [administrator, `cycles/${cycle}/${file}`]);
const ofSchools = (file: string) => ofCycles(file, ["s175-2025", "s175-2026"]);

/** Who asks for each workbook and each Word file that the application offers, and where, in the demonstration. */
const asked: Record<string, Asked[]> = {
  "assessments/:assessmentId/return.xlsx": ofBoth("return.xlsx"),
  "assessments/:assessmentId/return.ods": ofBoth("return.ods"),
  "assessments/:assessmentId/return.docx": ofBoth("return.docx"),
  "assessments/:assessmentId/blank-copy.docx": ofBoth("blank-copy.docx"),
  "assessments/:assessmentId/board-paper.docx": [...ofBoth("board-paper.docx"), [champion, `${agencyThen}/board-paper.docx`]],
  "assessments/:assessmentId/action-plan.docx": ofBoth("action-plan.docx"),
  "assessments/:assessmentId/action-plan.xlsx": ofBoth("action-plan.xlsx"),
  "assessments/:assessmentId/governors-report.docx": [[dsl, `${school}/governors-report.docx`]],
  "assessments/:assessmentId/inspection-file.docx": [[dsl, `${school}/inspection-file.docx`]],
  "assessments/:assessmentId/submissions/:revision.xlsx": [[champion, `${agencyThen}/submissions/1.xlsx`]],
  "assessments/:assessmentId/submissions/:revision.ods": [[champion, `${agencyThen}/submissions/1.ods`]],
  "assessments/:assessmentId/submissions/:revision.docx": [[champion, `${agencyThen}/submissions/1.docx`]],
  "panels/:panelId/pack.docx": [["beverley-stanhope", "panels/:panel/pack.docx"]],
  "trusts/:trustId/cycles/:cycleId/settings.xlsx": [[trustLead, "trusts/hartsmoor-learning-trust/cycles/s175-2026/settings.xlsx"]],
  "assessments/:assessmentId/response.docx": [
    [champion, `${agencyThen}/response.docx`],
    [dsl, "assessments/2025-otterbrook-primary-school/response.docx"],
  ],
  "cycles/:cycleId/scrutiny.xlsx": ofCycles("scrutiny.xlsx"),
  "cycles/:cycleId/scrutiny/themes.xlsx": ofCycles("scrutiny/themes.xlsx"),
  "cycles/:cycleId/tracker.xlsx": ofCycles("tracker.xlsx"),
  "cycles/:cycleId/exceptions.xlsx": ofCycles("exceptions.xlsx"),
  "cycles/:cycleId/escalations.xlsx": ofCycles("escalations.xlsx"),
  "cycles/:cycleId/letters.docx": ofCycles("letters.docx?contact=letter", ["s11-2026"]),
  "cycles/:cycleId/completion.xlsx": ofCycles("completion.xlsx"),
  "cycles/:cycleId/section-table.xlsx": ofCycles("section-table.xlsx"),
  "cycles/:cycleId/agency-grid.xlsx": ofCycles("agency-grid.xlsx"),
  "cycles/:cycleId/law-not-met.xlsx": ofSchools("law-not-met.xlsx"),
  "cycles/:cycleId/training.xlsx": ofSchools("training.xlsx"),
  "cycles/:cycleId/profile-indicators.xlsx": ofSchools("profile-indicators.xlsx"),
  "partnerships/:partnershipId/history.xlsx": [[administrator, "partnerships/estmere/history.xlsx"]],
  "snapshots/:snapshotId/public/workbook.xlsx": ofSnapshots("public/workbook.xlsx", ["s11-2024", "s175-2025"]),
  "snapshots/:snapshotId/public/workbook.ods": ofSnapshots("public/workbook.ods", ["s11-2024", "s175-2025"]),
  "snapshots/:snapshotId/public/annual-report.docx": ofSnapshots("public/annual-report.docx", ["s11-2024", "s175-2025"]),
  "snapshots/:snapshotId/public/beside.xlsx": ofSnapshots("public/beside.xlsx?with=:s175-2025", ["s11-2024"]),
  "snapshots/:snapshotId/public/beside.ods": ofSnapshots("public/beside.ods?with=:s175-2025", ["s11-2024"]),
  "snapshots/:snapshotId/public/trend.xlsx": ofSnapshots("public/trend.xlsx?with=:s11-2024", ["s11-2026"]),
  "snapshots/:snapshotId/public/trend.ods": ofSnapshots("public/trend.ods?with=:s11-2024", ["s11-2026"]),
  "snapshots/:snapshotId/workbook.xlsx": ofSnapshots("workbook.xlsx", ["s11-2024", "s175-2025"]),
  "snapshots/:snapshotId/workbook.ods": ofSnapshots("workbook.ods", ["s11-2024", "s175-2025"]),
  "snapshots/:snapshotId/annual-report.docx": ofSnapshots("annual-report.docx", ["s11-2024", "s175-2025"]),
  "snapshots/:snapshotId/draft-check.docx": ofSnapshots("draft-check.docx", ["s11-2024"]),
  "snapshots/:snapshotId/beside.xlsx": ofSnapshots("beside.xlsx?with=:s175-2025", ["s11-2024"]),
  "snapshots/:snapshotId/beside.ods": ofSnapshots("beside.ods?with=:s175-2025", ["s11-2024"]),
  "snapshots/:snapshotId/trend.xlsx": ofSnapshots("trend.xlsx?with=:s11-2024", ["s11-2026"]),
  "snapshots/:snapshotId/trend.ods": ofSnapshots("trend.ods?with=:s11-2024", ["s11-2026"]),
};

/** A cycle's name after a colon is put in as the id of its snapshot. */
function ofSnapshots(file: string, cycles: string[]): Asked[] {
  return cycles.map((cycle) => [analyst, `snapshots/:${cycle}/${file}`]);
}

const routes = Object.values(build.routes)
  .flatMap((route) => route?.path ?? [])
  .filter((path) => /\.(xlsx|ods|docx)$/.test(path))
  .sort();

let app: TestApp;
const snapshots = new Map<string, string>();
beforeAll(async () => {
  app = await startApp({ DATABASE_URL: await demonstrationFile() });
  const own = await app.signIn(analyst);
  for (const cycle of ["s11-2026", "s175-2025"]) await own.post(`/cycles/${cycle}/snapshots`, { name: `Executive, ${cycle}`, note: "" });
  await app.db
    .insertInto("contacts")
    .values({
      id: "letter",
      assessmentId: "2026-riverbend-housing-association",
      kind: "letter",
      step: null,
      personId: administrator,
      madeAt: "2026-11-20T09:00:00.000Z",
      promisedFor: null,
      letter: JSON.stringify({
        letterhead: ["Estmere Safeguarding Children Partnership"],
        to: ["Riverbend Housing Association"],
        on: "20 November 2026",
        subject: "Section 11 audit 2026",
        paragraphs: ["The return is late."],
        from: ["Leila Haddad"],
      }),
    })
    .execute();
  snapshots.set("panel", (await app.db.selectFrom("panels").select("id").executeTakeFirstOrThrow()).id);
  for (const { id, cycleId } of await app.db.selectFrom("snapshots").select(["id", "cycleId"]).execute()) snapshots.set(cycleId, id);
}, 180_000);
afterAll(() => app.stop());

test("every workbook and every Word file that the application offers is asked for here", () => {
  expect(Object.keys(asked).sort()).toEqual(routes);
});

describe("prints, and can be read across", () => {
  test.each(routes)(
    "%s",
    async (route) => {
      for (const [person, address] of asked[route] ?? []) {
        const path = `/${address.replace(/:([a-z0-9-]+)/g, (_, cycle: string) => snapshots.get(cycle) ?? "")}`;
        const response = route.endsWith("draft-check.docx") ? await findingsAt(path) : await (await app.signIn(person)).get(path);
        expect([path, response.status]).toEqual([path, 200]);
        const file = Buffer.from(await response.arrayBuffer());
        expect([path, await problemsIn(file, route)]).toEqual([path, []]);
      }
    },
    120_000,
  );
});

describe("who made the figures is named in the internal files, and nobody in the public ones", () => {
  const namesIn = async (address: string) => {
    const path = `/${address.replace(/:([a-z0-9-]+)/g, (_, cycle: string) => snapshots.get(cycle) ?? "")}`;
    const response = await (await app.signIn(analyst)).get(path);
    expect([path, response.status]).toEqual([path, 200]);
    const text = await textOf(Buffer.from(await response.arrayBuffer()), path);
    const people = await app.db.selectFrom("people").select("name").execute();
    return people.map(({ name }) => name).filter((name) => text.includes(name));
  };
  const files = ["workbook.xlsx", "workbook.ods", "annual-report.docx"];
  const others = ["tidy.csv", "dictionary.csv", "sections.csv", "chart.svg"];

  test.each(files)("%s", async (file) => {
    for (const cycle of [":s11-2024", ":s175-2025"]) {
      expect(await namesIn(`snapshots/${cycle}/${file}`)).toContain("Callum Reid");
      expect(await namesIn(`snapshots/${cycle}/public/${file}`)).toEqual([]);
    }
  });

  test.each([...others, "beside.xlsx?with=:s175-2025", "beside.ods?with=:s175-2025", "beside.csv?with=:s175-2025"])("%s", async (file) => {
    expect(await namesIn(`snapshots/:s11-2024/public/${file}`)).toEqual([]);
  });

  test.each(["trend.xlsx", "trend.ods"])("%s", async (file) => {
    expect(await namesIn(`snapshots/:s11-2026/public/${file}?with=:s11-2024`)).toEqual([]);
  });
});

/** All that is written in a file, unpacked where it is packed. */
async function textOf(file: Buffer, path: string): Promise<string> {
  if (!/\.(xlsx|ods|docx)/.test(path)) return file.toString();
  const zip = await JSZip.loadAsync(file);
  return (await Promise.all(Object.values(zip.files).map((one) => one.async("string")))).join("\n");
}

function problemsIn(file: Buffer, route: string): Promise<string[]> {
  if (route.endsWith(".docx")) return wordProblems(file);
  return route.endsWith(".ods") ? odsProblems(file) : problemsOf(file);
}

/** The findings on a draft are a file only after the draft was checked, from the page of findings. */
async function findingsAt(path: string): Promise<Response> {
  const own = await app.signIn(analyst);
  const draft = new FormData();
  draft.set("text", "Section\tMet\tMet %\tBase\n1\t18\t75%\t24\n2\t14\t57%\t24\nIn section 3, 9% of agencies met it.");
  const page = elementsIn(parse(await (await own.post(path.replace(".docx", ""), draft)).text()));
  const link = page.map((one) => attribute(one, "href")).find((address) => address?.startsWith(path));
  return own.get(link ?? path);
}
