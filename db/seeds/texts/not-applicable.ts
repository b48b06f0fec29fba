type NotApplicable = { reason: string; statement: string };

/** What an agency has nothing of, in either cycle. The set allows it for contracts and for meetings alone. */
export const notApplicable: Readonly<Record<string, Readonly<Record<string, NotApplicable>>>> = {
  "wealdshire-faith-forum": {
    "3.3": {
      reason: "The forum pays nobody, makes no grants and has no rooms to let.",
      statement:
        "We are a voluntary body with an income of about £21,000 a year, spent on a part-time coordinator and on printing. Training is given by our own volunteers in halls that congregations lend. Visiting speakers and tutors are invited by congregations, which answer for them, and the model hire agreement we offer them is part of the policy described under 2.1.",
    },
  },
  "estmere-sports-alliance": {
    "8.2": {
      reason: "We hold no cases and have never been invited to a meeting that plans help for a child.",
      statement:
        "Clubs pass worries about a child to children’s services and to their own governing body. Our two welfare staff advise the club welfare officer and keep a log. Meetings about an adult, to which the designated officer calls us, are described under 7.4.",
    },
  },
  "wealdshire-public-health": {
    "8.2": {
      reason: "We commission services and hold no cases, and have never been invited to a meeting about a child.",
      statement:
        "School nurses, health visitors and substance misuse workers are asked to conferences and core groups, and answer for it in their own return. We look at their attendance each quarter as part of the contract, as described under 3.3. Our part in the child death overview panel is described under 8.4.",
    },
  },
};
