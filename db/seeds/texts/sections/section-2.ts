import type { SectionTexts } from "#db/seeds/texts/parts.ts";

export const section2: SectionTexts = {
  "2.1": {
    arrangement: [
      "Our child safeguarding policy was approved by {board} in {month} and will be looked at again within a year.",
      "Version {4-9} of the policy came into force on {date}; {lead} is its author and {exec} its owner.",
      "One policy covers safeguarding children across all of our work, checked each year against {wt} and the {area} procedures.",
      "{Lead} rewrote the policy in {month} after reading it line by line against {wt}.",
      "The policy on safeguarding children is reviewed every {time} and signed by {exec} once {committee} has commented.",
    ],
    reach: [
      "It applies to {size}, and by name to {volunteers} and people sent by {suppliers}.",
      "Contacts for days, nights and weekends are on its first page, with the number of the local front door.",
      "Separate short guides turn it into steps for {front} and for {others}.",
      "Before approval it was read by {6-15} colleagues from {place} and by {group}.",
      "Anyone who works for us for more than a day signs to say that they have read it, and the signature is held in {learn}.",
    ],
    effect: [
      "A comparison with the local procedures in {month} found {2-5} small differences, all put right within {2-4} weeks.",
      "Signatures stand at {93-98}%, and the rest are people on long leave.",
      "When the front-door number changed in {month}, our policy was corrected in {1-3} days and every printed copy replaced.",
      "We used it with {sample} made-up cases at a practice day: {most} were answered as the policy intends.",
      "The commissioner’s quality visit in {lmonth} judged the policy clear, current and known to {front}.",
    ],
    gaps: [
      [
        "The review fell due in {lmonth} and was not finished; the version in use still points to guidance that has been replaced.",
        "Finish the policy review and have it approved",
        "lead",
        "{Board} has approved a policy that matches current guidance",
        "Policy approved and the old version withdrawn from all sites.",
      ],
      [
        "As written it speaks only of employees, and does not say clearly that {volunteers} are covered.",
        "Extend the policy to everyone who works on our behalf",
        "hr",
        "The policy names each group and all have signed",
        "Scope changed; signatures from the added groups stand at nine in ten.",
      ],
      [
        "Out-of-hours contacts are missing, which {front} at {place2} pointed out when we tested it in {month}.",
        "Add tested contacts for nights, weekends and holidays",
        "lead",
        "A night-time test call reaches the right person",
        "Contacts added and two test calls were answered.",
      ],
      [
        "It was approved by managers without going to {board}, so its standing is uncertain and one team still uses an earlier text.",
        "Take the policy to {board} and withdraw earlier texts",
        "exec",
        "Minute of approval, and one version found in a spot check",
        "Approved, and a spot check found only the new version.",
      ],
    ],
    absent:
      "We have no child safeguarding policy of our own in force; staff have been using a general code that does not mention children.",
    evidence: [
      ["Child safeguarding policy, {y}", "scope, contacts and what to do", "Policies"],
      ["Minute approving the policy, {month}", "who approved it and when", "Board papers"],
      ["Comparison with the {area} procedures", "differences found and corrected", "Policies"],
    ],
  },
  "2.2": {
    arrangement: [
      "The policy can be reached in two clicks from the first screen that {front} open each day.",
      "A card with four steps, from noticing to recording, is carried by {front} and pinned up at {place}.",
      "We give everyone the same three questions to answer: what have I seen, whom do I tell, what do I write down.",
      "Printed copies are kept at {sites}, and the same text is on the staff site for people who work from home.",
      "A worry about a child is told to {lead} or, out of hours, to the manager on call, and a flow chart shows both routes.",
    ],
    reach: [
      "{Others} have a version of their own, because they asked for examples from their kind of work.",
      "Managers ask one question about it in team meetings each month and note the answers.",
      "New people are shown where to find it on their first morning, and {volunteers} at their first session.",
      "Posters were renewed in {month}, after we found that a third of the old ones had an out-of-date number.",
      "Search words such as worried, bruise and neglect all lead to the same page, which was opened {320-980} times last year.",
    ],
    effect: [
      "Spot checks with {sample} people in {month} found {most} who knew whom to tell the same day and where the guide was.",
      "In the staff survey {86-97}% agreed that they would know what to do about a worry, including at night.",
      "Calls to {lead} for advice rose from {30-55} to {60-95} in a year, mostly from {others}, which tells us the message has reached them.",
      "A mystery call to {place2} was passed on correctly in {4-11} minutes; one the year before had been lost.",
      "Worries recorded in {system} reached {lead} on the same day in {88-97}% of cases.",
    ],
    gaps: [
      [
        "We have never tested what people know; our confidence rests on the page being there, and on few complaints.",
        "Run spot checks on what staff would do about a worry",
        "lead",
        "Results from two rounds of checks are with {committee}",
        "First round held; nine in ten answered correctly.",
      ],
      [
        "At {place2} there is no shared computer, and the paper copy we found there was three years old.",
        "Put current printed guides and posters at every site",
        "cover",
        "A visit to each site finds the current version on show",
        "All sites visited and old copies removed.",
      ],
      [
        "Answers were weakest among {others}: {some} of {sample} knew the daytime route, and fewer the one for nights.",
        "Brief {others} on both routes and check again",
        "trainer",
        "Nine in ten of those asked know both routes",
        "Briefings given; the repeat check is planned.",
      ],
      [
        "{Volunteers} told us that they had been given a long document and would not know where to begin.",
        "Write a one-page guide for {volunteers}",
        "lead",
        "Every volunteer or helper has the page and can explain it",
        "Page written with them and given out.",
      ],
    ],
    absent: "Most people we asked could not find the policy, and there is no agreed route for a worry outside office hours.",
    evidence: [
      ["Spot-check results, {month}", "what staff said they would do", "Assurance"],
      ["Four-step card and poster", "the route for a worry, day and night", "Policies"],
      ["Staff survey extract, {y}", "confidence by staff group", "Surveys"],
    ],
  },
  "2.3": {
    arrangement: [
      "Our website says in plain words how we keep children safe, and a page written with {group} explains how to complain.",
      "A leaflet called Tell Us is offered to families at {place}, with a picture version for younger children.",
      "We publish a short promise on safeguarding, the name of {lead} and three ways of raising a worry.",
      "Children and families can raise a worry by text, by telephone, in writing or through any of our {front}.",
      "The public statement was rewritten in {month} to a reading age of about nine and tested with {group}.",
    ],
    reach: [
      "It can be had in {5-9} languages, in large print and as a recorded message.",
      "{Front} are expected to explain it at the first contact and tick that they have done so in {system}.",
      "Signs at {sites} carry a code to scan and a number for people without a smartphone.",
      "A complaint that mentions a child goes to {lead} within one working day, whatever route it came by.",
      "Every six months {deputy} reads all complaints and writes a page on themes for {committee}.",
    ],
    effect: [
      "We received {9-34} complaints from or about children in the year; {4-8} led to a change in how we work.",
      "Three young people from {group} tested the route in {month}: the reply came in {2-5} days and they asked for simpler words, which we used.",
      "Page views doubled after we moved it to the front page, and {6-17} worries have arrived that way since {lmonth}.",
      "Of {sample} families asked at {place2}, {most} had been told how to complain.",
      "Through this route, and no other, we were asked {asked}; {did}.",
    ],
    gaps: [
      [
        "Everything we publish is written for adults: there is nothing that a child of eight could read or use alone.",
        "Make child-friendly material with {group}",
        "lead",
        "Material is on show and children say that they understand it",
        "Material made and liked by the children who tried it.",
      ],
      [
        "Complaints are logged by department, so those that concern children cannot be counted or learnt from.",
        "Mark complaints that concern a child and report themes",
        "deputy",
        "Two theme reports have been received by {committee}",
        "Marking in use; one report received.",
      ],
      [
        "The route has not been tested, and a web form for worries was found in {month} to be sending to a closed mailbox.",
        "Test each route twice a year from outside",
        "ig",
        "Two tests in a row are answered within the time promised",
        "Mailbox mended at once; both tests were answered in time.",
      ],
      [
        "Translations exist but {front} did not know of them, and families at {place2} had been given English only.",
        "Tell staff about translations and record when they are used",
        "cover",
        "Use is recorded at every site",
        "Translations are in use at most sites.",
      ],
    ],
    absent:
      "Nothing is published for children or families on how we keep children safe, and complaints about children follow no set route.",
    evidence: [
      ["Public safeguarding page", "what we promise and how to raise a worry", "Public information"],
      ["Leaflet made with {group}", "child-friendly wording", "Public information"],
      ["Complaints themes, {y}", "numbers, themes and changes", "Complaints"],
    ],
  },
};
