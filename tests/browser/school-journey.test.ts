import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isWhole } from "#tests/support/how-much.ts";
import { readWordFile } from "#tests/support/read-word.ts";
import { barriersOn, sidewaysOnPhone } from "./barriers.ts";
import {
  bringProfileUpToDate,
  checkOldEvidence,
  confirmWhatIsUnchanged,
  goThroughWhatChanged,
  putRightWhatIsMissing,
  sendToHead,
  signAsGovernor,
} from "./school-steps.ts";
import { declareAndSign, newestMessage, open, people, press, schoolAudit, signIn, wordsOf } from "./steps.ts";
import { type Site, startSite } from "./support.ts";

const inspectionHeadings = [
  "Safeguarding culture",
  "Safeguarding information for all staff",
  "Management of safeguarding",
  "Safer recruitment",
  "Concerns and allegations about adults",
  "Child-on-child sexual violence and harassment",
];

// Without scripts as well by "npm run endure"; "npm test" makes an agency's return without them
describe.each(isWhole ? [true, false] : [true])("the return of a school (scripts: %s)", (javaScriptEnabled) => {
  let site: Site;
  let joanne: Page;
  let marcus: Page;
  let amina: Page;
  let leila: Page;
  // The search for barriers needs scripts itself
  const inTheWayOn = javaScriptEnabled ? barriersOn : sidewaysOnPhone;
  let before: { returned: string; completion: number; sections: number };

  beforeAll(async () => {
    site = await startSite();
    [joanne, marcus, amina, leila] = (await Promise.all([1, 2, 3, 4].map(() => site.visitor({ javaScriptEnabled })))) as [
      Page,
      Page,
      Page,
      Page,
    ];
    await signIn(leila, people.administrator);
    before = await partnershipFigures(leila);
  });
  afterAll(() => site?.stop());

  // One story told in order: each chapter goes on from the one before
  test("the lead sees what last year leaves to do", async () => {
    await signIn(joanne, people.dsl);
    await joanne.goto("/work");
    await open(joanne, "Complete the safeguarding audit 2026 to 2027");
    await joanne.goto(schoolAudit);

    expect(await wordsOf(joanne)).toContain(
      "49 of 83 standards are unchanged since last year, and their evidence is in date. 20 changed with the new guidance, 1 has no answer from last year, and 13 need their evidence looked at.",
    );
  });

  test("the lead confirms what is unchanged, a page for each section", async () => {
    const { sections, plannedAnew } = await confirmWhatIsUnchanged(joanne);

    expect(sections).toEqual(["E", "F", "H", "I", "J", "K"]);
    expect(plannedAnew, "partially met, with an action that was done since").toEqual(["E4", "K9"]);
    expect(await wordsOf(joanne)).toContain("All 49 complete");
    await joanne.goto(`${schoolAudit}/confirm/K`);
    expect(await wordsOf(joanne)).toContain("Nothing is left to look at here.");
  });

  test("the lead looks at the evidence that is past its check date or a year old", async () => {
    expect(await checkOldEvidence(joanne), "partially met, with an action that was done since").toEqual([]);

    await joanne.goto(schoolAudit);
    expect(await wordsOf(joanne)).toContain("All 13 complete");
    await joanne.goto(`${schoolAudit}/standards/A3`);
    expect(await wordsOf(joanne)).toContain("22 November 2026");
  });

  test("the lead looks at each standard that changed, and rewrites or confirms it", async () => {
    const { confirmed, rewritten } = await goThroughWhatChanged(joanne);

    expect(rewritten[0]).toBe("B4");
    expect(confirmed).toBeGreaterThan(5);
    expect(await wordsOf(joanne)).toContain("All 21 complete");
  });

  test("the lead brings the profile up to date, confirms it and sends the return to the head", async () => {
    await putRightWhatIsMissing(joanne);
    await bringProfileUpToDate(joanne);
    expect(await wordsOf(joanne)).toMatch(/Confirmed by Joanne Tull at 3(:0\d)?pm on 22 November 2026/);
    expect(await wordsOf(joanne)).not.toContain("Confirm this profile");
    await joanne.goto(`${schoolAudit}/check`);
    expect(await joanne.locator(".app-lead").innerText()).toContain("Nothing is missing.");
    expect(await inTheWayOn(joanne)).toEqual([]);

    await sendToHead(joanne, "B4 is new: please read it first.");

    expect(await wordsOf(joanne)).toContain("Sent to Marcus Adeyemi to sign");
  });

  test("the head reads it, signs it and submits it", async () => {
    await signIn(marcus, people.head);
    await marcus.goto("/work");
    await open(marcus, /sign/i);
    await marcus.goto(`${schoolAudit}/sign-off`);
    expect(await wordsOf(marcus)).toContain("B4 is new: please read it first.");
    expect(await inTheWayOn(marcus)).toEqual([]);

    await declareAndSign(marcus);

    const receipt = receiptIn(await wordsOf(marcus));
    expect(receipt).toMatch(/^S175-2026-/);
    expect(await inTheWayOn(marcus)).toEqual([]);
    expect(await newestMessage(marcus, people.dsl, receipt)).toContain(receipt);
  });

  test("the governor reads the page for governors, comments and signs with the meeting", async () => {
    await signIn(amina, people.governor);
    await amina.goto("/work");
    await open(amina, /sign/i);
    await amina.goto(`${schoolAudit}/governor`);
    expect(await wordsOf(amina)).toContain("Questions you may want to ask");
    await amina.getByLabel("What you want to say").fill("The board asks to see the next test of the rota.");
    await press(amina, "Begin this conversation");
    expect(await wordsOf(amina)).toContain("The board asks to see the next test of the rota.");

    await amina.goto(`${schoolAudit}/governor`);
    await open(amina, "Read and sign it");
    expect(await inTheWayOn(amina)).toEqual([]);
    await signAsGovernor(amina, ["19", "11", "2026"], "FGB/26/41");

    expect(await wordsOf(amina)).toContain("A governor or trustee has signed the Safeguarding audit 2026 to 2027");
    expect(await wordsOf(amina)).toContain("19 November 2026");
    expect(await wordsOf(amina)).toContain("FGB/26/41");
    for (const path of ["/work", schoolAudit, `${schoolAudit}/governor`]) {
      await amina.goto(path);
      expect(await inTheWayOn(amina), path).toEqual([]);
    }
    await joanne.goto(schoolAudit);
    expect(await wordsOf(joanne)).toContain("The board asks to see the next test of the rota.");
  });

  test("the partnership counts one more return", async () => {
    const after = await partnershipFigures(leila);

    expect(after.completion).toBe(before.completion + 1);
    expect(after.sections).toBe(before.sections + 1);
    expect(after.returned).not.toBe(before.returned);
    await leila.goto("/cycles/s175-2026");
    expect(
      await leila
        .getByRole("row", { name: /^Otterbrook Primary School/ })
        .first()
        .innerText(),
    ).not.toContain("Not returned");
  });

  test("the inspection file and the report for governors open as Word files", async () => {
    await joanne.goto(schoolAudit);
    const report = await readWordFile(await fileFrom(joanne, "Report to governors and trustees (Word)"));
    const inspection = await readWordFile(await fileFrom(joanne, "Under Ofsted’s headings (Word)"));

    expect(report.headings).toContain("2 Not met and partially met");
    expect(report.headings).toContain("2 For the minutes");
    expect(report.text).toContain("Otterbrook meets 74 of the 83 standards");
    expect(inspection.headings.filter((heading) => heading.startsWith("2 "))).toEqual([
      "2 Summary",
      ...inspectionHeadings.map((title) => `2 ${title}`),
    ]);
    expect(inspection.text).toContain("the rota and the mailbox were tested in October 2026");
  });

  test("what was submitted is kept with both signatures", async () => {
    await joanne.goto(`${schoolAudit}/submissions/1`);
    const words = await wordsOf(joanne);
    const word = await readWordFile(await fileFrom(joanne, "Download as a Word document (DOCX)"));

    for (const text of [words, word.text]) {
      expect(text).toContain("Marcus Adeyemi");
      expect(text).toContain("Amina Yusuf");
      expect(text).toContain("FGB/26/41");
    }
  });

  test("nothing has to be scrolled sideways on a phone", async () => {
    for (const path of [
      "",
      "/governor",
      "/profile",
      "/statistics",
      "/questions",
      "/conversations",
      "/return",
      "/history",
      "/action-plan",
      "/submission",
      "/submissions/1",
      "/standards/B4",
    ]) {
      await joanne.goto(`${schoolAudit}${path}`);
      expect(await sidewaysOnPhone(joanne), path).toEqual([]);
    }
  });

  test("no browser has complained", () => {
    expect(site.faults).toEqual([]);
  });
});

describe("people with parts in more than one place", () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site?.stop());

  test("the lead of two schools goes from one to the other without signing out", async () => {
    const joanne = await site.visitor();
    await signIn(joanne, people.dsl);

    for (const school of ["Otterbrook Primary School", "Fernacre Infant School", "Otterbrook Primary School"]) {
      await joanne.getByRole("link", { name: "Your work" }).first().click();
      await joanne
        .getByRole("region", { name: school })
        .getByRole("link", { name: /2026 to 2027/ })
        .click();

      expect(await joanne.title()).toContain(school);
      expect(await joanne.getByRole("button", { name: /^(Start|Go on) with section/ }).count()).toBe(1);
    }
    expect(site.faults).toEqual([]);
  });

  test("the lead of a trust reads the returns of its schools and is offered no signature", async () => {
    const thea = await site.visitor();
    await signIn(thea, people.trustLead);
    await open(thea, "Safeguarding audit 2026 to 2027, all settings");
    expect(await wordsOf(thea)).toContain("1 of 5 settings has returned.");

    for (const school of ["Otterbrook Primary School", "Marlpit Secondary School"]) {
      await thea.goto("/trusts/hartsmoor-learning-trust/cycles/s175-2026");
      await open(thea, school);
      expect(await wordsOf(thea)).toContain(school);
      const home = new URL(thea.url()).pathname;
      for (const path of ["", "/return", "/governor", "/standards/B4", "/conversations", "/profile"]) {
        await thea.goto(`${home}${path}`);
        expect(await thea.getByRole("heading", { level: 1 }).innerText(), path).not.toMatch(/not found|cannot/i);
        const ways = await thea.getByRole("main").getByRole("button").or(thea.getByRole("main").getByRole("link")).allInnerTexts();
        expect(
          ways.filter((name) => /\bsign\b|^Save|^Send/i.test(name)),
          path,
        ).toEqual([]);
      }
      for (const path of ["/sign-off", "/governor-signature"]) {
        const answer = await thea.goto(`${home}${path}`);
        expect(answer?.status(), path).toBe(403);
      }
    }
  });
});

async function partnershipFigures(page: Page) {
  await page.goto("/cycles/s175-2026/completion");
  const completion = Number(/^(\d+) of 108 schools and colleges \(\d+%\) have returned/m.exec(await wordsOf(page))?.[1]);
  const returned = await page
    .getByRole("row", { name: /^Primary/ })
    .first()
    .innerText();
  await page.goto("/cycles/s175-2026");
  const sections = Number(/^(\d+) of 108 schools and colleges have returned/m.exec(await wordsOf(page))?.[1]);
  return { completion, returned, sections };
}

function receiptIn(text: string): string {
  return /S175-2026-\w{4}-\d{4}/.exec(text)?.[0] ?? "no receipt";
}

async function fileFrom(page: Page, link: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).first().click()]);
  return Buffer.concat(await Array.fromAsync(await download.createReadStream()));
}
