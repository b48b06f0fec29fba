import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeInvitations } from "#db/cycles/invitations.ts";
import { readRegisterDiff } from "#db/schools/register.ts";
import { beginReading, endReading } from "#db/schools/register-imports.ts";
import { origin, startApp, type TestApp } from "#tests/support/app.ts";
import { readPage } from "#tests/support/page.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { mainText } from "#tests/support/page-text.ts";
import { registerFile, registerRow } from "#tests/support/register-file.ts";
import { withSchools } from "#tests/support/school-fixtures.ts";

let app: TestApp;
let leila: TestBrowser;
const page = "/partnerships/estmere/register";

beforeAll(async () => {
  app = await startApp();
  await withSchools(app.db);
  leila = await app.signIn("leila");
});
afterAll(() => app.stop());

function form(file: File | null, authorities = "899") {
  const data = new FormData();
  data.set("authorities", authorities);
  if (file) data.set("file", file);
  return data;
}

const file = registerFile([
  registerRow({
    URN: "900101",
    EstablishmentName: "Otterbrook C of E Primary School",
    "Trusts (code)": "16001",
    "Trusts (name)": "Hartsmoor Learning Trust",
  }),
  registerRow({
    URN: "900102",
    EstablishmentName: "Pellow Secondary School",
    EstablishmentNumber: "4102",
    "PhaseOfEducation (name)": "Secondary",
    StatutoryLowAge: "11",
    "EstablishmentStatus (code)": "2",
    CloseDate: "31-08-2026",
  }),
  registerRow({
    URN: "900109",
    EstablishmentName: "Tarn Infant School",
    EstablishmentNumber: "2109",
    "TypeOfEstablishment (code)": "01",
    "Boarders (name)": "No boarders",
  }),
]);

async function upload(): Promise<string> {
  const response = await leila.post(page, form(file));
  expect(response.status).toBe(302);
  return response.headers.get("Location") ?? "";
}

const markOn = async (path: string) => /name="mark" value="([0-9a-f]{64})"/.exec(await (await leila.get(path)).text())?.[1] ?? "";
const organisation = (urn: string) => app.db.selectFrom("organisations").selectAll().where("urn", "=", urn).executeTakeFirst();

describe("reading the national register", () => {
  test("asks for a file and a code that can be used", async () => {
    const nothing = await leila.post(page, form(null, "89"));
    const text = await mainText(nothing);

    expect(nothing.status).toBe(400);
    expect(text).toContain("Enter the authority’s code, which has 3 numbers");
    expect(text).toContain("Select the register’s file");
    expect(await mainText(await leila.post(page, form(file, "123")))).toContain(
      "none is an establishment of authority 123. It has authority 899",
    );
  });

  test("shows what it would change, and changes nothing yet", async () => {
    const text = await mainText(await leila.get(await upload()));

    expect(text).toContain("3 establishments were read. 3 changes to look at, 0 as held.");
    expect(text).toContain("New (1)");
    expect(text).toContain("Closed on 31 August 2026");
    expect(text).toContain("Held, and not in the file: 1");
    expect(text.indexOf("Quillstone Special School (URN 900103)")).toBeGreaterThan(text.indexOf("Accept these changes"));
    expect(await organisation("900109")).toBeUndefined();
    expect(await organisation("900101")).toMatchObject({ name: "Otterbrook Primary School" });
  });

  test("does nothing when what is held changed after it was shown", async () => {
    const path = await upload();
    const mark = await markOn(path);
    await app.db.updateTable("organisations").set({ name: "Otterbrook School" }).where("id", "=", "otterbrook").execute();

    const response = await leila.post(path, { mark });
    await app.db.updateTable("organisations").set({ name: "Otterbrook Primary School" }).where("id", "=", "otterbrook").execute();

    expect(response.status).toBe(409);
    expect(await mainText(response)).toContain("so nothing was done");
    expect(await organisation("900109")).toBeUndefined();
  });

  test("makes the changes that were accepted, once, and invites who is new", async () => {
    const path = await upload();
    const mark = await markOn(path);

    const response = await leila.post(path, { mark, invite: "s175-2026" });
    const again = await leila.post(path, { mark, invite: "s175-2026" });

    expect(response.headers.get("Location")).toBe(`${path}?done=3`);
    expect(again.headers.get("Location")).toBe(path);
    expect(await organisation("900101")).toMatchObject({
      id: "otterbrook",
      name: "Otterbrook C of E Primary School",
      aliases: '["Otterbrook Primary School"]',
      trustId: "hartsmoor",
    });
    expect(await organisation("900102")).toMatchObject({ closedOn: "2026-08-31" });
    const tarn = await organisation("900109");
    expect(tarn).toMatchObject({ category: "setting", governance: "Maintained", phase: "Primary" });
    const assessments = await app.db
      .selectFrom("assessments")
      .selectAll()
      .where("organisationId", "in", ["pellow", tarn?.id ?? ""])
      .execute();
    expect(assessments).toMatchObject([
      { organisationId: "pellow", withdrawnOn: "2026-08-31" },
      { cycleId: "s175-2026", state: "invited", flags: '["eyfs","maintained"]' },
    ]);
    expect(await mainText(await leila.get(path))).toContain("Its changes were accepted");
    // One who comes late is added as others are: written to, and in the history
    await writeInvitations(app.db, app.clock(), origin, "s175-2026");
    const { id } = assessments.find(({ cycleId, organisationId }) => cycleId === "s175-2026" && organisationId === tarn?.id) ?? { id: "" };
    expect(await app.db.selectFrom("assessments").select("invitedAt").where("id", "=", id).executeTakeFirst()).toEqual({
      invitedAt: app.clock().toISOString(),
    });
    const added = await app.db.selectFrom("history").select("assessmentId").where("event", "=", "cycle-organisation-added").execute();
    expect(added).toEqual([{ assessmentId: id }]);
  });

  test("names what came after the launch and is not in the audit, and adds it from there", async () => {
    const late = registerFile([
      registerRow({
        URN: "900110",
        EstablishmentName: "Heron Infant School",
        EstablishmentNumber: "2110",
        "TypeOfEstablishment (code)": "01",
      }),
    ]);
    const path = (await leila.post(page, form(late))).headers.get("Location") ?? "";
    await leila.post(path, { mark: await markOn(path) });

    const found = await readPage(await leila.get(path));
    const people = `/organisations/${(await organisation("900110"))?.id}/people`;
    expect(found.addressOf("People of Heron Infant School")).toBe(people);
    expect((await leila.get(people)).status).toBe(200);
    found.getByRole("group", { name: /^Not in the Safeguarding audit 2026 to 2027/ });
    expect(found.queryAllByRole("checkbox").map(({ name }) => name)).toEqual(["Heron Infant School (URN 900110)"]);
    const to = "/cycles/s175-2026/set-up/organisations";
    expect(found.html).toContain(`action="${to}"`);

    const heron = await organisation("900110");
    const added = await leila.post(to, { organisations: heron?.id ?? "" });
    expect(added.headers.get("Location")).toBe("/cycles/s175-2026/set-up?done=added");
    const row = await app.db
      .selectFrom("assessments")
      .select(["state", "flags", "invitedAt"])
      .where("organisationId", "=", heron?.id ?? "")
      .executeTakeFirst();
    expect(row).toEqual({ state: "invited", flags: '["eyfs","maintained"]', invitedAt: app.clock().toISOString() });
    const ola = { part: "champion", name: "Ola Sand", email: "ola@heron.example", jobTitle: "Deputy head" };
    expect((await leila.post(`${people}/new`, ola)).headers.get("Location")).toBe(`${people}?done=invited`);
    const afterwards = await readPage(await leila.get(path));
    expect(afterwards.queryAllByRole("checkbox")).toEqual([]);
    expect(afterwards.text).not.toContain("Nobody has a part yet");
  });

  test("leaves as it is what was ticked to be left", async () => {
    const path = await upload();
    await app.db.updateTable("organisations").set({ phase: "Secondary" }).where("urn", "=", "900101").execute();

    const response = await leila.post(path, { mark: await markOn(path), leave: "900101" });

    expect(response.headers.get("Location")).toBe(`${path}?done=0`);
    expect(await organisation("900101")).toMatchObject({ phase: "Secondary" });
  });

  test("asks another partnership for a school it holds, and joins nothing before it agrees", async () => {
    const farah = await app.signIn("farah");
    const theirs = registerFile([
      registerRow({ URN: "900103", EstablishmentName: "Quillstone Special School", EstablishmentNumber: "7103" }),
    ]);
    const response = await farah.post("/partnerships/otherham/register", form(theirs));
    const path = response.headers.get("Location") ?? "";
    const mark = /name="mark" value="([0-9a-f]{64})"/.exec(await (await farah.get(path)).text())?.[1] ?? "";

    expect((await farah.post(path, { mark })).status).toBe(302);

    const held = await app.db.selectFrom("memberships").selectAll().where("organisationId", "=", "quillstone").execute();
    expect(held.map(({ partnershipId }) => partnershipId)).toEqual(["estmere"]);
    const asked = await app.db.selectFrom("joinings").select(["organisationId", "partnershipId", "ofPartnershipId", "answer"]).execute();
    expect(asked).toEqual([{ organisationId: "quillstone", partnershipId: "otherham", ofPartnershipId: "estmere", answer: null }]);
  });

  const largeFile = () => {
    const row = registerRow({ URN: "900104", EstablishmentName: "Sedge Primary School", EstablishmentNumber: "2104", "LA (code)": "899" });
    const others = Array.from({ length: 2600 }, (_, at) =>
      registerRow({ URN: String(700_000 + at), EstablishmentName: `Elsewhere ${at} ${"x".repeat(2000)}`, "LA (code)": "301" }),
    );
    return registerFile([row, ...others]);
  };
  const untilRead = async (path: string) =>
    expect.poll(async () => (await readPage(await leila.get(path))).text, { timeout: 60_000 }).toContain("1 establishment was read.");

  test("of two large files at once one is taken, and the other when that one has been read", async () => {
    const both = await Promise.all([leila.post(page, form(largeFile())), leila.post(page, form(largeFile()))]);
    expect(both.map(({ status }) => status).sort()).toEqual([302, 429]);
    const refused = await readPage(both.find(({ status }) => status === 429) as Response);
    expect(refused.getByLabelText("Local authority code").value).toContain("899");
    expect(refused.text).toContain("A large file is being read already. Send this one when its page says that it has been read");

    await untilRead(both.find(({ status }) => status === 302)?.headers.get("Location") ?? "");
    const again = await leila.post(page, form(largeFile()));
    expect(again.status).toBe(302);
    await untilRead(again.headers.get("Location") ?? "");
  }, 150_000);

  test("a large file is read while its page says so, and nothing can be accepted before", async () => {
    const large = largeFile();
    expect(large.size).toBeGreaterThan(5_000_000);
    const path = (await leila.post(page, form(large))).headers.get("Location") ?? "";
    expect(path).toMatch(/\/register\/[0-9a-f-]{36}$/);

    await untilRead(path);
    expect(await mainText(await leila.get(path))).toContain("Sedge Primary School");
    expect(await mainText(await leila.get(page))).toContain("not accepted");
  }, 90_000);

  test("while a file is read its page comes again by itself; one that could not be read says why", async () => {
    const { by, at } = { by: "leila", at: app.clock().toISOString() };
    const id = await beginReading(app.db, { by, at }, { partnershipId: "estmere", fileName: "large.csv" });
    const path = `${page}/${id}`;
    app.passMinutes(0.5);
    const reading = await readPage(await leila.get(path));
    expect(reading.text).toContain("For 30 seconds so far, of a minute at most.");
    expect(reading.html).toContain('<meta http-equiv="refresh" content="3"/>');
    expect(await mainText(await leila.get(page))).toContain("being read");
    const empty = await readRegisterDiff(app.db, "estmere", []);
    await leila.post(path, { mark: empty.mark });
    expect(await app.db.selectFrom("registerImports").select("acceptedAt").where("id", "=", id).executeTakeFirst()).toEqual({
      acceptedAt: null,
    });

    app.passMinutes(5);
    const broken = await readPage(await leila.get(path));
    expect(broken.text).toContain("Reading it was broken off. Send the file again.");
    expect(broken.html).not.toContain('http-equiv="refresh"');
    await endReading(app.db, id, { problem: "It has no column URN" });
    expect((await readPage(await leila.get(path))).text).toContain("It has no column URN");
    expect(await mainText(await leila.get(page))).toContain("could not be read");
    app.passMinutes(-5.5);
  });

  test("is for the partnership's administrators alone", async () => {
    const path = await upload();
    for (const id of ["rhian", "anita"]) expect((await (await app.signIn(id)).get(page)).status).toBe(403);
    expect((await (await app.signIn("joanne")).get(page)).status).toBe(404);
    const farah = await app.signIn("farah");
    expect((await farah.get(page)).status).toBe(404);
    expect((await farah.get(path.replace("estmere", "otherham"))).status).toBe(404);
    expect((await farah.post(path.replace("estmere", "otherham"), { mark: "" })).status).toBe(404);
  });

  test("announces a file that is older than the last accepted, and asks for a day that it does not say", async () => {
    const older = registerFile(
      [
        registerRow({
          URN: "900103",
          EstablishmentName: "Quillstone Special School",
          EstablishmentNumber: "7103",
          "TypeOfEstablishment (code)": "07",
          "EstablishmentStatus (code)": "2",
          CloseDate: "46265",
        }),
      ],
      "edubasealldata20250901.csv",
    );
    const path = (await leila.post(page, form(older))).headers.get("Location") ?? "";
    const text = await mainText(await leila.get(path));
    expect(text).toContain(
      "This file is older than one that was accepted: it is from 1 September 2025, and edubasealldata20261101.csv from 1 November 2026.",
    );
    expect(text).toContain("When did Quillstone Special School close?");

    const mark = await markOn(path);
    const refused = await leila.post(path, { mark });
    expect(refused.status).toBe(400);
    expect(await mainText(refused)).toContain("Enter the day on which it closed, or leave it as it is");
    expect((await leila.post(path, { mark, "closedOn.urn900103": "some day" })).status).toBe(400);
    const done = await leila.post(path, { mark, "closedOn.urn900103": "31 8 2026" });
    if (done.status !== 302) throw new Error(await mainText(done));
    expect(done.headers.get("Location")).toBe(`${path}?done=1`);
    expect(await organisation("900103")).toMatchObject({ closedOn: "2026-08-31" });
  });
});
