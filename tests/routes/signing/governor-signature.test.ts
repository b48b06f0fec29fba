import { describe, expect, test } from "vitest";
import { listGovernorSignatures } from "#db/signing/governor-signature.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { mainText } from "#tests/support/page-text.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards } from "#tests/support/school-answers.ts";
import { changeOtterbrook, reopenOtterbrook, submitOtterbrook } from "#tests/support/school-submission.ts";

const app = await freshApp(async ({ db, setClock }) => {
  await withSchools(db);
  await answerStandards(db, otterbrook, { B5: "not-met", A6: "partially-met" });
  setClock("2027-01-20T18:30:00Z");
});

const path = `/assessments/${otterbrook}`;
const declare = ["read", "governs", "discussed", "asked"];
const filled = { declare, "meetingOn.day": "18", "meetingOn.month": "1", "meetingOn.year": "2027", minuteReference: "7.2" };

const open = async (person: string, page = "/governor-signature") => (await app.signIn(person)).get(path + page);
const read = async (person: string, page?: string) => mainText(await open(person, page));
const shown = async () => {
  const html = await (await open("amina")).text();
  return Object.fromEntries(["revision", "hash"].map((name) => [name, new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ""]));
};
const post = async (fields: Record<string, string | string[]>, person = "amina") =>
  (await app.signIn(person)).post(`${path}/governor-signature`, fields);
const sign = async (fields: Record<string, string | string[]> = {}) => post({ ...filled, ...(await shown()), ...fields });
const signatures = () => listGovernorSignatures(app.db, otterbrook);

describe("the governor's signature", () => {
  test("waits for the head", async () => {
    const page = await read("amina");

    expect(page).toContain("The headteacher signs first. The governor or trustee’s signature is owed by 29 January 2027.");
    expect(page).not.toContain("signs and submits first");
    expect(page).not.toContain("Sign as a governor or trustee");
  });

  test("shows what is signed: the counts, what is not met, what the head declared, and the whole submission", async () => {
    await submitOtterbrook(app.db);

    const response = await open("amina");
    const html = await response.clone().text();
    const page = await mainText(response);

    expect(page).toContain("One is not met: B5");
    expect(page).toContain("1 not met and 1 partially met");
    expect(page).toContain("Marcus Adeyemi, Headteacher, signed first");
    expect(page).toContain("I have read this page");
    expect(page).toContain("29 January 2027");
    expect(page).toContain("I do not teach there or lead its safeguarding");
    expect(html).toContain(`href="${path}/submissions/1"`);
  });

  test("is given, and shown with the meeting and the minute wherever the return is read", async () => {
    await submitOtterbrook(app.db);

    const response = await sign();

    expect([response.status, response.headers.get("Location")]).toEqual([302, `${path}/governor-signature`]);
    expect(await signatures()).toHaveLength(1);
    expect(await read("amina")).toContain("A governor or trustee has signed");
    for (const person of ["joanne", "leila", "rhian"]) {
      for (const page of ["/submission", "/submissions/1"]) {
        expect((await read(person, page)).toLowerCase()).toContain(
          "signed by amina yusuf, safeguarding governor, on 20 january 2027, after the meeting of 18 january 2027 (minute reference 7.2)",
        );
      }
    }
    expect(await read("joanne", "/history")).toContain("Second signature given");
  });

  test("is said to be owed where the return is read, with the way to it for governors alone", async () => {
    await submitOtterbrook(app.db);

    for (const page of ["/submission", "/submissions/1"])
      expect(await read("leila", page)).toContain("The governor or trustee’s signature is owed by 29 January 2027.");
    expect(await (await open("amina", "/submission")).text()).toContain("Read and sign it");
    expect(await (await open("joanne", "/submission")).text()).not.toContain("Read and sign it");
    app.setClock("2027-02-03T09:00:00Z");
    expect(await read("leila", "/submission")).toContain("was owed by 29 January 2027, 5 days ago");
  });

  test.each([
    ["a statement that is not ticked", { declare: ["read", "governs", "discussed"] }, "Tick all 4 statements to sign"],
    ["no date", { "meetingOn.day": "", "meetingOn.month": "", "meetingOn.year": "" }, "Enter the date of the meeting"],
    ["a date that does not exist", { "meetingOn.day": "31", "meetingOn.month": "2" }, "Date of the meeting must be a real date"],
    ["a date to come", { "meetingOn.day": "21" }, "must be today or in the past"],
    ["a date before the audit", { "meetingOn.year": "2026" }, "must be on or after 14 September 2026"],
    ["no minute reference", { minuteReference: " " }, "Enter the minute reference"],
    ["too long a minute reference", { minuteReference: "x".repeat(101) }, "Shorten the minute reference"],
  ])("is not given with %s, and what was typed stays", async (_what, fields, error) => {
    await submitOtterbrook(app.db);

    const response = await sign({ ...fields });

    expect(response.status).toBe(400);
    const html = await response.clone().text();
    expect(html).toContain("<title>Error: ");
    expect(await mainText(response)).toContain(error);
    if (!("minuteReference" in fields)) expect(html).toContain('value="7.2"');
    if (!("meetingOn.year" in fields)) expect(html).toContain('value="2027"');
    expect(await signatures()).toEqual([]);
  });

  test("leads from the error to the first box of the date", async () => {
    await submitOtterbrook(app.db);

    const response = await sign({ "meetingOn.day": "", "meetingOn.month": "", "meetingOn.year": "" });

    expect(await response.text()).toContain('<a href="#meetingOn-day">Enter the date of the meeting</a>');
  });

  test("leads a second click to the same signature", async () => {
    await submitOtterbrook(app.db);
    const fields = { ...filled, ...(await shown()) };

    const responses = await Promise.all([post(fields), post(fields)]);

    expect(responses.map((one) => one.status)).toEqual([302, 302]);
    expect(await signatures()).toHaveLength(1);
  });

  test("is not given over what was reopened and submitted anew meanwhile; the minute stays, the ticks do not", async () => {
    await submitOtterbrook(app.db);
    const fields = { ...filled, ...(await shown()) };
    await reopenOtterbrook(app.db);
    const whileOpen = await post(fields);
    await submitOtterbrook(app.db, 2);
    const anew = await post(fields);

    expect([whileOpen.status, anew.status]).toEqual([409, 409]);
    expect(await mainText(whileOpen)).toContain("What you wrote was not sent. You can copy it from here: 7.2");
    const html = await anew.clone().text();
    expect(await mainText(anew)).toContain("The return was submitted anew after you opened this page");
    expect(html).toContain('value="7.2"');
    expect(html).not.toContain(`checked=""`);
    expect(await signatures()).toEqual([]);
  });

  test("is not given by the head", async () => {
    await submitOtterbrook(app.db);
    await app.db.updateTable("signOffs").set({ personId: "amina" }).where("id", "=", "head-1").execute();

    expect(await read("amina")).toContain("The second signature has to be somebody else’s");
    expect((await sign()).status).toBe(403);
    expect(await signatures()).toEqual([]);
  });

  test("has no page where the cycle does not ask for it", async () => {
    await submitOtterbrook(app.db);
    await app.db.updateTable("cycles").set({ governorSignsBy: null }).execute();

    expect((await open("amina")).status).toBe(404);
    expect(await read("leila", "/submission")).not.toMatch(/governor(?: or trustee)?’s signature/);
    await app.db.updateTable("cycles").set({ governorSignsBy: "2027-01-29" }).execute();
  });

  test("cannot follow withdrawal", async () => {
    await submitOtterbrook(app.db);
    const fields = { ...filled, ...(await shown()) };
    await changeOtterbrook(app.db, { withdrawnOn: "2027-01-19" });

    expect((await post(fields)).status).toBe(409);
    expect(await signatures()).toEqual([]);
  });
});
