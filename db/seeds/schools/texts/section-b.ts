import type { SchoolTexts } from "./parts.ts";

export const sectionB: SchoolTexts = {
  B1: {
    how: [
      "The DSL sits on the senior leadership team, and the job description signed in {lmonth} gives lead responsibility for child protection and online safety.",
      "Lead responsibility is written into a senior post; skills and experience were checked at interview and the notes are on file.",
      "Since {lmonth} the role has belonged to a senior leader with {4-14} years of pastoral work, confirmed by {board}.",
    ],
    gap: [
      "The job description is older than the present arrangement and does not mention online safety.",
      "Rewrite and sign the DSL’s job description, with how skills and experience were checked",
      "A signed description covers all parts of the role",
    ],
  },
  B2: {
    how: [
      "{2-4} deputies hold the same training as the DSL; the poster in each room shows the team and the order to try them in.",
      "Deputies take concerns on set days and hand over in writing, while the DSL keeps the lead throughout.",
      "A second deputy was trained in {month} so that every part of the site has somebody close by.",
    ],
    gap: [
      "One deputy’s certificate is for a lower level than the DSL’s.",
      "Put the deputy through the full course",
      "Every deputy holds a certificate of the DSL’s level",
    ],
  },
  B3: {
    how: [
      "The DSL has {6-24} protected hours a week, set after a count of open concerns, and an administrator for {3-8} more.",
      "{Board} reviews the hours against the number of {pupils} with plans each {term} term; it added time in {month}.",
      "There is a budget line for training and supervision, and teaching duties were cut by {2-6} lessons a week.",
    ],
    gap: [
      "Protected time is often lost to cover, and records are finished in the evening.",
      "Protect fixed hours in the timetable and count how often they are lost",
      "Protected hours were lost in fewer than one week in ten",
    ],
  },
  B4: {
    how: [
      "A rota covers every session, trips and holidays, and the mailbox for concerns is watched by {2-4} people; a test message in {month} was answered in {4-25} minutes.",
      "When the DSL is off site a deputy carries the telephone, and the automatic reply gives the name of the role and the number to ring.",
      "We tested cover three times since {lmonth}, once in a holiday; each time somebody acted within {10-40} minutes.",
    ],
    gap: [
      "Cover is sure in term time, but the mailbox was not watched for {5-9} days last summer.",
      "Write a rota for holidays with a monitored mailbox, and test it",
      "Two tests in holidays were answered within the hour",
    ],
  },
  B5: {
    how: [
      "Formal training for DSL and deputies was renewed within two years, and each keeps a log of {4-9} updates since {lmonth}.",
      "The team goes to the local network every {halfterm} and brings one thing back to staff each time.",
      "Certificates carry the date of renewal, and the office reminds the team {6-10} weeks before.",
    ],
    gap: [
      "The DSL’s full course ran out in {month} and the next free place was months later.",
      "Complete the full course and set a reminder three months ahead of the next",
      "Certificates of the whole team are in date",
    ],
  },
  B6: {
    how: [
      "The DSL leads on filtering and monitoring, went through the settings with the technician in {month} and can change an alert level.",
      "Alerts go to the DSL’s team first. A one-page description says what the systems can and cannot see.",
      "With the provider, the DSL ran {5-12} test searches in {lmonth} and wrote down what was stopped.",
    ],
    gap: [
      "The DSL receives alerts but relies on the technician to say what they mean.",
      "Train the DSL on the systems in use and write down who does what",
      "The DSL can explain the settings and the last three changes",
    ],
  },
  B7: {
    how: [
      "Supervision from outside the school takes place every {5-8} weeks under a signed agreement, for the DSL and each deputy.",
      "The DSL has a session each {halfterm} with a trained supervisor, and staff with the most worrying work can book one too.",
      "Group supervision with two nearby schools began in {lmonth}; {6-10} sessions were held and rated useful by all.",
    ],
    gap: [
      "The DSL talks to the {head} when cases weigh, but there is no regular, reflective supervision.",
      "Agree supervision with an outside supervisor and hold a session every half term",
      "Six sessions were held and reviewed by those who had them",
    ],
  },
};
