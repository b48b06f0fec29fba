import { evidenceFor } from "./evidence.ts";
import type { SeedAnswer } from "./seed-answer.ts";

const board = "estmere-integrated-care-board";
const licensing = "estmere-licensing-and-transport";

/** What agencies that hold no case files say of their records about children. */
export const careBoardAnswers: Readonly<Record<string, SeedAnswer>> = {
  "2024 9.3 met": {
    statement:
      "The only records about individual children that we hold are those of the continuing care team, 64 of them in June 2024. A colleague from quality read 20 against our standard: 18 had the child’s own words and a list of the main events, and the other two were put right within the month. When a child moves, the file goes by secure transfer and the receipt is kept. What is due to be destroyed is listed each quarter, and the Caldicott Guardian signs for it.",
    evidence: evidenceFor(board, "9.3", "2024", "met"),
  },
  "2026 9.3 met": {
    statement:
      "The continuing care team keeps the only records about individual children that we hold, 71 of them in June 2026. In this year’s sample 19 of 20 had the child’s own words, and each had a list of the main events. The one that lacked them was put right in a week. Every transfer has a receipt, and the Caldicott Guardian signs the list of what was destroyed each quarter.",
    evidence: evidenceFor(board, "9.3", "2026", "met"),
  },
};

export const licensingAnswers: Readonly<Record<string, SeedAnswer>> = {
  "2024 9.3 met": {
    statement:
      "We keep no case files. What officers and passenger assistants report about a child is written in one log in LicenceBook, with the date, what was seen and heard, and the child’s own words where there were any. In June 2024 the licensing manager read ten entries: nine were complete, and the tenth was mended. Entries about the same child or driver are linked, so that somebody new can see what went before. They go to children’s services by secure mail with a receipt, and are destroyed after six years by a list that is checked each March.",
    evidence: evidenceFor(licensing, "9.3", "2024", "met"),
  },
};

export const publicHealthRecords: Readonly<Record<string, SeedAnswer>> = {
  "2024 9.3 partially-met": {
    statement:
      "Our analysts work from extracts that cannot be traced to a child, so the only records about children are notes of what outreach staff were told: 23 in the year to June 2024. Each was passed to the local front door the same day and is kept where three people can open it. Nobody has read them as a whole: six of 20 that we looked at for this audit had no date, and nothing says when they are to be destroyed.",
    evidence: [],
    action: {
      what: "Read a sample of outreach notes each quarter and set a time for keeping them",
      why: "Six of 20 notes had no date, and nothing says when they are to be destroyed.",
      ownerRole: "Data steward",
      dueOn: "2025-06-30",
      successMeasure: "Each note of a quarter is dated, and the retention list names these notes",
      progress: {
        status: "done",
        note: "Two samples read; all notes were dated. They are on the retention list.",
        updatedOn: "2025-06-03",
      },
    },
  },
};
