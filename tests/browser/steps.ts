import type { Page } from "playwright-core";
import { codeLength, readCode } from "#domain/people/sign-in-code.ts";
import { readPage } from "#tests/support/page.ts";

export const people = {
  champion: "priya.raman@riverbend-housing.example",
  contributor: "chidi.nwosu@riverbend-housing.example",
  signatory: "helen.whitcombe@riverbend-housing.example",
  administrator: "leila.haddad@estmere-partnership.example",
  observer: "tariq.aziz-hall@regional-improvement.example",
  otherChampion: "alison.draycott@fenlow-homes.example",
  otherSignatory: "neil.pemberton@fenlow-homes.example",
  /** Of a commissioner of services, for whom one standard does not apply. */
  healthChampion: "hester.quayle@wealdshire-public-health.example",
  dsl: "joanne.tull@otterbrook.example",
  schoolContributor: "kofi.mensah-reed@otterbrook.example",
  head: "marcus.adeyemi@otterbrook.example",
  governor: "amina.yusuf@otterbrook.example",
  trustLead: "thea.lindqvist@hartsmoor.example",
  adviser: "rhian.colbourne@estmere-partnership.example",
  /** Of a school whose return is submitted and waits for this person's signature. */
  owingGovernor: "roland.thackeray-bose@marlpit.example",
};

export const audit = "/assessments/2026-riverbend-housing-association";
export const schoolAudit = "/assessments/2026-otterbrook-primary-school";

/** Does something that leads to another page, or to this one anew, and waits for it. */
export async function follow(page: Page, act: () => Promise<unknown>) {
  await Promise.all([page.waitForEvent("load"), act()]);
}

/** Presses the button of this name in the work of the page. */
export async function press(page: Page, name: string | RegExp) {
  await follow(page, () => page.getByRole("main").getByRole("button", { name }).first().click());
}

export async function open(page: Page, link: string | RegExp) {
  await follow(page, () => page.getByRole("main").getByRole("link", { name: link }).first().click());
}

export async function wordsOf(page: Page): Promise<string> {
  return page.getByRole("main").innerText();
}

export async function signIn(page: Page, email: string) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address", { exact: true }).fill(email);
  await press(page, "Send me a code");
  await page.getByLabel("Code").fill(await newestCode(page, email));
  await press(page, "Sign in");
}

/** Reads the code where a person at the demonstration reads it. */
export async function newestCode(page: Page, email: string): Promise<string> {
  const message = await newestMessage(page, email, "Your code is");
  const code = readCode(message.slice(message.indexOf("Your code is")));
  if (code.length !== codeLength) throw new Error(`There is no code in: ${message}`);
  return code;
}

/** The newest e-mail to this address, as the outbox shows it. */
export async function newestMessage(page: Page, email: string, about = ""): Promise<string> {
  const answer = await page.request.get(`/demonstration/outbox?${new URLSearchParams({ to: email })}`);
  const outbox = await readPage(new Response(await answer.text()));
  const messages = outbox.queryAllByRole("article").map(({ textContent }) => textContent);
  const message = messages.find((text) => text.includes(email) && text.includes(about));
  if (!message) throw new Error(`The outbox has nothing for ${email} about "${about}"`);
  return message;
}

export async function fillDay(page: Page, legend: string, [day, month, year]: [string, string, string]) {
  const group = page.getByRole("group", { name: legend });
  await group.getByLabel("Day").fill(day);
  await group.getByLabel("Month").fill(month);
  await group.getByLabel("Year").fill(year);
}

export async function rate(page: Page, rating: "Met" | "Partially met" | "Not met" | "Not applicable", statement: string) {
  await page.getByRole("radio", { name: rating, exact: true }).check();
  await page.getByLabel("Your statement").fill(statement);
}

export async function addEvidence(page: Page, title: string) {
  await press(page, "Add evidence");
  await page.getByLabel("What it is").fill(title);
  await page.getByLabel("What it shows").fill("The last four quarters, read by the board");
  await page.getByLabel("Where it is kept").fill("Safeguarding library, folder 8");
  await fillDay(page, "Date checked (optional)", ["3", "11", "2026"]);
  await press(page, "Save evidence");
}

export async function addAction(page: Page, what: string) {
  await press(page, "Add an action");
  await page.getByLabel("What will be done").fill(what);
  await page.getByLabel("The gap it closes").fill("Sessions are missed when a manager is away");
  await page.getByLabel("Owner").fill("Head of safeguarding");
  await fillDay(page, "Due date", ["31", "3", "2027"]);
  await page.getByLabel("How you will know that it has worked").fill("Nine in ten sessions take place in each month");
  await press(page, "Add this action");
}

export async function useEvidenceFromAnotherStandard(page: Page) {
  await press(page, "Use evidence from another standard");
  await page.getByRole("checkbox").first().check();
  await press(page, /^Use for/);
}

export async function checkOverdueEvidence(page: Page) {
  const card = page.locator(".app-card--attention").first();
  await follow(page, () => card.getByRole("button", { name: /^Change/ }).click());
  await fillDay(page, "Date checked (optional)", ["20", "11", "2026"]);
  await fillDay(page, "Check again by (optional)", ["1", "11", "2027"]);
  await press(page, "Save evidence");
}

/** Brings the two versions of 6.4 together into one made from both. */
export async function bringVersionsTogether(page: Page) {
  await page.goto("/work");
  await open(page, /two versions of 6.4/);
  await page.getByRole("radio", { name: "One made from both" }).check();
  await page.getByRole("radio", { name: /^Partially met/ }).check();
  await press(page, "Save this answer");
}

/** Does what the task list says is missing, until it says nothing more; returns what it said. */
export async function completeWhatIsMissing(page: Page): Promise<string[]> {
  const done: string[] = [];
  while (done.length < 40) {
    await page.goto(audit);
    const list = page.getByRole("heading", { name: "What is missing" }).locator("xpath=following-sibling::ul[1]");
    if ((await list.count()) === 0) return done;
    const item = list.getByRole("listitem").first();
    const because = await item.innerText();
    await follow(page, () => item.getByRole("link").first().click());
    await complete(page, because);
    done.push(because);
  }
  throw new Error("The task list never ends");
}

async function complete(page: Page, because: string) {
  if (because.includes("not answered")) {
    await rate(page, "Met", "Every team follows the agreed steps, and the quarterly sample of October 2026 shows it.");
    await addEvidence(page, "Quarterly sample, October 2026");
  } else if (because.includes("with no evidence")) {
    await useEvidenceFromAnotherStandard(page);
  } else if (because.includes("with no action")) {
    await addAction(page, "Name a second supervisor in each team");
  } else if (because.includes("past its check date")) {
    await checkOverdueEvidence(page);
  } else {
    throw new Error(`Nobody knows how to complete "${because}"`);
  }
}

export async function sendToSign(page: Page, note: string) {
  await page.goto(`${audit}/check`);
  await page.getByLabel("A note to the signatory (optional)").fill(note);
  await press(page, "Send to Helen Whitcombe to sign");
}

export async function returnWithNote(page: Page, note: string) {
  await page.getByText("Return to Priya with a note instead").click();
  await page.getByLabel("What has to change").fill(note);
  await press(page, "Return to Priya with a note");
}

export async function declareAndSign(page: Page) {
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await press(page, "Sign and submit");
}
