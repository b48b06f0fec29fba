import type { SchoolTexts } from "./parts.ts";

export const sectionF: SchoolTexts = {
  F1: {
    how: [
      "Concerns are written in the online record before the end of the day, with what was decided and why; {90-99}% were in {month}.",
      "Each record shows what was seen, what was done, the reason and the outcome. A guide with two examples is in the staff room.",
      "Leaders read {8-20} records in {lmonth} and sent {2-5} back because the outcome was missing.",
    ],
    gap: [
      "Records say what happened, but a third give no reason for the decision.",
      "Train recorders on reasons and outcomes and sample ten records a month",
      "Nine in ten records give the reason and the outcome",
    ],
  },
  F2: {
    how: [
      "Access is limited to {3-7} people and reviewed each {term} term; somebody other than the author samples {6-12} files.",
      "Paper files from earlier years are locked away and follow the retention schedule; {20-90} were sealed in {month}.",
      "The sample of {lmonth} found {2-4} points to mend, all done within a month.",
    ],
    gap: [
      "Files are sampled by the DSL, who wrote most of them.",
      "Have a leader who is not the author sample files each term",
      "Three samples by another leader are on record",
    ],
  },
  F3: {
    how: [
      "Staff know that data protection does not stand in the way of keeping a child safe; {89-99}% chose rightly in a scenario in {month}.",
      "What is shared, with whom and why is logged: {14-70} entries since {lmonth}.",
      "The data protection lead and the DSL went through {3-6} examples with staff and put the answers on the staff site.",
    ],
    gap: [
      "Office staff were unsure whether they may tell another school about a worry by telephone.",
      "Train office staff on sharing with three examples",
      "Office staff answer the three examples rightly",
    ],
  },
  F4: {
    how: [
      "Files left within five days and apart from the main file in {95-100}% of {6-40} transfers since {lmonth}; every receipt is kept.",
      "Transfer is by a secure route with a receipt. In {month} all files of leavers went in the first week of term.",
      "The office tells the DSL on the day a place elsewhere is confirmed, so that the file can go in time.",
    ],
    gap: [
      "{2-5} files left after more than five days and a receipt is missing for two.",
      "Tell the DSL of each leaver on the same day and chase receipts weekly",
      "Every file left in five days with a receipt",
    ],
  },
  F5: {
    how: [
      "The DSL spoke to the other DSL before each of {2-7} transfers with a known risk and a plan was there on the first day.",
      "A template guides the talk: what is known, what works, who meets the child. It was used {2-7} times since {lmonth}.",
      "Admissions do not end until the DSL has asked about risk. A plan followed within {2-4} days in {month}.",
    ],
    gap: [
      "DSLs speak when we send a child, but not always when we receive one in the middle of a year.",
      "Make a call between DSLs part of each admission",
      "A note of the call is on file for every admission with a known risk",
    ],
  },
  F6: {
    how: [
      "We hold two or more contacts for {97-100}% of {pupils}; the office checks them each September and asks again in {shortmonth}.",
      "The yearly check of contacts in {month} brought {12-60} changes, and families with one contact were rung.",
      "Contacts can be changed by parents online, and those with a single contact are listed for the DSL.",
    ],
    gap: [
      "{4-15} {pupils} have only one emergency contact.",
      "Ring the families with one contact and record why where there is no second",
      "All have two contacts or a recorded reason",
    ],
  },
};
