import { describe, expect, test } from "vitest";
import { launchStops, type SetUpFacts, setUpSentence, setUpTasks, worthKnowing } from "#domain/cycles/set-up.ts";
import { usualReminders } from "#domain/cycles/reminders.ts";
import { agencyWords, settingWords } from "#domain/organisations/organisation-words.ts";

const leila = { name: "Leila Haddad", at: "2026-09-07T10:00:00.000Z" };

const facts: SetUpFacts = {
  title: "Section 11 audit 2026",
  days: {
    opensOn: "2026-09-28",
    signOffBy: "2026-12-04",
    dueOn: "2026-12-18",
    dueTime: "17:00",
    finalDueOn: "2027-01-15",
    panelsFrom: "2027-02-01",
    panelsTo: "2027-02-26",
    responseBy: "2027-03-25",
    governorSignsBy: null,
    statisticsOpenOn: null,
    statisticsDueOn: null,
  },
  guidance: "Read section 1 first.",
  legalBasis: "Section 11 of the Children Act 2004",
  questions: 2,
  reminders: usualReminders,
  called: agencyWords,
  set: { title: "Section 11", version: "2026", extent: null, standards: 34, unchanged: 31, reworded: 3, added: 0 },
  copiedFrom: "Section 11 audit 2024",
  read: { guidance: leila, dates: leila, reminders: leila },
  organisations: { total: 24, inWords: "13 in both partnerships, 5 in Estmere only and 6 in Wealdshire only" },
  gaps: [],
  unreachable: [],
  mailTexts: [
    { kind: "invitation", title: "Invitation", isRead: true, words: "Please complete it" },
    { kind: "reminder", title: "Reminder", isRead: true, words: "It is due" },
  ],
};

const gap = (name: string, lacks: ("champion" | "signatory")[], isAlone = false) => ({
  organisationId: name.toLowerCase(),
  name,
  lacks,
  isAlone,
});

function states(changed: Partial<SetUpFacts>) {
  return Object.fromEntries(setUpTasks({ ...facts, ...changed }).flatMap(({ tasks }) => tasks.map(({ part, state }) => [part, state])));
}

describe("the tasks of setting up", () => {
  test("say what each part holds", () => {
    expect(setUpTasks(facts).map(({ heading, tasks }) => [heading, tasks.map(({ hint }) => hint)])).toEqual([
      [
        "What is asked",
        [
          "Section 11, version 2026: 34 standards, 31 unchanged and 3 reworded since the version before",
          "Optional, and not rated. 2 questions",
          "Copied from Section 11 audit 2024, and read by Leila Haddad on 7 September 2026",
        ],
      ],
      [
        "When",
        [
          "Opens 28 September 2026, due 5pm on 18 December 2026, final date 15 January 2027, panels 1 February to 26 February 2027, response by 25 March 2027",
        ],
      ],
      [
        "Who",
        ["24 agencies: 13 in both partnerships, 5 in Estmere only and 6 in Wealdshire only", "24 of 24 have a champion and a signatory"],
      ],
      ["What they are told", ["2 of 2 read", "28, 14, 7 and 2 days before the due date, and 1 day after"]],
    ]);
    expect(new Set(Object.values(states({})))).toEqual(new Set(["completed"]));
  });

  test("are as far as somebody brought them", () => {
    expect(
      states({
        questions: 0,
        read: {},
        organisations: { total: 0, inWords: "" },
        mailTexts: facts.mailTexts.map((text) => ({ ...text, isRead: false })),
      }),
    ).toEqual({
      standards: "completed",
      questions: "optional",
      guidance: "in-progress",
      dates: "in-progress",
      organisations: "not-yet-started",
      people: "not-yet-started",
      "mail-texts": "not-yet-started",
      reminders: "not-yet-started",
    });
    expect(states({ guidance: null, legalBasis: null }).guidance).toBe("not-yet-started");
    expect(states({ gaps: [gap("Fenlow Homes", ["champion"])] }).people).toBe("in-progress");
  });
});

describe("what stops the launch", () => {
  test("is nothing when all is there", () => {
    expect(launchStops(facts)).toEqual([]);
    expect(setUpSentence(facts)).toBe("Nothing is missing: it can be launched.");
  });

  test("is named, each with where it is put right", () => {
    const missing: SetUpFacts = {
      ...facts,
      guidance: "As in the Section 11 audit 2024.",
      gaps: [gap("Fenlow Homes", ["champion"]), gap("Wealdshire Faith Forum", ["champion", "signatory"]), gap("Alone", [], true)],
      mailTexts: [
        { kind: "reminder", title: "Reminder", isRead: false, words: "The Section 11 audit 2024 is due" },
        { kind: "receipt", title: "Receipt", isRead: true, words: "Thank you" },
      ],
    };
    expect(launchStops(missing)).toEqual([
      { part: "guidance", about: "Guidance and legal basis", text: "says “Section 11 audit 2024”" },
      { part: "people", about: "Fenlow Homes", text: "no champion", organisationId: "fenlow homes" },
      { part: "people", about: "Wealdshire Faith Forum", text: "no champion and no signatory", organisationId: "wealdshire faith forum" },
      { part: "mail-texts", about: "Reminder", text: "says “Section 11 audit 2024”" },
      { part: "mail-texts", about: "Mail texts", text: "1 has not been read" },
    ]);
    expect(setUpSentence(missing)).toBe(
      "It cannot be launched yet: the guidance has to be read, 2 of 24 agencies have nobody to answer or sign, and not every mail text is read and right.",
    );
  });

  test("are dates that nobody has set, or that are not in order", () => {
    expect(launchStops({ ...facts, read: { guidance: leila } })).toEqual([
      { part: "dates", about: "Dates", text: "these are proposed, and nobody has set them yet" },
    ]);
    expect(launchStops({ ...facts, days: { ...facts.days, dueOn: "2026-12-01" } })).toEqual([
      { part: "dates", about: "Dates", text: "The due date must not be before the day to sign by" },
    ]);
    expect(setUpSentence({ ...facts, read: { guidance: leila }, organisations: { total: 0, inWords: "" } })).toBe(
      "It cannot be launched yet: the dates are not set, and no agency is chosen.",
    );
  });

  test("is not a school without somebody who signs, whom it names itself", () => {
    const school = { ...facts, called: settingWords, gaps: [gap("Otterbrook", ["signatory"])] };
    expect(launchStops(school)).toEqual([]);
    expect(worthKnowing(school).map(({ about, text }) => `${about} ${text}`)).toEqual([
      "1 school or college has no headteacher or principal yet, whom the designated safeguarding lead can name",
    ]);
    expect(launchStops({ ...school, gaps: [gap("Otterbrook", ["champion"])] })).toEqual([
      { part: "people", about: "Otterbrook", text: "no designated safeguarding lead", organisationId: "otterbrook" },
    ]);
  });
});

test("what does not stop it, but is worth knowing", () => {
  expect(worthKnowing(facts)).toEqual([]);
  expect(
    worthKnowing({
      ...facts,
      guidance: null,
      days: { ...facts.days, responseBy: "2027-03-26" },
      gaps: [gap("A", [], true), gap("B", ["signatory"], true)],
      unreachable: [{ name: "Karen Oduya", email: "karen@fenlow.example", organisation: "Fenlow", failedAt: leila.at }],
    }).map(({ part, about, text }) => `${part}: ${about}: ${text}`),
  ).toEqual([
    "people: 2 agencies: depend on one champion, with no second and nobody who helps",
    "dates: Response by 26 March 2027: that is Good Friday",
    "guidance: Guidance: nothing is written",
    "people: 1 address: could not be reached when last written to",
  ]);
});
