import type { SeedAnswer } from "./seed-answer.ts";

export const brightwaterAnswers: Readonly<Record<string, SeedAnswer>> = {
  "2024 6.2 partially-met": {
    statement:
      "Youth workers have supervision every five weeks and detached workers every four. From January to September 2024 we held 88 of 96 sessions. Notes show reflection, and our practice tutor sits in twice a year. What they do not cover well is the wellbeing of people who work alone: after two late incidents on the Marlow estate it became clear that detached workers had no agreed rule for checking in, and that supervisors seldom asked about it.",
    evidence: [
      {
        id: "brightwater-youth-trust-2024-6.2-1",
        title: "Supervision log, January to September 2024",
        shows: "sessions planned and held",
        kept: "Trust drive, Safeguarding, Supervision",
        checkedOn: "2024-10-14",
        checkedBy: "Amina Yusuf",
        reviewBy: "2025-10-31",
      },
    ],
    action: {
      what: "Write a lone working code and ask about it in supervision",
      why: "Detached workers have no agreed rule for checking in, and supervisors seldom ask.",
      ownerRole: "Detached youth work lead",
      dueOn: "2025-09-30",
      revisedDueOn: "2027-01-31",
      successMeasure: "Every detached session in a month has a logged check-in, and supervision notes mention it",
      progress: {
        status: "in-progress",
        note: "A draft was tried at two centres in the summer of 2026. Workers asked for a simpler check-in, which is being tested on the bus.",
        updatedOn: "2026-10-12",
      },
    },
  },
};
