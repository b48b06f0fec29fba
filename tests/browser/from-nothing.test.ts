import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NewSite, startNewSite } from "./new-site.ts";
import { firstRun } from "./empty-site.ts";
import { declareAndSign, fillDay, open, press, rate, wordsOf } from "./steps.ts";

// Three agencies: one asks for more time, one changes its champion and never returns, one returns
const agencies = `Name,Short name,Kind,Basis,Other names
Wealdshire Police,Police,"Police, probation and fire",Section 11 body,
Fenlow Homes,Fenlow,Housing,Relevant agency,
Harbour Youth Clubs,Harbour,Charities and community,Voluntary participant,
`;
const people = `Organisation or URN,Part,Name,E-mail address,Job title
Wealdshire Police,Champion,Amira Abbott,amira.abbott@police.example,Head of safeguarding
Wealdshire Police,Signatory,Hamza Larkin,hamza.larkin@police.example,Chief constable
Fenlow Homes,Champion,Ben Barros,ben.barros@fenlow.example,Head of housing
Fenlow Homes,Signatory,Imogen Mensah,imogen.mensah@fenlow.example,Chief executive
Harbour Youth Clubs,Champion,Carys Coyle,carys.coyle@harbour.example,Manager
`;
const administrator = firstRun["Work e-mail address"];
const police = "amira.abbott@police.example";
const fenlow = { before: "ben.barros@fenlow.example", after: "kezia.okafor@fenlow.example" };
const harbour = { champion: "carys.coyle@harbour.example", signatory: "jonas.novak@harbour.example" };

let site: NewSite;
beforeAll(async () => {
  site = await startNewSite("2026-09-07T08:00:00.000Z");
});
afterAll(() => site?.stop());

test("a partnership sets itself up, runs an audit and closes it", { timeout: 180_000 }, async () => {
  const ines = await site.visitor();
  const pages = await setUpPartnership(ines);
  await bringPeopleIn(ines, pages);
  const cycle = await setUpAndLaunch(ines);

  const amira = await site.visitor();
  await site.signIn(amira, police);
  await askForMoreTime(amira);
  await giveMoreTime(ines, cycle);
  await handOver();
  await returnAudit();

  // Four weeks before it is due, then more than forty working days after, which is before the other date that was given
  site.moveTo("2026-12-07T09:00:00.000Z");
  await site.mailTo(fenlow.after, "is due by 4 January 2027");
  site.moveTo("2027-03-04T09:00:00.000Z");
  await site.mailTo(fenlow.after, "was due on 4 January 2027");
  await site.mailTo(police, "is due by 12 March 2027");

  await site.signIn(ines, administrator);
  await escalate(ines, cycle);
  await freezeAndClose(ines, cycle);
  const history = await readHistory(ines, pages);
  expect(history).toEqual(expect.arrayContaining(steps));
});

async function setUpPartnership(page: Page): Promise<string> {
  const [address = ""] = /http:\S+/.exec(site.printed) ?? [];
  await page.goto(address);
  for (const [label, value] of Object.entries(firstRun)) await page.getByLabel(label, { exact: true }).fill(value);
  await press(page, /^Set up/);
  await site.enterCode(page, administrator);
  expect(await wordsOf(page)).toContain("What now");
  return page.url();
}

/** Agencies and their people from files, and one who signs by invitation. */
async function bringPeopleIn(page: Page, pages: string) {
  await press(page, "Add organisations");
  await press(page, "Add agencies from a file");
  await upload(page, "agencies.csv", agencies);
  await press(page, "Make these changes");
  await page.goto(pages);
  await press(page, "Name people");
  await upload(page, "people.csv", people);
  await press(page, "Give these parts");
  expect(await wordsOf(page)).toContain("Nobody has been written to");

  await page.goto(`${pages}/organisations`);
  await open(page, "Harbour Youth Clubs");
  await open(page, /people/i);
  await press(page, "Invite somebody");
  await page.getByRole("radio", { name: /^Signatory/ }).check();
  await page.getByLabel("Name", { exact: true }).fill("Jonas Novak");
  await page.getByLabel("Job title").fill("Chair of trustees");
  await page.getByLabel("Work e-mail address").fill(harbour.signatory);
  await press(page, "Send the invitation");
  await site.mailTo(harbour.signatory, "Harbour Youth Clubs");
}

async function upload(page: Page, name: string, text: string) {
  await page.getByLabel("The file").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await press(page, "Read the file");
}

/** Only the core standards, on the dates that are proposed. */
async function setUpAndLaunch(page: Page): Promise<string> {
  await page.goto("/cycles/new");
  await page.getByRole("radio", { name: /section 11/i }).check();
  await page.getByLabel("Title").fill("Section 11 audit 2026");
  await press(page, "Begin");
  const setUp = new URL(page.url()).pathname;
  await open(page, "Choose the standards");
  await page.getByRole("radio", { name: "Core standards only" }).check();
  await press(page, /^Save/);
  await open(page, "Set the dates");
  await press(page, "Save the dates");
  await open(page, "Choose the organisations");
  await press(page, "Put all 3 on the list");
  await open(page, "Read the mail texts");
  await press(page, "I have read all of them");
  await open(page, "Launch the audit");
  await page.getByRole("radio", { name: "Now" }).check();
  await press(page, /^Launch and send/);
  await site.mailTo(fenlow.before, "Section 11 audit 2026");
  return setUp.replace("/set-up", "");
}

async function askForMoreTime(page: Page) {
  await open(page, /Section 11 audit 2026/);
  await open(page, "Ask for more time");
  await fillDay(page, "Until which day", ["12", "3", "2027"]);
  await page.getByLabel("Why").fill("Two of us are ill.");
  await press(page, "Ask the partnership");
}

async function giveMoreTime(page: Page, cycle: string) {
  await page.goto(`${cycle}/tracker`);
  await open(page, "Answer Wealdshire Police");
  await page.getByRole("radio", { name: /^Give until 12 March 2027/ }).check();
  await press(page, "Answer");
  await site.mailTo(police, "12 March 2027");
}

/** The champion of Fenlow hands over; the part is the successor's alone once they have signed in. */
async function handOver() {
  const ben = await site.visitor();
  await site.signIn(ben, fenlow.before);
  await open(ben, /Section 11 audit 2026/);
  await open(ben, "Invite somebody, or hand over");
  await open(ben, /^Hand over/);
  await ben.getByRole("radio", { name: "Somebody new" }).check();
  await ben.getByLabel("Name", { exact: true }).fill("Kezia Okafor");
  await ben.getByLabel("Job title").fill("Head of housing");
  await ben.getByLabel("Work e-mail address").fill(fenlow.after);
  await ben.getByRole("radio", { name: /^I leave/ }).check();
  await press(ben, /^Hand over/);
  await site.mailTo(fenlow.after, "Fenlow Homes");
  const kezia = await site.visitor();
  await site.signIn(kezia, fenlow.after);
  expect(await wordsOf(kezia)).toContain("Section 11 audit 2026");
  await ben.goto("/work");
  expect(await wordsOf(ben)).toContain("Kezia Okafor has taken over");
}

/** All that is asked of Harbour, in the fewest words, signed by the person who was invited by hand. */
async function returnAudit() {
  const carys = await site.visitor();
  await site.signIn(carys, harbour.champion);
  await open(carys, /Section 11 audit 2026/);
  const path = new URL(carys.url()).pathname;
  await open(carys, /^1.1/);
  while (carys.url().includes("/standards/")) {
    await rate(carys, "Not met", "Nobody has written this down yet.");
    await carys.getByLabel("If there is no action, why not").fill("The trustees decide in May who will do it.");
    await press(carys, "Save and continue");
  }
  await carys.goto(`${path}/check`);
  await press(carys, /^Send to Jonas Novak to sign/);
  await site.mailTo(harbour.signatory, "to sign");

  const jonas = await site.visitor();
  await site.signIn(jonas, harbour.signatory);
  await jonas.goto(`${path}/sign-off`);
  await declareAndSign(jonas);
  expect(await wordsOf(jonas)).toMatch(/S11-2026-\w{4}-\d{4}/);
  await site.mailTo(harbour.champion, "S11-2026");
}

/** Every step of the ladder for the one that is late: the letter, the exception list and the Executive's. */
async function escalate(page: Page, cycle: string) {
  await page.goto(`${cycle}/tracker`);
  expect(await wordsOf(page)).toContain("2 have not: one is late, and one has more time.");
  await takeStep(page, cycle, "Letter to the chief officer", async () => {
    const [letter] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Record the step" }).click()]);
    expect(letter.suggestedFilename()).toMatch(/letters.*docx$/);
  });
  for (const step of ["Exception list for whoever oversees the audit", "Executive decides how to be assured"])
    await takeStep(page, cycle, step, () => press(page, "Record the step"));
  await page.goto(`${cycle}/tracker`);
  expect(await wordsOf(page)).toContain("Every step has been taken");
}

async function takeStep(page: Page, cycle: string, step: string, record: () => Promise<unknown>) {
  await page.goto(`${cycle}/tracker`);
  await page.getByRole("checkbox", { name: "Fenlow Homes" }).check();
  await press(page, "Take the next step");
  expect(await wordsOf(page)).toContain(`Fenlow Homes: ${step}`);
  await record();
}

async function freezeAndClose(page: Page, cycle: string) {
  await page.goto(`${cycle}/snapshots`);
  await page.getByLabel("Name", { exact: true }).fill("Annual report 2026 to 2027");
  await press(page, "Freeze the figures");
  expect(await wordsOf(page)).toContain("Annual report 2026 to 2027");
  await page.goto(`${cycle}/closing`);
  await press(page, "Close the audit");
  expect(await wordsOf(page)).toContain("The audit is closed");
}

const audit = "Section 11 audit 2026";

/** What was done above: who, what, about what. */
const steps = [
  "Ines Calder: Partnership set up",
  "Ines Calder: Organisation added: Fenlow Homes",
  "Ines Calder: File of agencies taken over",
  "Ines Calder: Part given: Fenlow Homes",
  "Ines Calder: People read from a spreadsheet",
  "Ines Calder: Part given: Harbour Youth Clubs",
  `Ines Calder: Audit begun: ${audit}`,
  `Ines Calder: Organisations of the audit changed: ${audit}`,
  `Ines Calder: Audit launched: ${audit}`,
  "Amira Abbott: Signed in: Wealdshire Police",
  `Amira Abbott: More time asked for: Wealdshire Police and ${audit}`,
  `Ines Calder: More time given: Wealdshire Police and ${audit}`,
  "Ben Barros: Part handed over: Fenlow Homes",
  "The service: Part ended: Fenlow Homes",
  `Carys Coyle: Sent for signature: Harbour Youth Clubs and ${audit}`,
  `Jonas Novak: Signed: Harbour Youth Clubs and ${audit}`,
  `Jonas Novak: Submitted: Harbour Youth Clubs and ${audit}`,
  `The service: Reminded of the due date: Fenlow Homes and ${audit}`,
  `The service: Reminded of the due date: Wealdshire Police and ${audit}`,
  `Ines Calder: Step of the ladder taken: Fenlow Homes and ${audit}`,
  `Ines Calder: Figures frozen: ${audit}`,
  `Ines Calder: Audit closed: ${audit}`,
];

async function readHistory(page: Page, pages: string): Promise<string[]> {
  await page.goto(pages);
  await page.getByRole("link", { name: "History", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "History" }).waitFor();
  const rows = await page.getByRole("row").all();
  const cells = await Promise.all(rows.map((row) => row.locator("th, td").allInnerTexts()));
  return cells.map(([, who, what, about]) => [who, what, about].filter(Boolean).join(": "));
}
