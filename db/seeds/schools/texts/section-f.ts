import type { SchoolTexts } from "./parts.ts";

export const sectionF: SchoolTexts = {
  F1: {
    how: [
      "Concerns are written down before the end of the day, with what was decided and why; {93-99}% were in {month}. Somebody other than the author reads a sample each term.",
      "Each record shows what was seen and heard, what was done, the reason and how it ended. A guide with two examples is in the staff room, and a leader samples {8-20} a term.",
      "A leader who is not in the team read {8-20} records this term and sent {2-5} back because the outcome was missing; all are complete now.",
    ],
    partly: [
      "Concerns are written down before the end of the day; {93-99}% were in {month}.",
      "A guide to records with two examples is in the staff room.",
      "Each record shows what was seen and heard and what was done.",
    ],
    gap: [
      "A third of the records give no reason for what was decided, and samples are read by the DSL, who wrote most of them.",
      "Have a leader who is not the author read ten records a term, with reasons and outcomes in mind",
      "Nine in ten records give the reason and the outcome",
      "Records are made days later, and nobody has read a sample for more than a year.",
      "Have records made the same day, and let another leader read ten a term",
    ],
    beside: "Recording guidance for staff",
  },
  F2: {
    how: [
      "Child protection records can be opened by {3-7} people, all with a second step to sign in; the list was checked in {month}. A backup was restored in a test within {2-6} hours.",
      "Records were kept, passed on or destroyed when the schedule says. Pictures of {pupils} are taken down when a family asks, {2-6} times since {lmonth}.",
      "Staff know what to do if systems fail: a day on paper was rehearsed in {month}. The access list is checked each {term} term, and pictures are kept with the same care.",
    ],
    partly: [
      "Child protection records can be opened by {3-7} people, and the list was checked in {month}.",
      "Staff sign in with a second step, and paper files are locked away.",
      "Pictures of {pupils} are taken down when no longer needed or when a family asks.",
    ],
    gap: [
      "Restoring a backup has not been tried, and staff would not know what to do in an attack.",
      "Restore a backup in a test, and rehearse a day without systems",
      "The test is on record, and staff can say what they would do",
      "Records can be opened by people who have left, and no backup has been tested.",
      "Take access from those who have left, and restore a backup in a test",
    ],
    beside: "Access list with the date of its last check",
  },
  F3: {
    how: [
      "Staff know that data protection does not stop them from sharing; {89-99}% chose rightly in a scenario in {month}. Leaders looked up in September whether the new duty binds us, and told staff.",
      "The log shows what was shared, with whom and why, and what was not: {14-70} entries since {lmonth}. A note says what leaders found about the new duty to share.",
      "Nobody waits for advice when a child may be at risk. The data protection lead and the DSL explained the coming duty to share with {3-6} examples in September.",
    ],
    partly: [
      "Staff know that data protection does not stop them from sharing; {89-99}% chose rightly in a scenario in {month}.",
      "The log shows what was shared, with whom and why: {14-70} entries since {lmonth}.",
      "The data protection lead gives advice, and nobody waits for it when a child may be at risk.",
    ],
    gap: [
      "Leaders have not yet looked up whether the new duty to share information is in force and binds us.",
      "Look up whether the duty to share is in force and binds us, and tell staff",
      "A note says what was found, and staff have been told",
      "Staff hold back what they know until a parent agrees, and no log is kept.",
      "Tell all staff that they may share when a child may be at risk, and keep a log",
    ],
    beside: "Log of information shared, without names",
    in2025: {
      how: [
        "Staff know that data protection does not stop them from sharing; {89-99}% chose rightly in a scenario in {month}.",
        "The log shows what was shared, with whom and why, and what was not: {14-70} entries since {lmonth}.",
        "The data protection lead and the DSL went through {3-6} examples with staff. Nobody waits for advice when a child may be at risk.",
      ],
      partly: [
        "Teachers know that data protection does not stop them from sharing.",
        "The data protection lead gives advice, and nobody waits for it when a child may be at risk.",
        "What is shared with social care is written down, with the reason.",
      ],
      gap: [
        "Office staff were unsure whether they may tell another school about a worry, and what was not shared is not logged.",
        "Train office staff with three examples, and log what was not shared and why",
        "Office staff answer the examples rightly, and the log has both kinds of entry",
        "Staff hold back what they know until a parent agrees, and no log is kept.",
        "Tell all staff that they may share when a child may be at risk, and keep a log",
      ],
      beside: "Advice of the data protection lead",
    },
  },
  F4: {
    how: [
      "All {6-40} files since {lmonth} went within five days, by a secure route and apart from other records, and each was confirmed. Where there was a known risk, the two DSLs spoke first.",
      "The office tells the DSL on the day a place elsewhere is confirmed. A template guides the talk between DSLs: what is known, what works, who meets the child. It was used {2-7} times.",
      "Admission asks about known risks, and a plan was ready on the first day for all {2-4} {pupils} who joined with one. Receipts for files we sent are chased each week.",
    ],
    partly: [
      "Files of leavers go by a secure route and apart from other records, and receipts are chased.",
      "The DSL rings the other DSL before a child with a known risk leaves us.",
      "The office tells the DSL on the day a place elsewhere is confirmed.",
    ],
    gap: [
      "When we receive a child in the middle of a year, nobody asks about known risks, so that no plan was ready for {2-3} of them.",
      "Make a talk between DSLs and a plan part of each admission with a known risk",
      "A note of the talk and a plan are on file for every such admission",
      "{3-6} files left after more than five days, and the DSLs did not speak.",
      "Send each file within five days, and let the DSLs speak first where a risk is known",
    ],
    beside: "Transfer log with dates, without names",
    in2025: {
      how: [
        "All {6-40} files since {lmonth} went within five days, by a secure route and apart from other records, and each was confirmed.",
        "The office tells the DSL on the day a place elsewhere is confirmed. Where a risk is known, the DSL decides what to tell beforehand and writes it down.",
        "What we were told beforehand about {2-4} new {pupils} was used to plan help. Receipts for files we sent are chased each week.",
      ],
      partly: [
        "Files of leavers go by a secure route and apart from other records.",
        "Where a risk is known, the DSL decides what to tell beforehand.",
        "The office tells the DSL on the day a place elsewhere is confirmed.",
      ],
      gap: [
        "{2-5} files left after more than five days, and a receipt is missing for two.",
        "Send each file within five days, and chase receipts weekly",
        "Every file left in five days with a receipt",
        "Files wait until the new school asks for them, and no log is kept.",
      ],
    },
  },
};
