interface LetterWords {
  opening: string;
  strengths: readonly string[];
}

/** How the letters to the agencies that a panel heard begin, and what they call strong. */
export const letters2024: Readonly<Record<string, LetterWords>> = {
  "wealdshire-police": {
    opening: "Thank you for your return, and for bringing records to the panel. It was plain where you are sure and where you are not.",
    strengths: ["Officers record what a child said in the child’s own words"],
  },
  "wealdshire-youth-justice-service": {
    opening: "Thank you for a clear return. The files that you brought made the panel’s work short.",
    strengths: ["Each statement names the document that shows it, and the documents were there"],
  },
  "estmere-community-health-trust": {
    opening: "Thank you for your return. The panel asked most about supervision, and what you showed bears your rating out.",
    strengths: ["Supervision is counted by team, and a team that falls behind is helped within the month"],
  },
  "wealdshire-hospitals-trust": {
    opening:
      "Thank you for your return from a large and busy trust. The panel saw good work, and figures that do not reach every ward yet.",
    strengths: ["Children’s emergency care asks about siblings and about who else lives at home"],
  },
  "lantern-mental-health-trust": {
    opening: "Thank you for your return. The panel was glad to hear from the team that works with adults who are parents.",
    strengths: ["Teams that work with adults ask about children at the first meeting"],
  },
  "estmere-integrated-care-board": {
    opening: "Thank you for your return. You commission much of what children meet, and your contracts say what you expect.",
    strengths: ["Contracts ask for figures on safeguarding, and someone reads them"],
  },
  "estmere-childrens-services": {
    opening: "Thank you for your return. The panel talked with you about training most of all, and about what it changes.",
    strengths: ["Children helped to write the questions that they are asked each year"],
  },
  "wealdshire-childrens-services": {
    opening: "Thank you for your return. The evaluation that you began in one team is worth having in all of them.",
    strengths: ["The first evaluation of training asked children and parents as well as staff"],
  },
  "riverbend-housing-association": {
    opening:
      "Thank you for a frank return. You asked your staff a hard question about speaking up and told us what they said, and you named seven older contracts without a clause before anybody else did. The panel trusts a return that does so.",
    strengths: [
      "Repairs staff know whom to call from the van, at night too",
      "The survey on speaking up was discussed by the board within a fortnight",
    ],
  },
  "fenlow-homes": {
    opening: "Thank you for your return. The spot check is a good idea, and the panel would like to see it reach further.",
    strengths: ["The spot check asks what somebody would do, and not what the policy says"],
  },
  "brightwater-youth-trust": {
    opening: "Thank you for your return, and for what you sent before the panel met, which answered most of what it would have asked.",
    strengths: ["Volunteers and paid staff take the same training in the same room"],
  },
  "stillwater-domestic-abuse-service": {
    opening: "Thank you for your return. Children who live in refuges are seen and heard in your work, and your return shows it.",
    strengths: ["Each child in refuge has a worker of their own from the first day"],
  },
};

const plain: readonly LetterWords[] = [
  {
    opening: "Thank you for your return. We read it beside those of agencies like yours, and had nothing to ask that it does not answer.",
    strengths: ["The statements say what is done, and where it is written down"],
  },
  {
    opening: "Thank you for your return. We agree with what it says of your strengths and of what is still to do.",
    strengths: ["Each gap has an action, with somebody who owns it and a day"],
  },
  {
    opening: "Thank you for your return. All of it was read, and no panel was needed to understand it.",
    strengths: ["What is partially met is said plainly, with what is missing"],
  },
];

/** The words of the letter to an agency; of those that no panel heard, one of a few. */
export function letterWords(agencyId: string, place: number): LetterWords {
  return letters2024[agencyId] ?? (plain[place % plain.length] as LetterWords);
}

export const closing2024 =
  "We ask how your actions are going after three, six and twelve months. If something in this letter is wrong, tell us while there is time: your words and our answer stay with it.";
