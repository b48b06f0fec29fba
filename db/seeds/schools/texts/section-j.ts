import type { SchoolTexts } from "./parts.ts";

export const sectionJ: SchoolTexts = {
  J1: {
    how: [
      "{Pupils} can report in {3-5} ways, also without speaking; {74-93}% said in {month} that they would.",
      "Every report is treated as a safeguarding matter for all the children in it, and the DSL reads it the same day.",
      "The procedure was rewritten with {pupils} in {lmonth}, and words such as banter are challenged.",
    ],
    gap: [
      "Older {pupils} told us that they would rather not report, because everybody would know.",
      "Add a way to report in private and tell pupils what happens next",
      "Reports come in by the new way and trust has risen in the survey",
    ],
  },
  J2: {
    how: [
      "A map of places and times of risk was drawn with {pupils} in {month}; {2-4} duty points moved.",
      "Training covers misogyny and prejudice as well as violence, with {90-99}% of staff present.",
      "Staff named corridors, the bus and group chats as places of risk in {lmonth}, and supervision was changed.",
    ],
    gap: [
      "Staff see rough play and words early, but misogyny is not yet part of training.",
      "Train staff on misogyny and prejudice and renew the map of risk",
      "Records name the kind of abuse and the map is in use",
    ],
  },
  J3: {
    how: [
      "Each report leads to a written risk assessment within a day and a recorded choice of route; {2-6} since {lmonth}.",
      "A checklist for the first hour is with every senior leader and was rehearsed in {month}.",
      "Assessments cover victim, alleged perpetrator and others, and are reviewed every {5-10} days.",
    ],
    gap: [
      "Responses were prompt, but in {2-3} cases the reasons for the route were not written down.",
      "Use the template for each report and have a second leader read it",
      "Each file holds an assessment and the reason for the route",
    ],
  },
  J4: {
    how: [
      "Both sides have their own safety plan and their own adult; plans are reviewed every {2-4} weeks.",
      "We can call on {2-4} outside services, and support goes on after an investigation ends.",
      "Plans since {lmonth} were read by a leader who was not involved, last in {month}.",
    ],
    gap: [
      "Support for the child who was harmed is good, and thin for the one said to have caused it.",
      "Give each child a plan and an adult of their own",
      "Both plans are on file and were reviewed",
    ],
  },
  J5: {
    how: [
      "All {2-10} incidents since {lmonth} had a safeguarding response, and no adult looked at an image without need.",
      "Staff carry a card with what to do and not do. {Pupils} know how to have images removed, AI-made ones too.",
      "Lessons in {month} dealt with pressure to share and with images made by AI; parents had the same message.",
    ],
    gap: [
      "Staff are unsure what to do about images made by AI of somebody they know.",
      "Brief staff and pupils on AI-made images and how to have them removed",
      "Staff answer a scenario rightly and the log shows a response each time",
    ],
  },
  J6: {
    how: [
      "Patterns by place, time, group and platform are put together each {halfterm}; one led to supervised changing since {month}.",
      "{Board} sees the analysis without names, and asked about one platform in {lmonth}.",
      "The pastoral team compares the log with absence and behaviour {3-6} times a year.",
    ],
    gap: [
      "Incidents are logged one by one, and nobody has yet looked at them together.",
      "Analyse incidents each half term and agree one change from it",
      "Two changes were made because of a pattern",
    ],
  },
};
