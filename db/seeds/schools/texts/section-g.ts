import type { SchoolTexts } from "./parts.ts";

export const sectionG: SchoolTexts = {
  G1: {
    how: [
      "The policy covers content, contact, conduct and commerce and names gambling, misogyny, false information and images made by AI. Parents had {4-8} messages since {lmonth} on the systems in use.",
      "{Pupils} can say what they would do if something online upset them: {86-97}% in {month}. The risks were looked at within the year, images made by AI among them, and {2-4} gaps were closed.",
      "Parents had an evening about settings in {lmonth}. The policy names images made by AI since September, and parents know which systems we use.",
    ],
    partly: [
      "The policy covers content, contact, conduct and commerce.",
      "{Pupils} can say what they would do if something online upset them: {86-97}% in {month}.",
      "The risks online were looked at again within the year.",
    ],
    gap: [
      "The policy does not name images made by AI, and parents have heard nothing about systems since last year.",
      "Add images made by AI to the policy, and tell parents which systems are in use",
      "The policy is renewed, and parents have had the message",
      "The policy is four years old, and neither parents nor {pupils} know what we do about risks online.",
      "Renew the policy, and tell parents and {pupils} what we do",
    ],
    beside: "Online safety policy",
    in2025: {
      how: [
        "The policy covers content, contact, conduct and commerce and names gambling, misogyny and false information. Parents had {4-8} messages since {lmonth} on the systems in use.",
        "{Pupils} can say what they would do if something online upset them: {86-97}% in {month}. The risks were looked at within the year, and {2-4} gaps were closed.",
        "Parents had an evening about settings in {lmonth}. The policy names gambling and misogyny, and parents know which systems we use.",
      ],
      gap: [
        "Parents have heard nothing about the systems in use since last year, and the policy does not name gambling.",
        "Add gambling to the policy, and tell parents which systems are in use",
        "The policy is renewed, and parents have had the message",
        "The policy is four years old, and neither parents nor {pupils} know what we do about risks online.",
        "Renew the policy, and tell parents and {pupils} what we do",
      ],
    },
  },
  G3: {
    how: [
      "The review covered all {60-400} devices, each kind of user and what people bring with them, with a written record. A leader, the DSL, a board member and the technician each know their part.",
      "Tests were run by device and by place. Two tablets were not covered and were mended the same week; the record names an owner and a date for each gap, and {board} has seen it.",
      "The yearly review is led by the DSL with the technician and a member of {board}. Its record lists what was tried on each kind of device, who mends the gaps and by when.",
    ],
    partly: [
      "A leader, the DSL, a board member and the technician each know their part, on one page that is signed.",
      "Filtering and monitoring were reviewed within the year, and gaps found on our own computers were mended.",
      "The yearly review is led by the DSL with the technician.",
    ],
    gap: [
      "The last review left out laptops that are lent to families and devices people bring, and was not written down in full.",
      "Review all devices and places with a written record",
      "The record covers every kind of device, and the gaps are closed",
      "Filtering and monitoring have not been reviewed for more than a year, and nobody knows who should do it.",
    ],
    beside: "Sheet that says who does what",
    in2025: {
      how: [
        "The review was made against the national standards by the DSL, a member of {board} and the technician, and {2-6} things were changed.",
        "A leader, the DSL, a board member and the technician each know their part. Gaps found in the yearly check have an owner and a date, and {board} has seen them.",
        "The yearly check is led by the DSL with the technician; a member of {board} came to see it done, and the gaps were closed in {2-5} weeks.",
      ],
      partly: [
        "A leader, the DSL and the technician each know their part.",
        "Filtering and monitoring were checked within the year against the national standards.",
        "The yearly check is led by the DSL with the technician.",
      ],
      gap: [
        "No member of {board} took part in the check or has seen the gaps that it found.",
        "Ask a board member to take part in the yearly check, and bring its gaps to the board",
        "The board has seen the gaps, each with an owner and a date",
        "Filtering and monitoring have not been checked for more than a year, and nobody knows who should do it.",
      ],
    },
  },
  G4: {
    how: [
      "Alerts are read within {10-60} minutes in school hours; the log shows {20-160} since {lmonth}, who looked at each and what was done.",
      "At weekends devices cannot be used off the site, and in holidays a leader sees the alerts. A test alert in {month} reached the right person in {4-20} minutes.",
      "The DSL sees each alert with what was done, and {2-15} led to a talk or more since {lmonth}. Weekends and holidays are covered by a rota, which a test showed to work.",
    ],
    partly: [
      "Alerts are read within {10-60} minutes in school hours, and the log shows who looked at each.",
      "The DSL sees each alert with what was done, and {2-15} led to a talk or more since {lmonth}.",
      "A test alert in {month} reached the right person in {4-20} minutes on a school day.",
    ],
    gap: [
      "Alerts that come at weekends are seen on Monday at the earliest, though the devices can be used at home.",
      "Agree who sees alerts at weekends, or block the devices then, and test it",
      "A test at a weekend was answered the same day",
      "Nobody is sure who reads the alerts, and those of the last {2-4} weeks had not been opened.",
      "Name who reads the alerts on each day of the week, and test it",
    ],
    beside: "Alert log, without names",
    inNursery: {
      how: [
        "An adult sits beside the children at each tablet. What worries them goes to the DSL at once and into the log, which has {3-9} entries since {lmonth} with what was done.",
        "Staff laptops have monitoring, and a test alert in {month} reached the DSL in {4-20} minutes. The tablets are locked away at weekends and in holidays.",
        "The tablets open set apps only and stay on site when we are closed. Each of {3-9} entries in the log since {lmonth} says who looked and what was done.",
      ],
      partly: [
        "An adult sits beside the children at each tablet and tells the DSL of what worries them.",
        "The tablets open set apps only, and stay on site when we are closed.",
        "A test alert in {month} reached the DSL in {4-20} minutes on a school day.",
      ],
      gap: [
        "Alerts from staff laptops that come at weekends are seen on Monday at the earliest, though the laptops go home.",
        "Agree who sees alerts at weekends, or keep the laptops here, and test it",
        "A test at a weekend was answered the same day",
        "Nobody is sure who reads what adults note, and the sheets of the last {2-4} weeks had not been looked at.",
        "Name who reads the sheets on each day, and test it",
      ],
    },
  },
  G6: {
    how: [
      "{2-5} tools are on the list, each with for whom and for what it may be used; all others are blocked. Safety was checked against national guidance, and the risks are written down.",
      "Staff and {pupils} can say what they may and may not do with AI: {16-19} of 20 in September. A tool is tried by two people and weighed in writing before it is approved.",
      "A small group reads the risk assessment of each tool before it goes on the list; it refused {2-4} this year. The rules are on one page, and {pupils} helped to write it.",
    ],
    partly: [
      "{2-5} tools are on the list, each with for whom and for what it may be used.",
      "The leadership team has read the national guidance and agreed rules for staff.",
      "All tools that are not on the list are blocked on our network.",
    ],
    gap: [
      "The risks of the tools in use are not written down, and {pupils} could not say what the rules are.",
      "Write down the risks of each tool, and teach the rules to all",
      "Each tool has an assessment, and {pupils} can say the rules",
      "Staff and {pupils} use whatever AI tools they like; there is no list and there are no rules.",
      "List the tools that may be used, weigh the risks of each, and teach rules to all",
    ],
    beside: "List of approved tools",
    in2025: {
      how: [
        "Leaders have read the national guidance on generative AI and can say what it changed: {2-4} products were refused since {lmonth}.",
        "Each of {2-5} AI products in use was checked against the guidance on product safety, and the result is written down.",
        "The leadership team went through the guidance in {month}. One product was given up, and staff had a page on what to look for.",
      ],
      partly: [
        "Leaders have read the national guidance on generative AI.",
        "The leadership team went through the guidance in {month}, and staff had a page on it.",
        "One product was given up after leaders had read the guidance.",
      ],
      gap: [
        "{2-3} products already in use were never checked against it.",
        "Check each AI product in use against the guidance, and write down the result",
        "A note is on file for each product",
        "Leaders have not read the guidance, and nobody knows which products use AI.",
        "Read the guidance, and check each AI product in use against it",
      ],
      beside: "Minute of the leadership team",
    },
  },
};
