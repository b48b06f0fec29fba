import type { Page } from "playwright-core";
import { addAction, addEvidence, fillDay, follow, press, rate, schoolAudit } from "./steps.ts";

const mostSteps = 60;

/** Calls last year's answers still true, one section's page after the other, and plans anew where the action was done since. */
export async function confirmWhatIsUnchanged(page: Page): Promise<{ sections: string[]; plannedAnew: string[] }> {
  const done = { sections: [] as string[], plannedAnew: [] as string[] };
  for (let step = 0; step < mostSteps; step += 1) {
    await page.goto(schoolAudit);
    const next = page.getByRole("main").getByRole("button", { name: /^(Start|Go on) with section/ });
    if ((await next.count()) === 0) return done;
    await follow(page, () => next.click());
    const choices = await page.getByRole("radio", { name: "Still true" }).all();
    if (choices.length > 0) {
      done.sections.push(lastPart(page));
      for (const choice of choices) await choice.check();
      await page.getByRole("checkbox", { name: /^The evidence shown was checked today/ }).check();
      await press(page, /^Confirm section/);
    } else {
      done.plannedAnew.push(await planAnew(page));
    }
  }
  throw new Error(`There is no end to ${JSON.stringify(done)}`);
}

const begunOn = (page: Page) =>
  page.getByRole("heading", { name: "Begun, and not complete" }).locator("xpath=following-sibling::ul[1]").getByRole("link");

async function planAnew(page: Page): Promise<string> {
  await follow(page, () => begunOn(page).first().click());
  const code = lastPart(page);
  await addAction(page, "Agree the next step with the board");
  return code;
}

function lastPart(page: Page): string {
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Calls each answer with old evidence still true, says that it was looked at today, and plans anew where the action was done since. */
export async function checkOldEvidence(page: Page): Promise<string[]> {
  await page.goto(`${schoolAudit}/confirm/evidence`);
  for (const choice of await page.getByRole("radio", { name: "Still true" }).all()) await choice.check();
  await page.getByRole("checkbox", { name: /^The evidence shown was checked today/ }).check();
  await press(page, "Save and go on");
  const plannedAnew: string[] = [];
  await page.goto(`${schoolAudit}/confirm/evidence`);
  while ((await begunOn(page).count()) > 0 && plannedAnew.length < mostSteps) {
    plannedAnew.push(await planAnew(page));
    await page.goto(`${schoolAudit}/confirm/evidence`);
  }
  return plannedAnew;
}

/** Goes through all that changed on one page: the first is answered in new words, every other confirmed, and what is new answered. */
export async function goThroughWhatChanged(page: Page): Promise<{ confirmed: number; rewritten: string[] }> {
  await page.goto(schoolAudit);
  await press(page, /^Go through/);
  const choices = await page.getByRole("radio", { name: "Still true" }).all();
  await page.getByRole("radio", { name: "Change it" }).first().check();
  for (const choice of choices.slice(1)) await choice.check();
  await page.getByRole("checkbox", { name: /^The evidence shown was checked today/ }).check();
  await press(page, "Save and go on");
  const rewritten = [lastPart(page)];
  await rewrite(page);

  await page.goto(`${schoolAudit}/confirm/changed`);
  const first = page.getByRole("heading", { name: "Asked for the first time" }).locator("xpath=following-sibling::ul[1]");
  await follow(page, () => first.getByRole("link").first().click());
  rewritten.push(lastPart(page));
  await rewrite(page);
  await page.goto(schoolAudit);
  return { confirmed: choices.length - 1, rewritten };
}

async function rewrite(page: Page) {
  const code = lastPart(page);
  await rate(page, "Met", "Changed for the new wording: the rota and the mailbox were tested in October 2026.");
  if ((await page.getByText("Quarterly sample").count()) === 0) await addEvidence(page, `Quarterly sample for ${code}`);
  await press(page, "Save and come back later");
}

/** Does what the check before signing still asks for; returns what it said. */
export async function putRightWhatIsMissing(page: Page): Promise<string[]> {
  const said: string[] = [];
  while (said.length < mostSteps) {
    await page.goto(`${schoolAudit}/check`);
    const items = page.locator("#missing li");
    if ((await items.count()) === 0) return said;
    const words = await items.first().innerText();
    said.push(words);
    await follow(page, () => items.first().getByRole("link").click());
    if (/action/.test(words)) await addAction(page, "Agree the next step with the board");
    else if (/evidence/.test(words)) await addEvidence(page, "Minute of the team, November 2026");
    else throw new Error(`Nobody knows how to put right "${words}"`);
  }
  throw new Error(`There is no end to ${said.join(", ")}`);
}

/** Puts a new day into the profile, which then has to be confirmed again, and confirms it. */
export async function bringProfileUpToDate(page: Page) {
  await page.goto(`${schoolAudit}/profile/dsl`);
  await page.getByLabel("Hours a week for the role").fill("12");
  await press(page, /^Save and go back/);
  await press(page, "Confirm this profile");
}

export async function sendToHead(page: Page, note: string) {
  await page.goto(schoolAudit);
  await press(page, "Check everything and send it to Marcus Adeyemi to sign");
  await page.getByLabel("A note to the headteacher (optional)").fill(note);
  await press(page, "Send to Marcus Adeyemi to sign");
}

export async function signAsGovernor(page: Page, meeting: [string, string, string], minute: string) {
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await fillDay(page, "Date of the meeting that discussed it", meeting);
  await page.getByLabel("Minute reference").fill(minute);
  await press(page, "Sign as a governor or trustee");
}
