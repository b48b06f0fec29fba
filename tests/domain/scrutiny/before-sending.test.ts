import { describe, expect, test } from "vitest";
import { openQuestionInWords, panelAhead, stillOpen } from "#domain/responses/before-sending.ts";

const question = { standardCode: "3.2", question: "Who?", since: [], dueOn: "2027-02-01", answeredAt: null };
const entry = { name: "Priya", words: "Ann", madeAt: "2027-01-30T09:00:00.000Z" };

describe("before a response is sent", () => {
  test("a panel lies ahead until its day, or until it is held or off", () => {
    const slot = { isOn: true, heldAt: null, startsAt: "2027-02-04T10:10:00.000Z" };
    expect(panelAhead(slot, "2027-02-03")).toBe("2027-02-04");
    expect(panelAhead(slot, "2027-02-04")).toBeNull();
    expect(panelAhead({ ...slot, isOn: false }, "2027-02-03")).toBeNull();
    expect(panelAhead({ ...slot, heldAt: "2027-02-02T10:00:00.000Z" }, "2027-02-03")).toBeNull();
    expect(panelAhead(null, "2027-02-03")).toBeNull();
  });

  test("a question is open until somebody closes it", () => {
    expect(stillOpen([question, { ...question, answeredAt: "2027-01-30T09:00:00.000Z" }])).toEqual([question]);
    const said = (asked: Parameters<typeof openQuestionInWords>[0], today = "2027-01-20") => openQuestionInWords(asked, "Leads", today);
    expect(said(question)).toBe("3.2 Leads: Who? Not answered yet, due 1 February 2027");
    expect(said(question, "2027-02-04")).toBe("3.2 Leads: Who? Not answered yet, was due 1 February 2027");
    expect(said({ ...question, since: [{ ...entry, side: "organisation" }] })).toBe("3.2 Leads: Who? Answered, and not closed yet");
    expect(said({ ...question, standardCode: null })).toBe("The whole return: Who? Not answered yet, due 1 February 2027");
  });
});
