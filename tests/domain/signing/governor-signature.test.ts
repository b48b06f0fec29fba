import { describe, expect, test } from "vitest";
import type { AssessmentState } from "#domain/assessments/assessment-state.ts";
import {
  governorDeclarations,
  governorSignature,
  governorStatusInShort,
  meetingRefusedBecause,
  remindersDue,
  type SecondSignature,
} from "#domain/signing/governor-signature.ts";
import { wordsByKind } from "#domain/organisations/words-by-kind.ts";

const words = wordsByKind["maintained-school"];
const signature: SecondSignature = {
  revision: 1,
  personName: "Amina Yusuf",
  jobTitle: "Safeguarding governor",
  signedAt: "2027-01-20T18:30:00.000Z",
  meetingOn: "2027-01-18",
  minuteReference: "7.2",
};

const submitted = {
  state: "submitted" as AssessmentState,
  revision: 1,
  withdrawnOn: null as string | null,
  submittedAt: "2026-12-15T10:00:00.000Z" as string | null,
};
const open = { ...submitted, state: "in-progress" as const, submittedAt: null };

function standing(given: { assessment?: typeof submitted; signatures?: SecondSignature[]; today?: string; owedBy?: string | null } = {}) {
  const { assessment = submitted, signatures = [], today = "2027-01-10", owedBy = "2027-01-29" } = given;
  return governorSignature({ cycle: { governorSignsBy: owedBy }, assessment, signatures, today, words });
}

describe("the governor's signature", () => {
  test("is not asked for where the cycle does not, or the setting was withdrawn", () => {
    expect(standing({ owedBy: null })).toBeNull();
    expect(standing({ assessment: { ...submitted, withdrawnOn: "2026-11-01" } })).toBeNull();
  });

  test("follows the head's", () => {
    expect(standing({ assessment: open })).toMatchObject({
      status: "head-first",
      inWords: "The headteacher signs first. The governor’s signature is owed by 29 January 2027",
    });
  });

  test("is owed to the end of its day, and overdue from the next", () => {
    expect(standing({ today: "2027-01-29" })).toMatchObject({
      status: "owed",
      inWords: "The governor’s signature is owed by 29 January 2027",
    });
    expect(standing({ today: "2027-01-30" })).toMatchObject({
      status: "overdue",
      inWords: "The governor’s signature was owed by 29 January 2027, 1 day ago",
    });
  });

  test("says who signed, after which meeting and under which minute", () => {
    expect(standing({ signatures: [signature], today: "2027-03-01" })).toMatchObject({
      status: "signed",
      inWords:
        "Signed by Amina Yusuf, Safeguarding governor, on 20 January 2027, after the meeting of 18 January 2027 (minute reference 7.2)",
    });
  });

  test("does not carry over to a revision that was reopened", () => {
    expect(standing({ assessment: { ...open, revision: 2 }, signatures: [signature] })).toMatchObject({
      status: "head-first",
      signature: null,
      inWords: "It was reopened, so it needs the headteacher’s signature and then a governor’s signature again",
    });
    expect(standing({ assessment: { ...submitted, revision: 2 }, signatures: [signature] })).toMatchObject({
      status: "owed",
      signature: null,
    });
  });

  test("is over when the return is closed without it", () => {
    const closed = standing({ assessment: { ...submitted, state: "closed" } });
    expect([closed?.status, governorStatusInShort(closed)]).toEqual(["never", "Never signed"]);
  });
});

describe("the meeting", () => {
  const cycle = { opensOn: "2026-09-14", today: "2027-01-20" };
  test.each([
    ["2026-09-13", "The date of the meeting must be on or after 14 September 2026, when this audit opened"],
    ["2026-09-14", null],
    ["2027-01-20", null],
    ["2027-01-21", "The date of the meeting must be today or in the past"],
  ])("on %s", (day, reason) => {
    expect(meetingRefusedBecause(day, cycle)).toBe(reason);
  });
});

describe("the declaration", () => {
  test("says that the signer does not teach there, and counts what was asked about", () => {
    const texts = governorDeclarations("Otterbrook", words, { weak: 1, actions: 2 })
      .map((one) => one.text)
      .join("\n");
    expect(texts).toContain("I do not teach there");
    expect(texts).toContain("the 1 standard that is not fully met");
    expect(texts).toContain("the 2 actions until they are done");
    expect(governorDeclarations("Otterbrook", words, { weak: 0, actions: 0 })).toHaveLength(3);
  });
});

describe("reminders", () => {
  const due = (
    today: string,
    reminded: string[] = [],
    given: Partial<typeof submitted> = {},
    signatures: SecondSignature[] = [],
    requestedOn = "2026-12-15",
  ) =>
    remindersDue({
      cycle: { governorSignsBy: "2027-01-29" },
      assessment: { ...submitted, ...given },
      signatures,
      today,
      words,
      requestedOn,
      reminded,
    });

  test("go out 14, 7 and 1 day before, the day after, then weekly, each once", () => {
    const sent: string[] = [];
    const calendar = [];
    for (let time = Date.parse("2026-12-15"); time < Date.parse("2027-02-20"); time += 86_400_000) {
      const today = new Date(time).toISOString().slice(0, 10);
      const found = due(today, sent);
      if (found.length > 0) calendar.push(today);
      sent.push(...found);
    }
    expect(calendar).toEqual(["2027-01-15", "2027-01-22", "2027-01-28", "2027-01-30", "2027-02-06", "2027-02-13"]);
    expect(sent).toEqual(calendar);
  });

  test("catch up with one, not with all that were missed", () => {
    expect(due("2027-01-25")).toEqual(["2027-01-22"]);
    expect(due("2027-03-01", ["2027-01-15"])).toEqual(["2027-02-27"]);
  });

  test("go out once, whatever the clock does", () => {
    expect(due("2027-01-16", ["2027-01-15", "2027-01-22"])).toEqual([]);
    expect(due("2027-01-15", ["2036-01-05"])).toEqual(["2027-01-15"]);
    expect(due("2026-01-01")).toEqual([]);
    expect(due("2036-01-01", ["2027-01-15"])).toHaveLength(1);
    expect(due("2027-01-15", ["2027-01-15"])).toEqual([]);
  });

  test("never precede the request", () => {
    expect(due("2027-01-24", [], {}, [], "2027-01-24")).toEqual([]);
    expect(due("2027-01-28", [], {}, [], "2027-01-24")).toEqual(["2027-01-28"]);
    expect(due("2027-01-30", [], {}, [], "2027-02-10")).toEqual([]);
  });

  test("stop when nothing is owed", () => {
    const day = "2027-01-22";
    expect(due(day)).toEqual([day]);
    expect(due(day, [], {}, [signature])).toEqual([]);
    expect(due(day, [], { withdrawnOn: "2027-01-01" })).toEqual([]);
    expect(due(day, [], { state: "closed" })).toEqual([]);
    expect(due(day, [], { state: "in-progress", revision: 2, submittedAt: null }, [signature])).toEqual([]);
    expect(due(day, [], { revision: 2 }, [signature])).toEqual([day]);
  });
});
