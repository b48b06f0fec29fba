import type { Letter } from "./response.ts";

/** What a letter says, part by part, each with its name in a sentence: for whoever has seen it before. */
export const letterParts: readonly { name: string; of: (letter: Letter) => unknown }[] = [
  { name: "the outcome", of: ({ outcome }) => outcome },
  { name: "the opening", of: ({ opening }) => opening },
  { name: "the strengths", of: ({ strengths }) => strengths },
  {
    name: "the ratings",
    of: ({ standards, own, agreed, settled, notDiscussed }) => [standards, own, agreed, settled, notDiscussed],
  },
  { name: "the recommendations", of: ({ recommendations }) => recommendations },
  { name: "the day for answers", of: ({ answersDueOn }) => answersDueOn },
  { name: "the agreed actions", of: ({ agreedActions }) => agreedActions },
  { name: "the closing", of: ({ closing }) => closing },
  {
    name: "whom it names",
    of: ({ to, readBy, panel, partnership, organisation, cycle, revision }) => [
      to,
      readBy,
      panel,
      partnership,
      organisation,
      cycle,
      revision,
    ],
  },
];
