import type { SchoolTexts } from "./parts.ts";

export const sectionJ: SchoolTexts = {
  J1: {
    how: [
      "{Pupils} described {3-5} ways to report, also without speaking, and {78-94}% said in {month} that they would use one. The DSL decides on every report the same day.",
      "Every report is written down as a worry about each child in it. Staff could say what child-on-child abuse looks like, from misogyny to violence: {18-20} of 20 in {month}.",
      "The way to report was made anew with {pupils} in {lmonth}. Staff do not pass words or touching off as a joke, as records and walks show.",
    ],
    partly: [
      "Every report is written down as a worry about each child in it, and the DSL decides what to do.",
      "Staff could say what child-on-child abuse looks like, online too: {17-20} of 20 in {month}.",
      "There are {3-5} ways to report, and a poster shows them.",
    ],
    gap: [
      "Asked in small groups, many {pupils} said that they would rather not report, because everybody would know.",
      "Add a way to report in private, and tell {pupils} what happens next",
      "Reports come in by the new way, and trust has risen in the survey",
      "{Pupils} could not say how to report, and staff call it falling out.",
      "Make ways to report with {pupils}, and train staff on what child-on-child abuse is",
    ],
    beside: "Poster on how to report",
  },
  J3: {
    how: [
      "Records show who spoke with the child, what was done that day and why the route was chosen; {2-6} reports since {lmonth}, each with a written assessment of risk. Reports of sexual assault went to the police and to social care.",
      "A checklist for the first hour is with every senior leader. Sexual violence is assessed in writing at once and goes to the police and social care; harassment is assessed as the case asks.",
      "The steps for sexual violence were walked through in {month}; for harassment the record says why each case stayed with us or went on.",
    ],
    partly: [
      "Records show who spoke with the child and what was done that day.",
      "A checklist for the first hour is with every senior leader.",
      "Each report got an answer at once, and the child was kept safe.",
    ],
    gap: [
      "In {2-3} cases the reasons for the route chosen were not written down, and the assessment of risk came days later.",
      "Use the template at once, and have a second leader read the reasons",
      "Each file holds an assessment and the reason for the route",
      "Reports of harassment were dealt with as poor behaviour, and no risk was assessed.",
      "Assess the risk in writing for each report, with the reason for the route",
    ],
    beside: "Checklist for the first steps",
  },
  J4: {
    how: [
      "Each child involved has a plan of their own, made with the child and looked at again every {2-4} weeks. Lessons and travel were changed so that the one who was harmed lost nothing.",
      "We asked {2-3} outside services for help since {lmonth}, for those who were harmed and for those said to have done it. A leader who was not involved read the plans.",
      "Plans have a date for the next look, and go on for as long as the child needs them. In {month} {2-5} were in use, each made with the child.",
    ],
    partly: [
      "The child who was harmed has a plan, made with the child, and a date for the next look at it.",
      "Breaks and travel were changed so that the one who was harmed feels safe.",
      "We know {2-4} outside services and whom to ring there.",
    ],
    gap: [
      "Those said to have done it had no plan of their own, and no outside service was asked for help with them.",
      "Give each child a plan of their own, and ask outside services for help where it is needed",
      "A plan for each child is on file and was looked at again",
      "Support ended when the report was closed, and no child had a plan.",
    ],
    beside: "List of outside services",
  },
  J5: {
    how: [
      "All {2-10} incidents since {lmonth} had a response that fitted the case, those with images made by AI too. No adult looked at an image without need.",
      "Staff carry a card with what to do and not do. {Pupils} know how to have an image taken down, one made by AI too, and were helped with it {2-3} times.",
      "Images made by AI are in the log since September and handled in the same way. The DSL notes why whenever an image had to be seen.",
    ],
    partly: [
      "Staff carry a card with what to do and not do, and do not look at images.",
      "{Pupils} know how to have an image taken down.",
      "The log shows that national advice was followed in each case with a real photograph.",
    ],
    gap: [
      "One incident with an image made by AI was dealt with as a joke and had no response.",
      "Treat images made by AI like all others, and tell staff and {pupils}",
      "The log shows a response to each incident",
      "Incidents were passed to heads of year as behaviour, and staff had looked at images.",
      "Send each incident to the DSL, and train staff not to look at images",
    ],
    beside: "Card for staff on what to do",
    in2025: {
      how: [
        "All {2-10} incidents since {lmonth} had a response that fitted the case. No adult looked at an image without need.",
        "Staff carry a card with what to do and not do. {Pupils} know how to have an image taken down, and were helped with it {2-3} times.",
        "The log shows that national advice was followed. The DSL notes why whenever an image had to be seen.",
      ],
      partly: [
        "Staff carry a card with what to do and not do, and do not look at images.",
        "The DSL deals with each incident and writes it down.",
        "{Pupils} are taught what may happen to a picture they send.",
      ],
      gap: [
        "{Pupils} asked in {month} did not know how to have an image taken down.",
        "Teach all {pupils} how to have an image taken down, and offer help",
        "Nine in ten can say how",
        "Incidents were passed to heads of year as behaviour, and staff had looked at images.",
        "Send each incident to the DSL, and train staff not to look at images",
      ],
    },
  },
  J6: {
    how: [
      "Reports are put together each term by place, time, group and platform, and {board} reads them. Changing is supervised since {month} because of it, and {pupils} were told.",
      "{Pupils} drew a map of places and times where they feel at risk; {2-4} duties moved. The next map, in {month}, was better.",
      "Leaders read reports beside absence and behaviour each term. Two lessons were changed because of one platform, and {board} asked about it.",
    ],
    partly: [
      "{Pupils} drew a map of places and times where they feel at risk.",
      "Each report names the place, the time and the platform.",
      "The pastoral team talks about reports every {2-3} weeks.",
    ],
    gap: [
      "Nobody has yet looked at reports together, and no duty or lesson was changed because of them.",
      "Read reports together each term, and agree one change from it",
      "Two changes were made because of a pattern, and {pupils} know of them",
      "Reports do not say where or when it happened, and neither leaders nor {board} see them.",
    ],
    beside: "Map of places and times of risk",
  },
};
