import { describe, expect, test } from "vitest";
import { findProfile } from "#db/schools/profiles.ts";
import { startApp } from "#tests/support/app.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { mainText } from "#tests/support/page-text.ts";
import { setAssessment } from "#tests/support/return-fixtures.ts";
import { flagsToAnswer, otterbrook, otterbrookThen, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards, flagsOf, withProfile } from "#tests/support/school-answers.ts";

const app = await freshApp(async ({ db }) => {
  await withSchools(db);
  await answerStandards(db, otterbrook);
});

const audit = `/assessments/${otterbrook}`;
const profile = `${audit}/profile`;

const see = async (path: string, person = "joanne") => (await app.signIn(person)).get(path);
const post = async (path: string, fields: Record<string, string>, person = "joanne") => (await app.signIn(person)).post(path, fields);
const baseOf = async (path: string) => /name="base" value="([^"]+)"/.exec(await (await see(path)).text())?.[1] ?? "";
const save = async (group: string, fields: Record<string, string>) =>
  post(`${profile}/${group}`, { base: await baseOf(`${profile}/${group}`), ...fields });
const yes = ["in_trust", "eyfs", "wraparound_u8", "host_families", "work_placements", "academy"];
const answerFlags = Object.fromEntries(["in_trust", ...flagsToAnswer].map((code) => [`flags.${code}`, yes.includes(code) ? "yes" : "no"]));

describe("the profile", () => {
  test("shows what it starts from, what is overdue and what is missing, before anything is saved", async () => {
    await withProfile(app.db, otterbrookThen, "joanne", { dsl_course: "2024-09-10", mailbox: "" });
    await app.db.updateTable("profiles").set({ flags: "{}" }).execute();
    const text = await mainText(await see(profile));

    expect(text).toContain("Filled in from the last return and the national register");
    expect(text).toContain("Not confirmed yet.");
    expect(text).toContain("1 date is overdue, and marked below.");
    expect(text).toMatch(/date of the last full course 10 September 2024 Overdue more than 24 months ago/);
    expect(text).toContain("Safeguarding mailbox Missing");
    expect(text).toContain("The school or college: safeguarding mailbox is missing");
    expect(text).toContain("Not answered: Does the setting let or lend its premises to other organisations?");
    expect(await findProfile(app.db, otterbrook)).toBeUndefined();
  });

  test("can be read by all of the school, and changed by its lead alone", async () => {
    const html = await (await see(profile, "bryn")).text();
    expect(html).toContain("Unique reference number");
    expect(html).not.toContain("Confirm this profile");
    expect(html).not.toContain("/profile/dsl");
    expect(await (await see(profile)).text()).toContain(`href="${profile}/dsl"`);
  });

  test("is read by the partnership once a revision was submitted", async () => {
    expect((await see(profile, "leila")).status).toBe(404);
    await setAssessment(app.db, { firstSubmittedAt: "2026-11-20T09:00:00.000Z" }, otterbrook);
    expect((await see(profile, "leila")).status).toBe(200);
    expect((await see(profile, "rhian")).status).toBe(200);
  });

  test("is not there for an agency", async () => {
    const other = await startApp();
    await withOneAudit(other.db);
    const champion = await other.signIn("priya");
    for (const page of ["profile", "profile/flags", "profile/dsl", "questions", "statistics", "statistics/autumn"]) {
      expect([page, (await champion.get(`/assessments/riverbend-2026/${page}`)).status]).toEqual([page, 404]);
    }
    await other.stop();
  });

  test("is confirmed by the lead once nothing is missing, and the page says who did", async () => {
    await withProfile(app.db, otterbrook);
    await app.db.updateTable("profiles").set({ confirmedAt: null, confirmedBy: null, flags: "{}" }).execute();
    const early = await post(profile, { revision: "1" });
    expect(early.status).toBe(400);
    expect(await early.text()).toContain("<title>Error: Profile of Otterbrook Primary School");
    await post(`${profile}/flags`, { ...answerFlags, base: await baseOf(`${profile}/flags`) });

    expect((await post(profile, { revision: "1" })).status).toBe(409);
    const response = await post(profile, { revision: "2" });

    expect(response.headers.get("Location")).toBe(`${profile}?done=confirmed#main`);
    expect(await mainText(await see(profile))).toContain("Confirmed by Joanne Tull at 9am on 22 November 2026.");
  });
});

describe("a part of the profile", () => {
  test("is saved as far as it is filled in", async () => {
    const response = await save("dsl", {
      dsl_name: "Joanne Tull",
      "dsl_course.day": "10",
      "dsl_course.month": "9",
      "dsl_course.year": "2026",
    });

    expect(response.headers.get("Location")).toBe(`${profile}?saved=dsl#main`);
    expect((await findProfile(app.db, otterbrook))?.fields).toMatchObject({ dsl_name: "Joanne Tull", dsl_course: "2026-09-10" });
    expect((await findProfile(app.db, otterbrook))?.fields).not.toHaveProperty("dsl_email");
  });

  test("comes back with its error and all that was typed", async () => {
    const response = await save("dsl", {
      dsl_name: "Joanne Tull",
      dsl_hours: "many",
      dsl_leadership_team: "yes",
      "dsl_course.day": "40",
      "dsl_course.month": "9",
      "dsl_course.year": "2026",
    });
    const html = await response.text();

    expect(response.status).toBe(400);
    expect(html).toContain("<title>Error: Designated safeguarding lead (DSL), profile of");
    expect(html).toContain('<a href="#dsl_hours">Hours a week for the role must be hours in a week from 0 to 168, like 37.5</a>');
    expect(html).toContain('<a href="#dsl_course-day">Date of the last full course must be a real date, like 27 3 2027</a>');
    expect(html).toContain('value="many"');
    expect(html).toMatch(/name="dsl_course.day"[^>]*value="40"/);
    expect(html).toMatch(/id="dsl_leadership_team"[^>]*checked/);
    expect(await findProfile(app.db, otterbrook)).toBeUndefined();
  });

  test("shows both when a colleague saved it first, and saves what is sent again", async () => {
    const base = await baseOf(`${profile}/dsl`);
    await save("dsl", { dsl_name: "Theirs" });
    const response = await post(`${profile}/dsl`, { base, dsl_name: "Mine" });
    const html = await response.text();

    expect(response.status).toBe(409);
    expect(html).toContain("Joanne Tull has changed this part since you opened it");
    expect(html).toContain("Theirs");
    expect(html).toContain('value="Mine"');
    expect((await findProfile(app.db, otterbrook))?.fields["dsl_name"]).toBe("Theirs");
    const again = /name="base" value="([^"]+)"/.exec(html)?.[1] ?? "";
    expect((await post(`${profile}/dsl`, { base: again, dsl_name: "Mine" })).status).toBe(302);
  });

  test("keeps what was typed when the return has gone for signature", async () => {
    const base = await baseOf(`${profile}/dsl`);
    await setAssessment(app.db, { state: "awaiting-sign-off" }, otterbrook);
    const response = await post(`${profile}/dsl`, { base, dsl_name: "Mine" });

    expect(response.status).toBe(409);
    expect(await response.text()).toContain('value="Mine"');
    expect((await see(`${profile}/dsl`)).status).toBe(403);
  });

  test("takes deputies one after the other, and lets one go", async () => {
    const first = await save("deputies", { "deputies[0].deputy_name": "Nell Ashby", intent: "another" });
    expect(first.headers.get("Location")).toBe(`${profile}/deputies?done=saved#main`);
    expect(await mainText(await see(`${profile}/deputies`))).toMatch(/leads: 1 .*Remove entry 1.* leads: 2 \(new\)/);
    await save("deputies", { "deputies[0].deputy_name": "Nell Ashby", "deputies[1].deputy_name": "Ravi Stone" });
    await save("deputies", {
      "deputies[0].deputy_name": "Nell Ashby",
      "deputies[0].remove": "yes",
      "deputies[1].deputy_name": "Ravi Stone",
    });

    expect((await findProfile(app.db, otterbrook))?.fields["deputies"]).toEqual([{ deputy_name: "Ravi Stone" }]);
  });

  test("shows what only the register changes, and says beside the rest what the register says", async () => {
    const identity = await (await see(`${profile}/identity`)).text();
    expect(identity).toContain("900101");
    expect(identity).not.toContain('name="urn"');
    expect(identity).toContain('name="mailbox"');
    expect(await mainText(await see(`${profile}/setting`))).toContain("The national register says: Primary");
  });

  test("is not there under another name", async () => {
    expect((await see(`${profile}/nothing`)).status).toBe(404);
  });
});

describe("what applies", () => {
  test("says where each answer comes from and which standards hang on it", async () => {
    const text = await mainText(await see(`${profile}/flags`));
    expect(text).toMatch(/Does the setting belong to a trust or a federation\? From the national register\./);
    expect(text).toMatch(
      /have boarding or residential places\? Nobody has answered this yet\. Until then it counts as no\. A yes brings in: \w+/,
    );
  });

  test("says which standards start and stop to apply", async () => {
    const response = await post(`${profile}/flags`, {
      ...answerFlags,
      "flags.boarding": "yes",
      "flags.eyfs": "no",
      base: await baseOf(`${profile}/flags`),
    });
    const text = await mainText(await see(response.headers.get("Location") ?? ""));

    expect(text).toMatch(/What applies is saved These standards are asked from now on: .+ These standards are no longer asked/);
    expect(await flagsOf(app.db, otterbrook)).toEqual([
      "in_trust",
      "wraparound_u8",
      "host_families",
      "work_placements",
      "boarding",
      "academy",
    ]);
  });

  test("asks why when the register is corrected, and keeps what was chosen", async () => {
    const base = await baseOf(`${profile}/flags`);
    const response = await post(`${profile}/flags`, { ...answerFlags, "flags.in_trust": "no", "flags.boarding": "yes", base });
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain(
      '<a href="#notes-in_trust">Say why the register is wrong: Does the setting belong to a trust or a federation?</a>',
    );
    expect(html).toMatch(/id="flags-boarding"[^>]*checked/);

    await post(`${profile}/flags`, { ...answerFlags, "flags.in_trust": "no", "notes.in_trust": "We left in July", base });
    expect(await flagsOf(app.db, otterbrook)).not.toContain("in_trust");
    expect(await mainText(await see(profile))).toContain("Corrected by the school. The national register says yes. We left in July");
  });

  test("is not asked of the kind of setting where the register gives the type, and follows the kind in the profile", async () => {
    const register = JSON.stringify({ "TypeOfEstablishment (code)": "34", "PhaseOfEducation (name)": "Primary", StatutoryLowAge: "4" });
    await app.db.updateTable("organisations").set({ register }).where("id", "=", "otterbrook").execute();
    const page = await (await see(`${profile}/flags`)).text();
    expect(page).not.toContain("flags.academy");
    expect(page).not.toContain("flags.p16");
    expect(page).toContain("flags.is_ap");
    expect(await mainText(await see(`${profile}/flags`))).toMatch(
      /The kind of setting decides too: Academy or free school ?\. From the national register\. Change the kind of setting/,
    );
    expect(page).toContain(`href="${profile}/setting"`);
    const text = await mainText(await see(profile));
    expect(text).toMatch(/Is the setting an academy, [^?]*\? .*? Yes From the national register/);
    expect(text).not.toContain("Is the setting a non-maintained special school?");
    expect(text).not.toContain("Not answered: Is the setting an academy");

    const fields = { setting_group: "Maintained school", phase: "Primary", lowest_age: "4", setting_change: "It has not converted yet" };
    const response = await save("setting", fields);

    expect(response.headers.get("Location")).toMatch(new RegExp(`^${profile}\\?was=in_trust`));
    expect(await flagsOf(app.db, otterbrook)).toContain("maintained");
    expect(await flagsOf(app.db, otterbrook)).not.toContain("academy");
    const after = await mainText(await see(response.headers.get("Location") ?? ""));
    expect(after).toContain("What applies is saved");
    expect(after).toContain("From the kind of setting, as the school corrected it");
    await app.db.updateTable("organisations").set({ register: null }).where("id", "=", "otterbrook").execute();
  });
});

describe("sending the return for signature", () => {
  test("waits for the profile, and the check page leads there", async () => {
    const page = await see(`${audit}/check`);
    const html = await page.clone().text();
    expect(html).toContain(`href="${profile}"`);
    expect(await mainText(page)).toContain("The profile is not confirmed");
    expect((await post(`${audit}/check`, { note: "" })).status).toBe(409);

    await withProfile(app.db, otterbrook);
    expect(await mainText(await see(`${audit}/check`))).not.toContain("The profile is not confirmed");
    expect((await post(`${audit}/check`, { note: "" })).status).toBe(302);
  });
});
