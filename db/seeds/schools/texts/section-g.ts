import type { SchoolTexts } from "./parts.ts";

export const sectionG: SchoolTexts = {
  G1: {
    how: [
      "Online safety is in the policy, each year’s curriculum, training and {4-8} messages to parents since {lmonth}.",
      "The policy covers content, contact, conduct and commerce and names images made by AI. It was renewed in {month}.",
      "{Pupils} taught parents about settings on an evening in {lmonth}; {30-120} families came.",
    ],
    gap: [
      "Parents hear about online safety once a year and the policy does not yet name images made by AI.",
      "Renew the policy and send parents a message each half term",
      "Six messages were sent and the policy is renewed",
    ],
  },
  G2: {
    how: [
      "A leader, the DSL and the technician share the roles for filtering and monitoring in writing, and a member of {board} asks about them each {term} term.",
      "Who does what is set out on one page, signed in {month} and known to the provider.",
      "{Board} named its member for filtering in {lmonth}; the leader reports {2-4} times a year.",
    ],
    gap: [
      "Roles for filtering are understood, but not written down, and {board} has no named member for it.",
      "Write the roles down, have them signed and name a board member",
      "The signed page is known to all named in it",
    ],
  },
  G3: {
    how: [
      "The review of {month} covered all {60-400} devices, guests and home use, with a written record and {2-6} changes.",
      "Tests were run by device and by place in {lmonth}; two tablets were not covered and were mended the same week.",
      "The yearly review is led by the DSL with the technician, and its record lists gaps, who mends them and by when.",
    ],
    gap: [
      "The last review left out borrowed laptops and was not written down in full.",
      "Review all devices and places with a written record",
      "The record covers every kind of device and the gaps are closed",
    ],
  },
  G4: {
    how: [
      "Alerts are read within {10-60} minutes in school hours; {20-160} came since {lmonth} and {2-15} led to a talk or more.",
      "An arrangement for evenings and holidays is in place, tested in {month}.",
      "The DSL reads the totals each {halfterm} by kind and year group and changed two lessons because of them.",
    ],
    gap: [
      "Alerts at weekends are seen on Monday at the earliest.",
      "Agree who reads urgent alerts at weekends and test it",
      "Two tests at a weekend were answered the same day",
    ],
  },
  G5: {
    how: [
      "Backups were restored in a test in {month}, staff sign in with a second step, and {90-100}% have cyber training.",
      "The standards were checked by our provider in {lmonth}; {2-6} points were mended.",
      "We have a plan for losing the system for a week, with paper records for concerns, rehearsed once.",
    ],
    gap: [
      "Backups are made, but restoring them has not been tried.",
      "Restore a backup in a test and write the incident plan",
      "The test is on record and the plan is known to leaders",
    ],
  },
  G6: {
    how: [
      "{2-5} tools are approved, each with an assessment of risks and a lowest age; all others are blocked.",
      "Staff and {pupils} have had rules for AI since {lmonth}, and no personal data may be typed into a tool.",
      "A small group reviews tools each {term} term; it refused {2-4} in {month}.",
    ],
    gap: [
      "Some staff use AI tools that nobody has approved, and {pupils} have no written rules.",
      "List approved tools with an assessment of each and give rules to all",
      "Only listed tools are in use and the rules are taught",
    ],
  },
};
