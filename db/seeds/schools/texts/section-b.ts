import type { SchoolTexts } from "./parts.ts";

export const sectionB: SchoolTexts = {
  B1: {
    how: [
      "The DSL sits on the senior leadership team. The job description gives the lead on child protection, online safety, filtering and monitoring, and the notes of the appointment show which skills and experience we looked for.",
      "Lead responsibility is written into a senior post and stays there whatever a deputy takes on. What we asked for in skill and experience is on file with the answers.",
      "Leadership notes show safeguarding raised by the DSL at {9-14} meetings since {lmonth}. Skills and experience were compared with the job description at the appointment, and the record is kept.",
    ],
    partly: [
      "The DSL sits on the senior leadership team, and a signed job description gives the lead on child protection, online safety, filtering and monitoring.",
      "Lead responsibility is written into a senior post and stays there whatever a deputy takes on.",
      "Leadership notes show safeguarding raised by the DSL at {9-14} meetings since {lmonth}.",
    ],
    gap: [
      "Nothing on file shows which skills and experience were looked for when the DSL was appointed.",
      "Record how the DSL’s skills and experience were checked, and what training follows from it",
      "A signed record of skills and experience is on file",
      "The DSL is not a member of the senior leadership team, and nothing on file says what was looked for at the appointment.",
      "Bring the role to the senior leadership team, and record which skills and experience it needs",
    ],
    beside: "Signed job description of the DSL",
    in2025: {
      how: [
        "The DSL sits on the senior leadership team, and the job description gives the lead on child protection, online safety, filtering and monitoring.",
        "Lead responsibility is written into a senior post and stays there whatever a deputy takes on. The DSL can call on other staff to act.",
        "Leadership notes show safeguarding raised by the DSL at {9-14} meetings since {lmonth}, and the job description says what the DSL may decide.",
      ],
      partly: [
        "The DSL sits on the senior leadership team, and its notes show safeguarding raised there.",
        "Lead responsibility belongs to a senior post and stays there whatever a deputy takes on.",
        "The DSL can call on other staff to act, and they do.",
      ],
      gap: [
        "The job description is older than the present arrangement and leaves out filtering and monitoring.",
        "Rewrite and sign the DSL’s job description",
        "A signed description covers all parts of the role",
        "The DSL is not a member of the senior leadership team, and the job description does not mention the role.",
        "Bring the role to the senior leadership team, and write it into the job description",
      ],
      beside: "Agendas of leadership meetings",
    },
  },
  B3: {
    how: [
      "The DSL’s hours are written down and were set against the number and needs of {pupils} in {month}; {board} added {2-5} hours.",
      "When a child needs help at once, a named colleague takes the DSL’s other work. It was needed {6-20} times since {lmonth}.",
      "Three requests of the DSL this year, for time, training and an administrator, each got an answer in writing, and two were agreed.",
    ],
    partly: [
      "The DSL’s hours are written down and were set against the number and needs of {pupils} in {month}.",
      "What the DSL asked for this year was discussed by leaders, and an answer is on file.",
      "There is a budget line for training and supervision, and an administrator helps for {3-8} hours a week.",
    ],
    gap: [
      "Nobody covers the DSL’s other work when a child needs help at once, so hours for the role are often lost.",
      "Name who covers the DSL’s other work, and count how often the hours are lost",
      "The hours were lost in fewer than one week in ten",
      "No hours are set aside for the role, and the DSL finishes records in the evening.",
      "Set hours aside for the role, and name who covers the DSL’s other work",
    ],
    beside: "Timetable with the hours for the role",
  },
  B4: {
    how: [
      "A rota covers every session, trips and holidays, and the mailbox for concerns is watched by {2-4} people; a test message in {month} was answered in {4-25} minutes.",
      "Each deputy is named on the poster and trained to the same standard as the DSL. When the DSL is away a deputy carries the telephone, and the automatic reply gives the number.",
      "We tested cover {2-3} times since {lmonth}, once in a holiday. Somebody acted within {10-40} minutes each time, and the one number that failed was changed.",
    ],
    partly: [
      "A rota covers every session and trips, and staff know who is on duty.",
      "Each deputy is named on the poster and trained to the same standard as the DSL.",
      "When the DSL is off site a deputy carries the telephone.",
    ],
    gap: [
      "The mailbox for concerns was not watched for {5-9} days last summer, and cover in the holidays has not been tested.",
      "Write a rota for holidays with a mailbox that is watched, and test it",
      "Two tests in holidays were answered within the hour",
      "There is no plan for cover when the DSL is away, and staff asked in {month} did not know whom to ring.",
      "Write a plan for cover, holidays included, and test it",
    ],
    beside: "Cover rota for this term",
    in2025: {
      how: [
        "A rota covers each session in school hours, trips and holidays, and staff know who is on duty.",
        "Each deputy is named on the poster and trained to the same standard as the DSL. Cover for clubs, trips and holidays is on one list.",
        "Staff know that they ring social care or the police themselves if nobody can be reached; {18-20} of 20 said so in {month}. Cover for trips is arranged beforehand.",
      ],
      partly: [
        "A rota covers each session in school hours, and staff know who is on duty.",
        "Each deputy is named on the poster and trained to the same standard as the DSL.",
        "Staff know that they ring social care or the police themselves if nobody can be reached.",
      ],
      gap: [
        "Cover is sure in term time, and nothing is written down for trips and holidays.",
        "Write down who covers trips and holidays, and tell staff",
        "The list for each holiday is out a week before",
        "Cover depends on who happens to be in, and staff asked in {month} did not know whom to ring.",
        "Write a rota for each session, trips and holidays, and tell staff",
      ],
    },
  },
  B5: {
    how: [
      "The DSL and each deputy took the full course within two years, and each keeps a log of {4-9} updates since {lmonth}. The next courses are booked.",
      "The team goes to the local network every {halfterm} and brings one thing back each time; how we follow up absence was changed because of it.",
      "Certificates carry the date of renewal, and the office reminds the team {6-10} weeks before. What was learned in {lmonth} changed our form for concerns.",
    ],
    partly: [
      "The DSL goes to the local network every {halfterm} and brings one thing back each time.",
      "The office keeps all certificates and a plan of courses for the coming year.",
      "The DSL keeps a log of {4-9} updates since {lmonth}.",
    ],
    gap: [
      "One deputy’s certificate is more than 24 months old, and the next free place was months later.",
      "Complete the overdue course and book the next ones three months ahead",
      "Certificates of the whole team are in date",
      "The DSL’s own certificate is more than 24 months old, and no course is booked.",
    ],
    beside: "Log of updates and networks attended",
  },
  B7: {
    how: [
      "Supervision from outside takes place every {5-8} weeks under a signed agreement, for the DSL and each deputy, and the log shows {6-9} sessions in the year.",
      "The DSL has a session each {halfterm} with a trained supervisor. Staff with the most worrying work can book one too, and say that it helps them decide.",
      "Group supervision with two nearby settings began in {lmonth}; {6-10} sessions were held, and those who took part say that they think more clearly afterwards.",
    ],
    partly: [
      "The DSL talks to the {head} when a case weighs, and both say that it helps.",
      "The DSL and a colleague from a nearby setting ring each other about hard cases.",
      "Pastoral staff meet every {2-3} weeks and talk about what worries them most.",
    ],
    gap: [
      "That is not supervision: nobody trained for it gives time to think, on set dates and under an agreement.",
      "Agree supervision with somebody trained for it and hold a session every half term",
      "Six sessions were held, and those who had them say that it helps",
      "Neither the DSL nor a deputy has any supervision, and nobody has asked for it.",
    ],
    beside: "Proposal for a supervision agreement",
  },
};
