import { beforeEach, expect, test } from "vitest";
import { findProfile } from "#db/schools/profiles.ts";
import { listHistory } from "#db/history.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { withProfile } from "#tests/support/school-answers.ts";
import { otterbrook, otterbrookThen, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(({ db }) => withSchools(db));

const profile = `/assessments/${otterbrook}/profile`;
const page = `${profile}/this-year`;
const get = async (path: string, person = "joanne") => (await app.signIn(person)).get(path);
const open = async (path: string) => readPage(await get(path));
const post = async (fields: Record<string, string>) => (await app.signIn("joanne")).post(page, fields);
const valueOf = (html: string, name: string) =>
  new RegExp(`name="${name.replaceAll(/[[\].]/g, "\\$&")}"[^>]*value="([^"]*)"`).exec(html)?.[1];
const shown = async () => {
  const { html } = await open(page);
  return { base: valueOf(html, "base") ?? "", names: valueOf(html, "names") ?? "" };
};
const day = (name: string, [day, month, year]: [string, string, string]) => ({
  [`${name}.day`]: day,
  [`${name}.month`]: month,
  [`${name}.year`]: year,
});
const fields = async () => (await findProfile(app.db, otterbrook))?.fields;

const then = {
  staff: "26",
  staff_updated: "25",
  policy_behaviour: "2025-05-11",
  check_filtering: "2026-09-01",
  deputies: [
    { deputy_name: "Nell Ashby", deputy_update: "2025-02-28", deputy_email: "nell@otterbrook.example" },
    { deputy_name: "Tom Frith", deputy_update: "2026-09-01" },
  ],
};
beforeEach(() => withProfile(app.db, otterbrookThen, "joanne", then));

test("asks for what is old, missing or last year’s of all parts, and for nothing else", async () => {
  const asked = await open(page);
  asked.getByRole("heading", { name: "Bring the profile up to date" });
  expect(asked.getByLabelText("Staff, in persons").value).toBe("");
  expect(asked.text).toContain("Last year: 26");
  // What starts empty each year
  expect(asked.getByLabelText("Staff who have read the current Part one").value).toBe("");
  expect(asked.html).toMatch(/name="policy_behaviour.year"[^>]*value="2025"/);
  expect(asked.html).toMatch(/name="deputies\[0\].deputy_update.month"[^>]*value="2"/);
  expect(asked.html).not.toContain('name="check_filtering.day"');
  expect(asked.html).not.toContain('name="deputies[0].deputy_name"');
  expect(asked.html).not.toContain('name="dsl_name"');
  expect((await open(profile)).addressOf(/^Bring these \d+ up to date on one page/)).toBe(page);
});

test("saves it all at once, leaves every other field as it was, and says so in the history of each part", async () => {
  const form = await shown();
  const sent = {
    ...form,
    staff: "28",
    volunteers: "11",
    governors: "9",
    ...day("policy_behaviour", ["10", "9", "2026"]),
    ...day("deputies[0].deputy_update", ["3", "10", "2026"]),
    ...day("deputies[1].deputy_update", ["1", "9", "2026"]),
  };
  const response = await post(sent);
  expect(response.headers.get("Location")).toBe(`${profile}?saved=this-year#main`);
  expect((await open(`${profile}?saved=this-year`)).text).toContain("What you typed is saved.");

  expect(await fields()).toMatchObject({
    staff: "28",
    policy_behaviour: "2026-09-10",
    check_filtering: "2026-09-01",
    dsl_name: "Joanne Tull",
    deputies: [
      { deputy_name: "Nell Ashby", deputy_update: "2026-10-03", deputy_email: "nell@otterbrook.example" },
      { deputy_name: "Tom Frith", deputy_update: "2026-09-01" },
    ],
  });
  // What was not typed is still last year's, and counts nowhere
  expect((await findProfile(app.db, otterbrook))?.carried).toContain("staff_updated");
  expect((await findProfile(app.db, otterbrook))?.counted).not.toHaveProperty("staff_updated");
  const saved = (await listHistory(app.db, otterbrook)).filter(({ event }) => event === "profile-saved");
  const parts = saved.map(({ after }) => after?.["group"]).sort();
  expect(parts).toEqual(["Deputy designated safeguarding leads", "People and training", "Policies"]);
});

test("comes back with its errors and all that was typed, and with those fields alone", async () => {
  const response = await post({ ...(await shown()), staff: "many", volunteers: "11", ...day("policy_behaviour", ["40", "9", "2026"]) });
  const html = await response.text();
  expect(response.status).toBe(400);
  expect(html).toContain('<a href="#staff">Staff, in persons must be a whole number');
  expect(html).toContain('href="#policy_behaviour-day"');
  expect(valueOf(html, "volunteers")).toBe("11");
  expect(await fields()).toBeUndefined();
});

test("shows what a colleague saved meanwhile, keeps what was typed, and empties nothing that the form did not have", async () => {
  const form = await shown();
  const theirs = await post({ ...form, staff: "27", ...day("policy_behaviour", ["10", "9", "2026"]) });
  expect(theirs.status).toBe(302);

  const late = await post({ ...form, staff: "28", ...day("policy_behaviour", ["11", "9", "2026"]) });
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain("Joanne Tull has changed some of this since you opened it");
  expect(valueOf(html, "staff")).toBe("28");
  expect(await fields()).toMatchObject({ staff: "27" });

  const again = { base: valueOf(html, "base") ?? "", names: "training:staff" };
  // A form that has one field alone changes that one alone
  const one = await open(page).then(({ html: now }) => valueOf(now, "names"));
  expect(one).not.toContain("training:staff ");
  expect((await post({ ...again, staff: "28" })).status).toBe(409);
  expect((await post({ ...form, base: again.base, staff: "28", ...day("policy_behaviour", ["11", "9", "2026"]) })).status).toBe(302);
  expect(await fields()).toMatchObject({ staff: "28", policy_behaviour: "2026-09-11", dsl_name: "Joanne Tull" });
});

test("says so where nothing is left, also to whom a colleague was before, and changes nothing that only the register knows", async () => {
  const form = await shown();
  await withProfile(app.db, otterbrook, "joanne", { policy_edition: "2026" });
  expect((await open(page)).text).toContain("Nothing in it is old, missing or last year’s.");
  const late = await post({ ...form, staff: "28" });
  expect([late.status, valueOf(await late.text(), "staff")]).toEqual([409, "28"]);

  const { base } = await shown();
  await post({ base, names: "identity:urn identity:not_there nothing:urn", urn: "111111" });
  expect(await fields()).toMatchObject({ urn: "900101" });
});
