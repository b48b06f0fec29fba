import type { SeedAnswer } from "./seed-answer.ts";

const fresh = { status: "not-started", note: "", updatedOn: "2026-10-16" } as const;

export const elmgateAnswers: Readonly<Record<string, SeedAnswer>> = {
  "2026 5.4 not-met": {
    statement:
      "We do not check whether training makes any difference. In 2024 the practice lead telephoned people some weeks after a course, but that stopped when her hours were cut in January 2026, and nothing has replaced it. We know who came and that they liked it. We cannot say whether home visits are any better for it, and the management committee has agreed that this is not good enough.",
    evidence: [],
    action: {
      what: "Watch one home visit with each practitioner after the core course",
      why: "Nothing tells us whether training changes what practitioners do.",
      ownerRole: "Practice lead",
      dueOn: "2027-04-30",
      successMeasure: "Notes of a watched visit for all practitioners, with two lessons taken to the committee",
      progress: fresh,
    },
  },
};

export const publicHealthAnswers: Readonly<Record<string, SeedAnswer>> = {
  "2026 4.3 not-met": {
    statement:
      "We asked 6,200 pupils what they needed in the 2025 school health survey, and have not told them what came of it. The results went to head teachers and to our own team. Two contracts were changed partly because of them, but no pupil would know that, and the Health Reps group said so plainly when it met us in July. We have no log of requests and replies.",
    evidence: [],
    action: {
      what: "Tell pupils what the school health survey changed",
      why: "Pupils gave their views and were not told what came of them.",
      ownerRole: "Consultant for children",
      dueOn: "2027-03-19",
      successMeasure: "A short film by the Health Reps group has been shown in all 18 schools",
      progress: { status: "in-progress", note: "The Health Reps group has written a first script.", updatedOn: "2026-10-20" },
    },
  },
};

export const fenlowAnswers: Readonly<Record<string, SeedAnswer>> = {
  "2026 8.3 not-met": {
    statement:
      "Our policy does not name the Wealdshire escalation procedure, and nobody whom we asked in October knew of it. Housing officers told us that when a referral is closed they accept the decision, even where they still worry. Two of the 15 who spoke to us could describe a family for whom they wished that they had gone further. In 2024 we believed a poster would be enough; it was not.",
    evidence: [],
    action: {
      what: "Name the Wealdshire procedure in our policy and practise it in every team",
      why: "No officer we asked knew of the procedure, and the policy leaves it out.",
      ownerRole: "Community safety manager",
      dueOn: "2027-02-12",
      successMeasure: "Nine in ten officers can start stage one, and the log shows that it is used",
      progress: fresh,
    },
  },
};
