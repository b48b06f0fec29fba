import { expect, test } from "vitest";
import { addPeople } from "#tests/routes/permissions/people.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";

const app = await freshApp(async ({ db }) => {
  await withOneAudit(db);
  await addPeople(db);
});
const page = "/partnerships/estmere/earlier-audits";
const csv = [
  "Organisation,Standard,Rating,Words,Action,Owner,Due date,Progress",
  "Fenlow Homes,9.1,Met,We brief everybody who starts,,,,",
  "Fenlow Homes,9.2,Amber,So so,,,,",
  "",
].join("\r\n");

function form(given: Record<string, string> = {}, content = csv) {
  const data = new FormData();
  const fields = { title: "Audit of 2024", set: "s11-2024", "madeOn.day": "30", "madeOn.month": "11", "madeOn.year": "2024", ...given };
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  data.set("file", new File([content], "audit-2024.csv"));
  return data;
}

test("an earlier audit is read, shown, brought in, and offered to its agency as from before this service", async () => {
  const leila = await app.signIn("leila");
  const path = (await leila.post(page, form())).headers.get("Location") ?? "";
  const shown = await readPage(await leila.get(path));
  expect(shown.text).toContain("1 organisation would get its answers of then to confirm.");
  expect(shown.text).toContain("Row 3: “Amber” is no rating.");
  expect(await app.db.selectFrom("cycles").select("id").where("origin", "is not", null).execute()).toEqual([]);

  expect((await leila.post(path)).headers.get("Location")).toBe(`${path}?done=brought-in`);

  const alison = await app.signIn("alison");
  const standard = await readPage(await alison.get("/assessments/fenlow-2026/standards/9.1"));
  expect(standard.text).toContain("Your 2024 answer");
  expect(standard.text).toContain("from before this service: Audit of 2024");
  expect(standard.text).toContain("We brief everybody who starts");
  const confirmed = await alison.post("/assessments/fenlow-2026/standards/9.1", {
    intent: "confirm",
    baseRevision: "0",
    rating: "",
    statement: "",
  });
  expect(confirmed.status).toBe(302);
  const answer = await app.db.selectFrom("answers").selectAll().where("assessmentId", "=", "fenlow-2026").executeTakeFirst();
  expect(answer).toMatchObject({ standardCode: "9.1", rating: "met", statement: "We brief everybody who starts", carried: "confirmed" });
});

test("is in no list of cycles, has no page, and is named as what it is", async () => {
  const leila = await app.signIn("leila");
  const path = (await leila.post(page, form())).headers.get("Location") ?? "";
  await leila.post(path);
  const { id, cycleId } = await app.db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select(["assessments.id", "cycleId"])
    .where("cycles.origin", "=", "before-service")
    .executeTakeFirstOrThrow();

  expect((await readPage(await leila.get("/cycles"))).text).not.toContain("Audit of 2024");
  for (const address of [`/cycles/${cycleId}`, `/cycles/${cycleId}/snapshots`, `/assessments/${id}`, `/assessments/${id}/return`])
    expect((await leila.get(address)).status).toBe(404);
  expect((await (await app.signIn("alison")).get(`/assessments/${id}`)).status).toBe(404);
  expect((await readPage(await (await app.signIn("alison")).get("/work"))).text).not.toContain("Audit of 2024");
  expect((await readPage(await leila.get("/organisations/fenlow"))).text).toMatch(/Audit of 2024 From before this service/);
});

test("a file or a date that cannot be is refused in words, and what was typed stays", async () => {
  const leila = await app.signIn("leila");
  const future = await leila.post(page, form({ "madeOn.year": "2027" }));
  expect(future.status).toBe(400);
  const shown = await readPage(future);
  expect(shown.text).toContain("The date it was finished must be today or earlier");
  expect(shown.getByLabelText("What it was called").value).toBe("Audit of 2024");
  expect((await readPage(await leila.post(page, form({}, "Organisation,Standard\nA,B\n")))).text).toContain(
    "The file has no column “Rating”",
  );
  expect((await readPage(await leila.post(page, form({ set: "s11-1999" })))).text).toContain("Select the standards it was made against");
});
