import { describe, expect, test } from "vitest";
import { detailsInWords, eventPatterns, eventTitle } from "#domain/organisations/partnership-history.ts";

describe("the history of a partnership", () => {
  test("names every event, also one that has no name of its own", () => {
    expect(eventTitle("joining-agreed")).toBe("Joining agreed");
    expect(eventTitle("cycle-launched")).toBe("Audit launched");
    expect(eventTitle("cycle-text-read")).toBe("Read for the audit");
    expect(eventTitle("something-new")).toBe("Something new");
  });

  test("says what was different in one line, and leaves out ids", () => {
    const before = { organisation: "YOT", name: "YOT", kind: "Council", aliases: "", trustId: "x" };
    const after = { organisation: "Youth Justice", name: "Youth Justice", kind: "Council", aliases: "YOT", trustId: "y" };
    expect(detailsInWords({ event: "organisation-changed", before, after })).toBe(
      "Name: YOT, now Youth Justice; Kind: Council; Other names: YOT",
    );
    expect(detailsInWords({ event: "part-ended", before: { person: "Ana", part: "Reader" }, after: {} })).toBe("Person: Ana; Part: Reader");
  });

  test("names what was frozen and read by its name, not by what only the service knows it by", () => {
    const after = { snapshot: "9a86", cycle: "7267", name: "Annual report", contentHash: "5c3c", note: "", threshold: 5 };
    expect(detailsInWords({ event: "figures-frozen", before: null, after })).toBe("Name: Annual report; Fewest in a public row: 5");
    expect(
      detailsInWords({
        event: "cycle-text-read",
        before: null,
        after: { items: ["mail:sign-off-request", "mail:invitation:estmere", "guidance"] },
      }),
    ).toBe("Texts: Ready to sign, Invitation to answer, Guidance");
    const handed = { part: "champion", person: "Ada", afterwards: "nothing" };
    expect(detailsInWords({ event: "part-handed-over", before: { part: "champion", person: "Priya" }, after: handed })).toBe(
      "Part: champion; Person: Priya, now Ada; What the one before is from then on: No part",
    );
  });

  test("says days and moments as they are said elsewhere", () => {
    expect(detailsInWords({ event: "time-given", before: { due: "2026-12-18" }, after: { due: "2027-01-15" } })).toBe(
      "Due: 18 December 2026, now 15 January 2027",
    );
    expect(detailsInWords({ event: "cycle-launch-set", before: null, after: { dueOn: "2026-09-21T08:00:00.000Z" } })).toBe(
      "Due on: 9am on 21 September 2026",
    );
  });

  test("never says what an organisation’s people write to each other", () => {
    expect(detailsInWords({ event: "sent-for-sign-off", before: null, after: { to: "Helen", note: "Between us" } })).toBe("");
    expect(detailsInWords({ event: "reopened", before: null, after: { reason: "Figures differ", revision: 2 } })).toBe(
      "Reason: Figures differ; Revision: 2",
    );
    expect(detailsInWords({ event: "rating-agreed", before: null, after: { rating: "met", reason: "Said inside", revision: 1 } })).toBe(
      "Revision: 1",
    );
    const all = eventPatterns(null);
    for (const event of ["answer-saved", "comment-added", "evidence-added", "conversation-reply", "profile-saved"])
      expect(all.some((one) => one === event || (one.endsWith("%") && event.startsWith(one.slice(0, -1))))).toBe(false);
  });
});
