import { expect, test } from "vitest";
import { findStandardSet } from "#db/standard-sets.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { answerStandards, withProfile } from "#tests/support/school-answers.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { readWordFile } from "#tests/support/read-word.ts";
import { signAsGovernor, submitOtterbrook } from "#tests/support/school-submission.ts";

const app = await freshApp(async ({ db }) => {
  await withSchools(db);
  await answerStandards(db, otterbrook);
  await withProfile(db, otterbrook);
  // Job titles are people's own words, so here they say nothing of a kind of school
  await db.updateTable("people").set({ name: "Somebody Else", jobTitle: "Officer" }).execute();
  await db.updateTable("organisations").set({ name: "Otterbrook", trustId: null }).where("id", "=", "otterbrook").execute();
});

const home = `/assessments/${otterbrook}`;
const shortNames = (await findStandardSet(app.db, "s175-2026")).sections.flatMap(({ standards }) => standards.map(({ short }) => short));
// The words of the standard set are the same for all kinds, and a person's title is their own
const others = [
  ...shortNames,
  "Safeguarding governor or trustee: date of training",
  "Governors or trustees trained in safeguarding",
  "Marcus Adeyemi, Headteacher",
  "Amina Yusuf, Safeguarding governor",
];
const furnitureOf = (text: string) => others.reduce((rest, name) => rest.replaceAll(name, ""), text);

interface Kind {
  name: string;
  kind: string;
  governance: string;
  says: { organisation: string; head: string; governor: string; governors: string };
  /** Words that belong to others. */
  never: RegExp;
}

const kinds: Kind[] = [
  {
    name: "a college",
    kind: "16 to 19 or further education",
    governance: "College",
    says: { organisation: "college", head: "principal", governor: "governor", governors: "governors" },
    never: /headteacher|\bheads?\b|trustee|proprietor|management committee|the school\b/i,
  },
  {
    name: "a pupil referral unit",
    kind: "Pupil referral unit",
    governance: "Maintained",
    says: {
      organisation: "pupil referral unit",
      head: "headteacher",
      governor: "management committee member",
      governors: "members of the management committee",
    },
    never: /\bgovernors?\b|\bheads?\b|principal|trustee|proprietor|the school\b/i,
  },
  {
    name: "an independent school",
    kind: "Independent school",
    governance: "Independent",
    says: { organisation: "school", head: "head", governor: "proprietor or governor", governors: "governors" },
    never: /headteacher|principal|trustee|management committee|the college\b/i,
  },
  {
    name: "a nursery school",
    kind: "Maintained nursery school",
    governance: "Maintained",
    says: { organisation: "nursery school", head: "headteacher", governor: "governor", governors: "governors" },
    never: /\bheads?\b|principal|trustee|proprietor|management committee|the (college|school)\b/i,
  },
];

test.each(kinds)("every page of the signatures speaks as $name does", async ({ kind, governance, says, never }) => {
  await app.db.updateTable("organisations").set({ kind, governance }).where("id", "=", "otterbrook").execute();
  const { organisation, head, governor, governors } = says;
  const title = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const seen: string[] = [];
  const see = async (person: string, path = "") => {
    const { text } = await readPage(await (await app.signIn(person)).get(`${home}${path}`));
    if (!["/check", "/return", "/profile", "/submissions/1"].includes(path)) seen.push(furnitureOf(text));
    return text;
  };

  const before = await see("joanne");
  expect(before).toContain(`The ${head} signs first.`);
  expect(before).toContain(`1. ${title(head)}`);
  expect(before).toContain(`2. ${title(governor)}`);
  expect(before).toContain(`Change who signs as ${governor}`);
  expect(before).toContain(`What ${governors} can see`);
  expect(before).toContain(`Report to ${governors} (Word)`);
  expect(await see("joanne", "/check")).toContain(`A note to the ${head} (optional)`);
  expect(await see("kofi", "/check")).toContain("The designated safeguarding lead can send it to");
  const people = await readPage(await (await app.signIn("joanne")).get(`/organisations/otterbrook/people`));
  expect(people.text).toContain(title(head));
  expect(await see("amina", "/governor")).toContain(`${title(governor)}’s signature owed by`);
  expect(await see("amina", "/conversations")).toContain(`The ${governors}`);
  expect(await see("joanne", "/profile")).toContain(`Answered by the ${organisation}`);
  expect(await see("joanne", "/return")).toContain(`Report to ${governors} (DOCX)`);

  const file = await (await app.signIn("joanne")).get(`${home}/governors-report.docx`);
  const report = await readWordFile(Buffer.from(await file.arrayBuffer()));
  expect(report.headings[0]).toBe(`1 Safeguarding report to ${governors}: Otterbrook`);
  expect(report.text).toContain(`What ${governors} asked, and what they were told`);

  await submitOtterbrook(app.db);
  const desk = await see("amina", "/governor-signature");
  expect(desk).toContain(`as a ${governor}`);
  expect(desk).toContain(`What the ${head} declared`);
  expect(await see("marcus", "/submission")).toContain(`The receipt was e-mailed to the ${head}`);
  await signAsGovernor(app.db);
  expect(await see("amina", "/governor-signature")).toContain(`A ${governor} has signed the`);
  const signed = await see("joanne", "/submissions/1");
  expect(signed).toContain(`${title(governor)}’s signature`);
  expect(signed).toContain(`The ${governor} declared`);
  await see("joanne", "/history");

  const foreign = new RegExp(`.{0,40}(?:${never.source}).{0,40}`, "gis");
  expect(seen.flatMap((text) => text.match(foreign) ?? [])).toEqual([]);
});
