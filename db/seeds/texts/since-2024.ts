/** What an agency adds in 2026 when it brings its last answer up to date: five sentences a section. */
const bySection: Readonly<Record<string, readonly string[]>> = {
  "1": [
    "Since our last audit {committee} has also asked for a yearly visit to {place2}.",
    "What is new since 2024 is that {deputy} now writes to {board} after each serious event.",
    "It came up at the panel in 2025, and {board} has looked at it {few} times since.",
    "The change in the law in 2026 was explained to {board} by {lead} in one session.",
    "We have kept this going through {decision}, which took up much of leaders’ time in {ly}.",
  ],
  "2": [
    "In {ly} we added a section on harm outside the home, at the request of {front}.",
    "The wording was brought up to date for {wt} in the summer.",
    "New since 2024: a recorded version for people who find reading hard.",
    "{Group} looked at it again in {ly} and asked for {few} changes, all of which we made.",
    "We also removed {4-9} older documents that said almost the same thing.",
  ],
  "3": [
    "After the last panel we went through this again with {hr} and closed the points raised.",
    "It has since been tested by a real absence, when {deputy} stood in for {4-9} weeks.",
    "{Exec} renewed the arrangement in {ly} without change.",
    "The number of people covered has grown by {3-9}% since our 2024 return.",
    "We now look at this twice a year, where in 2024 it was once.",
  ],
  "4": [
    "In {ly} {group} took part in choosing what we ask.",
    "What children told us in {ly} was that we were still too slow, and we have tried to answer that.",
    "More children under ten have been heard since 2024, thanks to a new set of pictures.",
    "The panel asked in 2025 for examples from {place2}, which we now have.",
    "A summary for children is published each summer, and the 2026 one is the second.",
  ],
  "5": [
    "The programme was shortened in {ly}, after {front} told us that parts of it were repeated.",
    "The new guidance in {wt} was added within weeks of publication.",
    "Since 2024 {others} have had examples of their own.",
    "{Trainer} now shares figures with the partnership every quarter.",
    "Turnover at {place} made this harder in {ly}, and we ran extra dates to keep up.",
  ],
  "6": [
    "The panel’s comment in 2025 about {others} has been taken up with their managers.",
    "Feedback from {sup} in {ly} was that protected time matters more than length.",
    "{Hr} has looked at this again since {decision} was decided.",
    "We have added a short refresher for managers, given {3-6} times since the last audit.",
    "In {ly} we compared our approach with two similar organisations and borrowed one idea.",
  ],
  "7": [
    "Since the last audit an outside reader has sampled our files once a year.",
    "A new recruitment system, used since {ly}, has made this quicker to check.",
    "In 2025 we extended this to everyone who works through {suppliers}.",
    "{Exec} asked for it to be tested again after {decision}, and the result was sound.",
    "We share what we learn with the local network of leads, which we joined in {ly}.",
  ],
  "8": [
    "Since 2024 we have had a named contact in each partner service, which saves time.",
    "Teams at {place} trained with two other agencies in {ly}.",
    "The partnership’s new threshold document, issued in {ly}, has been put into {system}.",
    "{Deputy} meets the local front door twice a year to talk about what works.",
    "Comments from the 2025 panel were discussed with {front} and {few} small changes followed.",
  ],
  "9": [
    "Since 2024 {ig} has visited each team to answer questions.",
    "A new version of {system} in {ly} made this easier to do and to check.",
    "Whether section 16LA binds us was explained to {front} in a short film.",
    "We repeated the yearly check in {ly}, and the result was close to this one.",
    "Questions from {others} have doubled since the last audit, which we welcome.",
  ],
};

const conduct = [
  "In 2025 we extended this to everyone who works through {suppliers}.",
  "Questions about it have been part of the staff survey since {ly}.",
  "The panel asked in 2025 how {others} are told, and managers have a page on it now.",
  "We share what we learn with the local network of leads, which we joined in {ly}.",
  "It has been part of the yearly talk with each manager since the last audit.",
];
const speakingUp = [
  "The panel’s comment in 2025 about {others} has been taken up with their managers.",
  "In {ly} we compared our approach with two similar organisations and borrowed one idea.",
  "{Hr} has looked at this again since {decision} was decided.",
  "We have added a short refresher for managers, given {3-6} times since the last audit.",
  "{Speak} now goes to the first meeting of each group of new starters.",
];

/** Where the sentences of the section would not fit the standard. */
const byStandard: Readonly<Record<string, readonly string[]>> = {
  "3.3": [
    "After the last panel we went through this again with {hr} and closed the points raised.",
    "In {ly} {deputy} sat in on {few} award meetings to see how it is done.",
    "{Exec} renewed the arrangement in {ly} without change.",
    "The number of agreements covered has grown by {3-9}% since our 2024 return.",
    "We now look at this twice a year, where in 2024 it was once.",
  ],
  "6.3": speakingUp,
  "6.4": speakingUp,
  "7.3": conduct,
  "7.4": conduct,
  "7.5": conduct,
  "7.6": conduct,
  "8.3": [
    "Since 2024 we have had a named contact in each partner service, which saves time.",
    "Teams at {place} practised this with two other agencies in {ly}.",
    "A reminder goes out each spring, the last one in {month}.",
    "{Deputy} meets the local front door twice a year to talk about what works.",
    "Comments from the 2025 panel were discussed with {front} and {few} small changes followed.",
  ],
  "8.6": [
    "Since 2024 we have had a named contact in each partner service, which saves time.",
    "Teams at {place} practised this with two other agencies in {ly}.",
    "The pages were put into {system} in {ly}, where they are quicker to find.",
    "{Deputy} meets the local front door twice a year to talk about what works.",
    "Comments from the 2025 panel were discussed with {front} and {few} small changes followed.",
  ],
};

export function newsOf(code: string): readonly string[] {
  return byStandard[code] ?? bySection[code.charAt(0)] ?? [];
}
