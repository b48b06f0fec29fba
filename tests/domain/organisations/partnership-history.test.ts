import { describe, expect, test } from "vitest";
import { detailsInWords, eventPatterns, eventTitle } from "#domain/organisations/partnership-history.ts";

describe("the history of a partnership", () => {
  test("names every event, also one that has no name of its own", () => {
    expect(eventTitle("joining-agreed")).toBe("Joining agreed");
    expect(eventTitle("cycle-launched")).toBe("Cycle launched");
  });

  test("says what was different in one line, and leaves out ids", () => {
    const before = { organisation: "YOT", name: "YOT", kind: "Council", aliases: "", trustId: "x" };
    const after = { organisation: "Youth Justice", name: "Youth Justice", kind: "Council", aliases: "YOT", trustId: "y" };
    expect(detailsInWords({ event: "organisation-changed", before, after })).toBe(
      "Name: YOT, now Youth Justice; Kind: Council; Other names: YOT",
    );
    expect(detailsInWords({ event: "part-ended", before: { person: "Ana", part: "Reader" }, after: {} })).toBe("Person: Ana; Part: Reader");
  });

  test("tells days and moments as people do", () => {
    expect(detailsInWords({ event: "panel-made", before: null, after: { on: "2026-07-26T10:00:00.000Z", minutes: 120 } })).toBe(
      "On: 11am on 26 July 2026; Minutes: 120",
    );
    expect(detailsInWords({ event: "cycle-changed", before: { due: "2026-12-16" }, after: { due: "2027-01-08" } })).toBe(
      "Due: 16 December 2026, now 8 January 2027",
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
