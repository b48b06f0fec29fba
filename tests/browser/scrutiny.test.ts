import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isWhole } from "#tests/support/how-much.ts";
import { fillDay, newestMessage, open, people, press, signIn, wordsOf } from "./steps.ts";
import { type Site, startSite } from "./support.ts";

const justice = "/assessments/2026-wealdshire-youth-justice-service";
const childrens = "/assessments/2026-estmere-childrens-services";
const refuge = "/assessments/2026-stillwater-domestic-abuse-service";
const chair = "beverley.stanhope@wealdshire-partnership.example";
const police = "gareth.pugh@wealdshire-police.example";
const health = "caroline.fenn@estmere-icb.example";
const analyst = "callum.reid@estmere-partnership.example";
const lead = "tanya.bramwell@wealdshire-yjs.example";

const recommendation = "Check the dates of all renewed checks by 31 May 2027, and count those that are late each quarter.";
const action = "Count late renewals each quarter and report them to the board";

// One story told in order, from the panel in November to the closing of an action in June
describe.each(isWhole ? [true, false] : [true])(
  "a panel, its response and what comes of it (scripts: %s)",
  { timeout: 120_000 },
  (javaScriptEnabled) => {
    let site: Site;
    const visitor = async (email: string) => {
      const page = await site.visitor({ javaScriptEnabled });
      await signIn(page, email);
      return page;
    };
    let beverley: Page;
    let leila: Page;
    let tanya: Page;

    beforeAll(async () => {
      site = await startSite("2026-11-26T10:15:00.000Z");
      beverley = await visitor(chair);
    });
    afterAll(() => site?.stop());

    test("two members say and propose, and the chair settles a lower rating only with a recommendation", async () => {
      const [gareth, caroline] = [await visitor(police), await visitor(health)];
      await goIntoRoom(gareth, "Wealdshire Youth Justice Service", "7.2");
      await noteDown(gareth, "The sample covers one half of the year.");
      await goIntoRoom(caroline, "Wealdshire Youth Justice Service", "7.2");
      expect(await wordsOf(caroline)).toContain("The sample covers one half of the year.");
      await propose(caroline, "Partially met", "One file of six had no date.");

      await goIntoRoom(beverley, "Wealdshire Youth Justice Service", "7.2");
      expect(await wordsOf(beverley)).toContain("Proposed by Caroline Fenn");
      await beverley.getByRole("radio", { name: "Partially met" }).check();
      await beverley.getByLabel("Reason, as Youth Justice will read it").fill("Renewed checks are dated in five files of six.");
      await press(beverley, /^Settle 7\.2/);
      expect(await wordsOf(beverley)).toContain("Enter what is recommended");
      await beverley.getByLabel("Recommendation", { exact: true }).fill(recommendation);
      await press(beverley, /^Settle 7\.2/);

      await goIntoRoom(gareth, "Wealdshire Youth Justice Service", "7.2");
      expect(await wordsOf(gareth)).toMatch(/Agreed rating 2026\s*Partially met/);
      expect(await gareth.getByRole("button", { name: /^Settle/ }).count()).toBe(0);
    });

    test("the other two returns are talked about, what is left open stays open, and the panel is marked as held", async () => {
      const gareth = await visitor(police);
      for (const [name, code, rating] of [
        ["Estmere Children’s Services", "4.3", "Met"],
        ["Stillwater Domestic Abuse Service", "8.1", "Partially met"],
      ] as const) {
        await goIntoRoom(gareth, name, code);
        await noteDown(gareth, "We asked about it, and were shown it.");
        await goIntoRoom(beverley, name, code);
        await beverley.getByRole("radio", { name: new RegExp(`^${rating}, as`) }).check();
        await press(beverley, new RegExp(`^Settle ${code.replace(".", "\\.")}`));
        expect(new URL(beverley.url()).pathname).not.toMatch(/next$/);
      }
      await toPanel(beverley);
      await press(beverley, "Mark the panel as held");
      expect(await wordsOf(beverley)).toContain("The panel is marked as held");
    });

    test("the organisation reads nothing of what was said or settled until the response is sent", async () => {
      tanya = await visitor(lead);
      for (const page of [justice, `${justice}/history`, `${justice}/response`, `${justice}/submission`]) {
        await tanya.goto(page);
        const words = await wordsOf(tanya);
        for (const inside of ["one half of the year", "No date", "dated in five files", "Agreed rating", recommendation])
          expect(words, page).not.toContain(inside);
      }
    });

    test("the response is drafted, approved by a second person and sent", async () => {
      leila = await visitor(people.administrator);
      await draft(beverley, justice, "Assured with actions");
      await beverley.getByLabel("Who approves it (optional)").selectOption({ label: "Leila Haddad" });
      await press(beverley, "Ask them to approve it");
      await leila.goto("/work");
      await open(leila, "Approve the response to Wealdshire Youth Justice Service");
      expect(await wordsOf(leila)).toContain(recommendation);
      await press(leila, "Approve it");

      await beverley.goto(`${justice}/response/sending`);
      expect(await wordsOf(beverley)).toContain("Approved by Leila Haddad on 26 November 2026.");
      await sendLetter(beverley);
      expect(await newestMessage(tanya, lead, "response")).not.toContain("dated in five files");

      for (const other of [childrens, refuge]) {
        await draft(beverley, other, "Assured");
        await sendLetter(beverley);
      }
    });

    test("the organisation answers the recommendation with an action", async () => {
      await tanya.goto("/work");
      await open(tanya, /^Answer the response/);
      const letter = await wordsOf(tanya);
      for (const words of [
        "Dear Dele and Tanya,",
        recommendation,
        "Renewed checks are dated in five files of six.",
        "Approved by Leila Haddad",
      ])
        expect(letter).toContain(words);
      await tanya.getByRole("radio", { name: "An action", exact: true }).check();
      await tanya.getByLabel("What will be done").fill(action);
      await tanya.getByLabel("Who owns it").fill("Head of youth justice");
      await fillDay(tanya, "Done by", ["31", "5", "2027"]);
      await press(tanya, /^Answer recommendation 1/);
      expect(await wordsOf(tanya)).toContain("Answered with an action by Tanya Bramwell on 26 November 2026");
      await tanya.goto(`${justice}/action-plan`);
      expect(await wordsOf(tanya)).toContain(action);
    });

    test("a fact is corrected, answered, and kept beside the letter", async () => {
      await tanya.goto(`${justice}/response`);
      await open(tanya, "Correct a fact");
      await tanya.getByLabel("What is wrong, and what is right").fill("Eight files were looked at, and not six.");
      await press(tanya, "Send it to the partnership");

      await leila.goto("/work");
      await open(leila, "Answer Wealdshire Youth Justice Service: a fact to correct");
      await leila.getByRole("radio", { name: /^They are right/ }).check();
      await leila.getByLabel("In words").fill("It was eight. Thank you.");
      await press(leila, "Answer it");

      await tanya.goto(`${justice}/response`);
      const letter = await wordsOf(tanya);
      for (const words of ["Eight files were looked at, and not six.", "It was eight. Thank you.", "five files of six"])
        expect(letter).toContain(words);
    });

    test("months later the action is done, with what shows it, and the partnership closes it", async () => {
      await site.moveTo("2027-06-10T09:00:00.000Z");
      [tanya, leila] = [await visitor(lead), await visitor(people.administrator)];
      await tanya.goto(`${justice}/response`);
      await open(tanya, /^Say how it is going/);
      await tanya.getByRole("radio", { name: "Done", exact: true }).check();
      await tanya.getByLabel("Where it is done, what shows it").fill("Board minutes of 3 June 2027, item 5.");
      await press(tanya, "Save how it is going");

      await leila.goto("/cycles/s11-2026/scrutiny/themes");
      await follow(leila, action);
      expect(await wordsOf(leila)).toContain("What shows it: Board minutes of 3 June 2027, item 5.");
      await leila.getByRole("radio", { name: "Close it" }).check();
      await leila.getByLabel("Why, or what is still missing").fill("The minutes give the count of two quarters.");
      await press(leila, "Save it");

      await tanya.goto(`${justice}/action-plan`);
      expect(await wordsOf(tanya)).toContain("The minutes give the count of two quarters.");
    });

    test("all of it is in the history, for both sides", async () => {
      await tanya.goto(`${justice}/history`);
      const history = await wordsOf(tanya);
      for (const entry of [
        "Rating agreed by a panel: 7.2 Criminal record checks",
        `What is asked: ${recommendation}`,
        "Response sent",
        "Recommendation answered: 7.2 Criminal record checks",
        "Asked for a correction to the response",
        "Answered a request for a correction",
        "What it shows: Board minutes of 3 June 2027, item 5.",
        "Action closed by the partnership: 7.2 Criminal record checks",
      ])
        expect(history).toContain(entry);
      expect(history).not.toContain("one half of the year");

      await leila.goto("/partnerships/wealdshire/history?organisation=Wealdshire+Youth+Justice+Service");
      const ours = await wordsOf(leila);
      for (const entry of ["Rating agreed", "Response approved", "Response sent", "Correction answered", "Action closed"])
        expect(ours).toContain(entry);
      await leila.goto("/partnerships/wealdshire/history");
      expect(await wordsOf(leila)).toContain("Panel held");
    });

    test("frozen figures have it in Tables 7 to 10, and count what was not discussed apart", async () => {
      const callum = await visitor(analyst);
      await callum.goto("/cycles/s11-2026/snapshots");
      await callum.getByLabel("Name", { exact: true }).fill("After the panel");
      await callum.getByRole("radio", { name: "Five" }).check();
      await press(callum, "Freeze the figures");
      const figures = await wordsOf(callum);
      for (const number of [7, 8, 9, 10]) expect(figures).toContain(`Table ${number}: `);
      expect(figures).toMatch(/8\. Inter-agency working\s+1\s+100%\s+0\s+0\s+0\s+1\s+/);
      expect(figures).toMatch(/7\. Safer recruitment and managing allegations\s+0\s+0%\s+0\s+1\s+0\s+1\s+/);
      expect(figures).toMatch(/All ratings together\s+2\s+67%\s+0\s+1\s+0\s+3\s+/);
      expect(site.faults).toEqual([]);
    });
  },
);

async function toPanel(page: Page) {
  await page.goto("/cycles/s11-2026/panels");
  await open(page, /26 November/);
}

/** Through the panel's page into the room of a return, and on to one of its items. */
async function goIntoRoom(page: Page, organisation: string, code: string) {
  await toPanel(page);
  await open(page, `Go into the room of ${organisation}`);
  if (!page.url().includes(`/${code}`)) await page.goto(new URL(code, page.url()).href);
}

async function noteDown(page: Page, words: string) {
  await page.getByRole("textbox", { name: "Add a note" }).fill(words);
  await press(page, "Add the note");
  expect(await wordsOf(page)).toContain(words);
}

async function propose(page: Page, rating: string, why: string) {
  await page.getByRole("radio", { name: rating }).check();
  await page.getByLabel("Why", { exact: true }).fill(why);
  await press(page, "Propose");
}

async function draft(page: Page, audit: string, outcome: string) {
  await page.goto(`${audit}/response/draft`);
  await page.getByRole("radio", { name: outcome, exact: true }).check();
  await page.getByLabel("Opening").fill("Thank you for a full and frank return.");
  if ((await page.getByRole("group", { name: "Answers due" }).count()) > 0) await fillDay(page, "Answers due", ["15", "1", "2027"]);
  await page.getByLabel("Closing").fill("Write to us at any time.");
  await press(page, "Save and see it as a letter");
}

async function sendLetter(page: Page) {
  await page.getByRole("checkbox", { name: /^Not discussed/ }).check();
  await press(page, "Send the response");
  expect(await wordsOf(page)).toContain("sent");
}

async function follow(page: Page, about: string) {
  await page.goto(page.url());
  await open(page, new RegExp(about));
}
