import type { SchoolTexts } from "./parts.ts";

export const sectionD: SchoolTexts = {
  D1: {
    how: [
      "All {3-12} starters since {lmonth} had induction on or before the first day: policies, code, absence and who the DSL is.",
      "A checklist is signed by the new adult and by the DSL, and pay does not start without it.",
      "Induction takes {60-120} minutes, ends with five questions, and a second talk follows after {4-6} weeks.",
    ],
    gap: [
      "People who started in the middle of a term had their induction up to {8-20} days late.",
      "Hold induction on the first day whatever the date, with a deputy as stand-in",
      "Every starter was inducted on day one",
    ],
  },
  D2: {
    how: [
      "Every member of staff read the current Part one in full by the {10-28}th of September and answered {8-12} questions on it.",
      "Reading time was given on a training day; the register shows {97-100}% and the last few are followed up.",
      "Leaders tested understanding in small groups in {month} and went over {2-3} points that many had missed.",
    ],
    gap: [
      "Midday and site staff have read a shorter text and not yet Part one in full.",
      "Give paid time to read Part one in full and check understanding in person",
      "The register shows everybody with a date",
    ],
  },
  D3: {
    how: [
      "Whole-staff training in September is followed by an update of {10-20} minutes every {2-4} weeks; attendance is kept and gaps made up.",
      "This year’s plan has {6-10} topics taken from our own concerns and the partnership’s themes.",
      "Online safety and the part each adult plays in filtering were covered in {month}, with {92-99}% present.",
    ],
    gap: [
      "September training is complete, but we cannot show who saw the updates during the year.",
      "Plan one update each half term and keep a register of who took part",
      "Six updates were held with a register for each",
    ],
  },
  D4: {
    how: [
      "Visiting staff receive a card with the DSL’s picture and three things to do; {12-40} were given out since {lmonth}.",
      "Supply agencies send our briefing ahead and reception checks on arrival that it was read.",
      "Peripatetic teachers joined the September session, and contractors are briefed by the site team.",
    ],
    gap: [
      "Volunteers are briefed by the class teacher, each in a different way.",
      "Write one briefing for all other adults and have them sign it",
      "Spot checks find a signed briefing for each adult",
    ],
  },
  D5: {
    how: [
      "Spot checks with {10-30} adults in {month} found that all would listen, not promise secrecy and record the same day.",
      "Staff practise a disclosure in pairs each {term} term and know that anyone may ring the front door.",
      "A card behind every badge holds the five steps; {90-99}% gave them in order when asked.",
    ],
    gap: [
      "Asked at random, {2-5} of 20 adults did not know that they may refer directly.",
      "Repeat the steps at three briefings and ask again",
      "All of 20 adults asked give the right steps",
    ],
  },
  D6: {
    how: [
      "Scenarios are used to test training {3-6} weeks later, and results led to a change in {month}.",
      "A staff survey in {lmonth} drew {70-95}% replies; two suggestions went into the policy.",
      "The DSL listens to a different group of staff each {halfterm} about what they would do and what gets in the way.",
    ],
    gap: [
      "We count who attended, but have not tested whether training changed what staff do.",
      "Test two topics with scenarios six weeks after training",
      "Results of two tests led to a change",
    ],
  },
  D7: {
    how: [
      "Teachers know the legal duty on FGM; {94-100}% answered correctly in {month}, and all staff know the signs of forced marriage.",
      "Training before the long holiday covers honour-based abuse, with the local contacts on one page.",
      "The duty is marked in the policy and was discussed with {15-60} staff in {lmonth} through two short stories.",
    ],
    gap: [
      "Support staff were not part of the session on honour-based abuse.",
      "Repeat the session for support staff before the summer holiday",
      "All staff have taken part in the session",
    ],
  },
};
