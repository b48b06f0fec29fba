import type { Rating } from "#standards/schema.ts";

interface Answered {
  what: string;
  owner: string;
  dueOn: string;
  /** Where it is done: what shows it, and why the partnership closed it. */
  done?: { on: string; shows: string; closedOn: string; because: string };
}

export interface Agreed {
  code: string;
  rating: Rating;
  /** Empty where the panel read the answer closely and left its rating as it was. */
  reason: string;
  /** Where it was lowered. */
  recommendation?: string;
  answer?: Answered | { reason: string };
}

interface Panel {
  on: string;
  returns: Record<string, readonly Agreed[]>;
}

/** What the panels of early 2025 changed or looked at most closely, by agency in the order of their slots. */
export const panels2024: readonly Panel[] = [
  {
    on: "2025-01-29",
    returns: {
      "wealdshire-police": [
        {
          code: "4.3",
          rating: "partially-met",
          reason: "Children are asked what they think, but the panel saw no example of their being told what came of it.",
          recommendation: "Tell children what came of what they said, and note on the record that they were told.",
          answer: {
            what: "Add what came of it to each note of what a child said",
            owner: "Detective superintendent, public protection",
            dueOn: "2025-09-30",
            done: {
              on: "2025-09-22",
              shows: "Ten records of August were looked at. Nine say what the child was told.",
              closedOn: "2025-10-14",
              because: "Nine records of ten say it, and the tenth was put right.",
            },
          },
        },
      ],
      "wealdshire-youth-justice-service": [
        {
          code: "7.2",
          rating: "partially-met",
          reason: "One of the six files looked at held no date for the renewed check.",
          recommendation: "Look at the date of the renewed check in every file.",
          answer: {
            what: "Look at the date in every file and fill the gaps",
            owner: "Operations manager",
            dueOn: "2025-06-30",
            done: {
              on: "2025-06-12",
              shows: "A list of all 41 files with their dates, of 10 June 2025.",
              closedOn: "2025-07-01",
              because: "No file on the list is without a date.",
            },
          },
        },
      ],
    },
  },
  {
    on: "2025-02-04",
    returns: {
      "estmere-community-health-trust": [{ code: "6.2", rating: "met", reason: "" }],
      "wealdshire-hospitals-trust": [
        {
          code: "6.2",
          rating: "partially-met",
          reason: "Figures for one ward in four were missing, so sessions could not be shown to take place as planned.",
          recommendation: "Count the sessions planned and held on every ward, each month.",
          answer: {
            what: "Collect the count of every ward by the fifth day of each month",
            owner: "Named nurse, safeguarding children",
            dueOn: "2025-07-31",
            done: {
              on: "2025-07-28",
              shows: "The counts of May and June, with all 22 wards in them.",
              closedOn: "2025-09-02",
              because: "Two months are complete, and July came in too.",
            },
          },
        },
      ],
      "lantern-mental-health-trust": [
        {
          code: "1.2",
          rating: "partially-met",
          reason: "Two of the last four board papers left safeguarding out.",
          recommendation: "Have a line on safeguarding children in every paper on which the board decides.",
          answer: {
            what: "Put a line on safeguarding children into the template of board papers",
            owner: "Trust secretary",
            dueOn: "2025-05-30",
            done: {
              on: "2025-05-20",
              shows: "The template of 12 May, and three papers of the board of 19 May that follow it.",
              closedOn: "2025-06-17",
              because: "All three papers have the line, and it says something in each.",
            },
          },
        },
      ],
    },
  },
  {
    on: "2025-02-05",
    returns: {
      "estmere-integrated-care-board": [
        {
          code: "8.3",
          rating: "partially-met",
          reason: "Disagreements are raised, but how they ended is not recorded.",
          recommendation: "Record how each disagreement ended, and within how many days.",
          answer: {
            reason:
              "Providers record it already, and we would count each disagreement twice. We ask them for the figures each quarter instead.",
          },
        },
      ],
    },
  },
  {
    on: "2025-02-11",
    returns: {
      "estmere-childrens-services": [
        {
          code: "5.4",
          rating: "partially-met",
          reason: "Attendance is counted; what people do differently afterwards is not.",
          recommendation: "Ask people three months after each course what they do differently.",
          answer: {
            what: "Ask ten people of each course what they do differently, after three months",
            owner: "Workforce development manager",
            dueOn: "2025-11-28",
            done: {
              on: "2025-11-20",
              shows: "The answers of 30 people of three courses, and the page on them that managers discussed.",
              closedOn: "2025-12-09",
              because: "The answers led to a change of one course, which is what the panel hoped for.",
            },
          },
        },
      ],
      "wealdshire-childrens-services": [
        {
          code: "5.4",
          rating: "partially-met",
          reason: "The evaluation covers one team of five.",
          recommendation: "Widen the evaluation to all five teams.",
          answer: {
            what: "Evaluate training in the other four teams",
            owner: "Human resources partner",
            dueOn: "2026-06-30",
            done: {
              on: "2026-06-25",
              shows: "The evaluation of June 2026, with all five teams in it.",
              closedOn: "2026-07-14",
              because: "Each team has its own page, and says what it changes.",
            },
          },
        },
      ],
    },
  },
  {
    on: "2025-02-12",
    returns: {
      "riverbend-housing-association": [
        {
          code: "6.4",
          rating: "partially-met",
          reason: "Fewer than half of those asked would feel safe to raise a concern. To ask them was right, and trust has to follow.",
          recommendation: "Name somebody to whom staff can speak outside the line of management, and ask staff again within two years.",
          answer: {
            what: "Appoint a speak-up guardian and name them on every site",
            owner: "Chief executive",
            dueOn: "2026-03-31",
            done: {
              on: "2026-03-24",
              shows: "The appointment of 9 March 2026, and photographs of the posters at all eleven sites.",
              closedOn: "2026-04-16",
              because: "The guardian is appointed and named. How staff answer the next survey is followed in the audit of 2026.",
            },
          },
        },
        { code: "7.2", rating: "partially-met", reason: "" },
      ],
      "fenlow-homes": [
        {
          code: "2.2",
          rating: "partially-met",
          reason: "Contractors who visit homes were not part of the spot check.",
          recommendation: "Include contractors who visit homes in the next spot check.",
          answer: {
            what: "Ask contractors who visit homes the same five questions in the autumn spot check",
            owner: "Head of repairs",
            dueOn: "2025-10-31",
            done: {
              on: "2025-10-15",
              shows: "The answers of 26 people of four contractors, of September 2025.",
              closedOn: "2025-11-11",
              because: "Contractors were asked, and one of the four briefs its people again.",
            },
          },
        },
      ],
    },
  },
  {
    on: "2025-02-18",
    returns: {
      "brightwater-youth-trust": [
        {
          code: "9.3",
          rating: "met",
          reason: "The schedule for keeping records, sent before the panel met, covers the clubs that were missing.",
        },
        { code: "6.3", rating: "partially-met", reason: "" },
      ],
      "stillwater-domestic-abuse-service": [
        {
          code: "9.1",
          rating: "partially-met",
          reason: "The agreement with housing services ran out in the summer.",
          recommendation: "Sign a new agreement with housing services.",
          answer: {
            what: "Agree and sign a new sharing agreement with housing services",
            owner: "Children and young people’s manager",
            dueOn: "2025-06-27",
            done: {
              on: "2025-06-18",
              shows: "The agreement, signed by both on 16 June 2025 for three years.",
              closedOn: "2025-07-08",
              because: "The agreement is signed, and says who looks at it each year.",
            },
          },
        },
      ],
    },
  },
];

/** What was agreed one by one about an agency, with the day of its panel; undefined where no panel had its return. */
export function panelOf(agencyId: string): { on: string; agreed: readonly Agreed[] } | undefined {
  const panel = panels2024.find(({ returns }) => agencyId in returns);
  return panel && { on: panel.on, agreed: panel.returns[agencyId] ?? [] };
}
