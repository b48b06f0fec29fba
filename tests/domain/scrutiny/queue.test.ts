import { describe, expect, test } from "vitest";
import { agencyWords } from "#domain/organisations/organisation-words.ts";
import {
  acknowledgedInWords,
  narrowedRows,
  questionsInWords,
  type QueueReturn,
  queueGroups,
  queueRows,
  readerInWords,
  readInWords,
  sampledInWords,
  responseInWords,
} from "#domain/scrutiny/queue.ts";
import { queueSentence, returnedInWords } from "#domain/scrutiny/queue-sentence.ts";
import { firstItems, firstOfCycle, overdueItems, ownItems } from "#domain/work/scrutiny-work.ts";

const cycle = { dueAt: "2026-12-18T17:00:00.000Z", responseBy: "2027-03-26" };
const rhian = { id: "rhian", name: "Rhian Colbourne" };

function returned(name: string, given: Partial<QueueReturn> = {}): QueueReturn {
  return {
    assessmentId: name.toLowerCase(),
    organisation: { id: name.toLowerCase(), name, kind: "Housing" },
    state: "submitted",
    revision: 1,
    firstSubmittedAt: "2026-12-07T10:00:00.000Z",
    responseSentOn: null,
    reader: null,
    acknowledgedAt: null,
    readRevision: null,
    readAt: null,
    sampled: null,
    sectionsRead: 0,
    questions: { open: 0, replied: 0, answered: 0, dueOn: null },
    keyLines: 0,
    panel: null,
    response: null,
    attention: null,
    ...given,
  };
}

const panel = {
  id: "panel",
  startsAt: "2027-02-04T10:00:00.000Z",
  minutes: 120,
  place: "",
  link: "",
  chairId: null,
  packOn: "2027-02-01",
  heldAt: null,
  slotAt: "2027-02-04T10:10:00.000Z",
  slotMinutes: 35,
};

const rowsOn = (today: string, ...returns: QueueReturn[]) => queueRows(returns, { cycle, today });

test("puts what cannot wait first, then what is owed longest; what is answered stands last", () => {
  const rows = rowsOn(
    "2027-01-22",
    returned("Sent", { state: "response-sent", responseSentOn: "2027-01-10" }),
    returned("Fenlow"),
    returned("Again", { state: "in-progress", revision: 2 }),
    returned("Elmgate"),
    returned("School", { attention: { lawNotMet: [{ code: "A5", short: "Reading of guidance" }], isWithoutLead: false } }),
  );

  expect(rows.map(({ organisation, standing }) => `${organisation.name} ${standing}`)).toEqual([
    "School owed",
    "Elmgate owed",
    "Fenlow owed",
    "Again open-again",
    "Sent sent",
  ]);
});

test("asks for attention no more once it has been read to its end", () => {
  const [row] = rowsOn(
    "2027-01-22",
    returned("School", {
      attention: { lawNotMet: [{ code: "A5", short: "Reading of guidance" }], isWithoutLead: false },
      readRevision: 1,
      readAt: "2027-01-20T10:00:00.000Z",
    }),
  );

  expect(firstItems(row ? [row] : [])).toEqual([]);
});

test("stands before the work of its cycle, and is one thing where it is many", () => {
  const attention = { lawNotMet: [{ code: "A5", short: "Reading of guidance" }], isWithoutLead: false };
  const of = (...names: string[]) =>
    firstOfCycle(rowsOn("2027-01-22", ...names.map((name) => returned(name, { attention }))), { id: "2026", title: "Audit" });

  expect(of("One").map(({ title, text }) => [title, text])).toEqual([["Read One first", "Law not met: A5 Reading of guidance"]]);
  expect(of("One", "Two", "Three", "Four").map(({ title }) => title)).toEqual(["Read first: 4 returns that cannot wait"]);
});

describe("the sentence", () => {
  const says = (...rows: [standing: "overdue" | "owed" | "sent" | "open-again", dueOn?: string][]) =>
    queueSentence(
      rows.map(([standing, dueOn = "2027-03-26"]) => ({ standing, dueOn })),
      agencyWords,
    );

  test("counts every return once", () => {
    expect(says(["overdue"], ["overdue"], ["owed"], ["owed", "2027-04-12"], ["owed"])).toBe(
      "We owe 2 agencies a response that is overdue. The other 3 responses are owed by 12 April 2027. None is sent yet.",
    );
    expect(says(["owed"], ["sent"], ["sent"], ["open-again"])).toBe(
      "We owe 1 agency a response by 26 March 2027. 2 are sent. 1 return is open again, so nothing can be answered there yet.",
    );
  });

  test("says when all is answered, and when there is nothing", () => {
    expect(says(["sent"], ["sent"])).toBe("Every response is sent: 2.");
    expect(says()).toBe("No agency has returned yet, so no response is owed.");
  });

  test("names who has not returned while they are few", () => {
    expect(returnedInWords(23, ["Estmere Sports Alliance"])).toBe("23 of 24 have returned. Estmere Sports Alliance has not.");
    expect(returnedInWords(3, ["A", "B", "C", "D", "E"])).toBe("3 of 8 have returned. Five have not.");
    expect(returnedInWords(3, [])).toBe("All 3 have returned.");
  });
});

test("tells each step of the clock in words", () => {
  const [row] = rowsOn(
    "2027-01-22",
    returned("Riverbend", { sectionsRead: 4, questions: { open: 2, replied: 1, answered: 2, dueOn: "2027-02-01" } }),
  );
  const [read] = rowsOn("2027-01-22", returned("Riverbend", { readRevision: 1, readAt: "2027-01-20T10:00:00.000Z" }));
  const [corrected] = rowsOn("2027-04-05", returned("Riverbend", { revision: 2, readRevision: 1, readAt: "2027-01-20T10:00:00.000Z" }));
  if (!row || !read || !corrected) throw new Error("There are no rows");

  expect(readInWords(row, 9)).toBe("4 of 9 sections");
  expect(questionsInWords(row)).toBe("1 answered, waits for you; 1 open, due 1 February; 2 closed");
  expect(responseInWords(row, "2027-01-22")).toBe("26 March 2027");
  expect(readInWords(read, 9)).toBe("20 January");
  expect(questionsInWords(read)).toBe("None");
  expect(readInWords(corrected, 9)).toBe("Corrected since it was read. Not read again");
  expect(responseInWords(corrected, "2027-04-05")).toBe("10 days overdue");
});

test("groups by panel, what has none first, and narrows to a reader and a place", () => {
  const rows = rowsOn(
    "2027-01-22",
    returned("Riverbend", { panel, reader: rhian }),
    returned("Fenlow"),
    returned("Elmgate", { reader: rhian }),
  );

  expect(queueGroups(rows).map((group) => [group.panel?.id ?? null, group.rows.map(({ organisation }) => organisation.name)])).toEqual([
    [null, ["Elmgate", "Fenlow"]],
    ["panel", ["Riverbend"]],
  ]);
  const named = (wanted: Parameters<typeof narrowedRows>[1]) => narrowedRows(rows, wanted).map(({ organisation }) => organisation.name);
  expect(named({ reader: "nobody", place: null })).toEqual(["Fenlow"]);
  expect(named({ reader: "rhian", place: "unread" })).toEqual(["Elmgate", "Riverbend"]);
  expect(named({ reader: null, place: "sent" })).toEqual([]);
});

describe("what waits", () => {
  test("of the partnership's own lateness, the oldest first", () => {
    const late = returned("Late", { firstSubmittedAt: "2027-03-01T10:00:00.000Z" });
    const rows = rowsOn("2027-04-20", late, returned("Elmgate", { reader: rhian }));

    expect(overdueItems(rows, "2027-04-20").map(({ title, when, text }) => [title, when.strong, text])).toEqual([
      ["Elmgate: response", "25 days overdue", "Rhian Colbourne reads it, and has not finished"],
      ["Late: response", "8 days overdue", "Nobody reads it yet"],
    ]);
  });

  test("for one reader: what to read before the pack goes out, and letters once the panel has met", () => {
    const read = { readRevision: 1, readAt: "2027-01-20T10:00:00.000Z", reader: rhian };
    const rows = (today: string) =>
      rowsOn(
        today,
        returned("Fenlow", { reader: rhian, panel, sectionsRead: 4, keyLines: 1 }),
        returned("Stillwater", { ...read, panel }),
        returned("Elmgate", read),
        returned("Others", { reader: { id: "beverley", name: "Beverley" } }),
      );
    const items = (today: string) =>
      ownItems(rows(today), { personId: "rhian", today, sections: 9 }).map(({ title, when }) => `${title}: ${when.strong}`);

    expect(items("2027-01-22")).toEqual(["Read Fenlow: By 1 February 2027", "Write the response to Elmgate: Owed by 26 March 2027"]);
    expect(items("2027-02-05")).toEqual([
      "Read Fenlow: Owed by 26 March 2027",
      "Write the response to Elmgate: Owed by 26 March 2027",
      "Write the response to Stillwater: Owed by 26 March 2027",
    ]);
  });

  test("for whoever is asked to approve a letter", () => {
    const response = {
      byId: "rhian",
      by: "Rhian Colbourne",
      savedAt: "2027-01-20T10:00:00.000Z",
      approverId: "beverley",
      isAsked: true,
      isApproved: false,
    };
    const rows = rowsOn(
      "2027-01-22",
      returned("Elmgate", { response, reader: rhian, readRevision: 1, readAt: "2027-01-20T10:00:00.000Z" }),
    );
    const of = (personId: string) => ownItems(rows, { personId, today: "2027-01-22", sections: 9 }).map(({ title, text }) => [title, text]);

    expect(of("beverley")).toEqual([
      ["Approve the response to Elmgate", "Rhian Colbourne wrote it on 20 January. It waits to be approved"],
    ]);
    expect(of("rhian")).toEqual([]);
    expect(ownItems(rows, { personId: "beverley", today: "2027-01-22", sections: 9 })[0]?.place.page).toBe("response-sending");
  });

  test("for whoever wrote a letter that is approved: to send it", () => {
    const response = {
      byId: "rhian",
      by: "Rhian Colbourne",
      savedAt: "2027-01-20T10:00:00.000Z",
      approverId: "beverley",
      isAsked: true,
      isApproved: true,
    };
    const rows = rowsOn("2027-01-22", returned("Elmgate", { response }));
    const of = (personId: string) =>
      ownItems(rows, { personId, today: "2027-01-22", sections: 9 }).map(({ title, place }) => [title, place]);

    expect(of("rhian")).toEqual([["Send the response to Elmgate", { page: "response-sending", assessmentId: "elmgate" }]]);
    expect(of("beverley")).toEqual([]);
  });
});

test("what is answered waits for nobody to acknowledge or to read it", () => {
  const [sent, open] = [
    rowsOn("2027-01-22", returned("Sent", { state: "response-sent", responseSentOn: "2027-01-10" }))[0],
    rowsOn("2027-01-22", returned("Open"))[0],
  ];
  if (!sent || !open) throw new Error("No rows");
  expect([acknowledgedInWords(sent), readerInWords(sent), readInWords(sent, 9)]).toEqual([
    "With the response",
    "Nobody by name",
    "Not read word by word",
  ]);
  expect([acknowledgedInWords(open), readerInWords(open), readInWords(open, 9)]).toEqual(["Not yet", "Nobody yet", "Not yet"]);
});

test("what is in the sample says why, and can be looked for", () => {
  const rows = rowsOn(
    "2027-01-22",
    returned("Drawn", { sampled: "random" }),
    returned("Flagged", { sampled: "flagged" }),
    returned("Other"),
  );
  expect(rows.map(sampledInWords)).toEqual(["In the sample, drawn at random", "In the sample, flagged", null]);
  expect(narrowedRows(rows, { reader: null, place: "sampled" }).map(({ assessmentId }) => assessmentId)).toEqual(["drawn", "flagged"]);
});
