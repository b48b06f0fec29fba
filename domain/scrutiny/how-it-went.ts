import { counted } from "#domain/words.ts";

/** In which part somebody says how the audit went. */
export type Capacity = "lead" | "panel";

export const hourBands = ["under-2", "2-to-5", "5-to-10", "10-to-20", "over-20"] as const;

export const hourLabels: Record<(typeof hourBands)[number], string> = {
  "under-2": "Under 2 hours",
  "2-to-5": "2 to 5 hours",
  "5-to-10": "5 to 10 hours",
  "10-to-20": "10 to 20 hours",
  "over-20": "More than 20 hours",
};

/** From most to least. */
export const agreementSteps = ["yes", "mostly", "partly", "no"] as const;

export type AgreementStep = (typeof agreementSteps)[number];

export const agreementLabels: Record<AgreementStep, string> = { yes: "Yes", mostly: "Mostly", partly: "Partly", no: "No" };

interface Question {
  code: string;
  text: string;
}

/** What each is asked to say yes or no to. The code of a question never gets another meaning. */
export const questionsFor: Record<Capacity, Question[]> = {
  lead: [
    { code: "clear", text: "The standards were clear" },
    { code: "help", text: "The help told me what to do" },
    { code: "time", text: "There was enough time" },
    { code: "response", text: "The response was useful to us" },
    { code: "difference", text: "Something is better for children because of the audit" },
  ],
  panel: [
    { code: "pack", text: "The pack gave me what I needed" },
    { code: "time", text: "There was time for what mattered" },
    { code: "heard", text: "The organisations were heard fairly" },
    { code: "difference", text: "Something is better for children because of the panel" },
  ],
};

export interface HowItWent {
  /** Of those who led an audit. */
  hours?: (typeof hourBands)[number] | undefined;
  /** By the code of the question; one that was left out is not here. */
  agreement: Partial<Record<string, AgreementStep>>;
  hard: string;
  change: string;
}

/** Replies are shown together from this many on: before that, one could tell who said what. */
export const fewestReplies = 5;

export interface HowItWentFigures {
  replies: number;
  hours: { label: string; count: number }[];
  questions: { text: string; base: number; counts: Record<AgreementStep, number> }[];
  hard: string[];
  change: string[];
}

/** What those of one part said, without who said it; null while they are fewer than five. Texts are in no order of sending. */
export function howItWentFigures(capacity: Capacity, replies: HowItWent[]): HowItWentFigures | null {
  if (replies.length < fewestReplies) return null;
  const texts = (key: "hard" | "change") =>
    replies
      .map((one) => one[key])
      .filter((text) => text !== "")
      .sort();
  return {
    replies: replies.length,
    hours: hourBands.map((band) => ({ label: hourLabels[band], count: replies.filter(({ hours }) => hours === band).length })),
    questions: questionsFor[capacity].map(({ code, text }) => {
      const given = replies.flatMap(({ agreement }) => agreement[code] ?? []);
      const counts = Object.fromEntries(agreementSteps.map((step) => [step, given.filter((one) => one === step).length]));
      return { text, base: given.length, counts: counts as Record<AgreementStep, number> };
    }),
    hard: texts("hard"),
    change: texts("change"),
  };
}

/** How many have said, and why nothing is shown while they are few. */
export function repliesInWords(replies: number): string {
  const said = counted(replies, "reply", "replies");
  return replies < fewestReplies ? `${said} so far. They are shown together once there are ${fewestReplies}.` : `${said}.`;
}
