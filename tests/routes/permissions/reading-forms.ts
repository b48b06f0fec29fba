type Fields = Record<string, string | string[]>;

const visit = {
  base: "1",
  "visitedOn.day": "20",
  "visitedOn.month": "11",
  "visitedOn.year": "2026",
  people: "Priya Raman",
  seen: "Three sites",
};

/** The forms of reading what was submitted. */
export const readingForms: Record<string, () => Fields> = {
  "review (take)": () => ({ intent: "take" }),
  "review (line)": () => ({ intent: "line", form: "line-9-1", standard: "9.1", question: "Who covers?" }),
  "review (finish)": () => ({ intent: "finish" }),
  "review (ask)": () => ({
    intent: "ask",
    form: "ask",
    words: "Who covers?",
    "dueOn.day": "7",
    "dueOn.month": "12",
    "dueOn.year": "2026",
  }),
  "review (observe)": () => ({ intent: "observe", form: "observe", words: "Staff knew" }),
  "review/reader (give)": () => ({ reader: "rhian", base: "0" }),
  "visits/new (visit)": () => visit,
  "visits/:visitId (visit)": () => visit,
  "scrutiny (take)": () => ({ take: "riverbend-2026" }),
  "scrutiny/readers (give)": () => ({ reader: "rhian", assessment: "riverbend-2026" }),
  "scrutiny/sample (keep)": () => ({ seed: "1", mark: "none" }),
};
