type Highlights = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const justiceHighlights: Highlights = {
  "wealdshire-police": {
    "1.2":
      "The July paper on children strip-searched in custody ran to nine pages and was followed by a written apology to two families for how long a review had taken.",
    "2.2": "Response shifts keep a laminated card in the kit bag, because signal in the north of the county is poor.",
    "4.1": "Body-worn video from 30 domestic incidents was watched to see whether officers had spoken to the children upstairs.",
    "5.2": "Detectives and social workers trained together for three days on joint investigation, in mixed groups of eight.",
    "7.6": "The counter-corruption unit added youth cadet leaders to its yearly integrity interviews in spring 2024.",
    "8.2": "A sergeant now sits in the front door hub seven days a week, which removed a backlog that built up every Monday.",
    "8.6": "Officers can send a notice to a child’s school before the bell rings, and 1,904 were sent in the last school year.",
  },
  "estmere-and-wealdshire-probation": {
    "1.1": "The head visits each office on the first Thursday of the month and reads two cases with children in them.",
    "3.2": "Practitioners can book a 20-minute case conversation, and Tuesday slots are kept for court report writers.",
    "4.2": "The waiting room at Millgate was divided in spring, so that children are not seated with people attending group work.",
    "5.2": "Newly qualified officers spend a day with children’s services before they hold a case with a child protection plan.",
    "6.2": "We use a four-box sheet for cases with children: what we know, what we fear, what the child would say, what we will do.",
    "8.1":
      "Home visits before release rose to 212 in the year, after they were made a condition of every plan with a child at the address.",
  },
  "wealdshire-fire-and-rescue": {
    "4.2": "The community risk plan now counts homes with a child under five as a factor when visits are put in order.",
    "2.2": "Watches talk through one made-up case during the Sunday drill, and the control room does the same at shift change.",
    "4.3": "A deaf cadet tested our evacuation signals in February, and two drill grounds have had flashing beacons since.",
    "5.1": "On-call recruits, who train on Wednesday evenings, finish the safeguarding part before they are issued with a pager.",
    "7.1": "Cadet instructors are interviewed at the station where they will serve, with a cadet on the panel.",
    "8.1": "Crews saw 3,114 homes in the year and passed on 97 worries, a third of them about hoarding with children present.",
  },
  "wealdshire-youth-justice-service": {
    "1.4": "Our head chairs the partnership’s group on harm outside the home and brought it the first county map of knife injuries.",
    "3.1": "Seconded police, health and education staff each have a letter that says who supervises what.",
    "4.1": "One boy’s comic strip about his night in custody, made with his worker, was shown to magistrates with his permission.",
    "5.4": "Magistrates told us in July that reports after the trauma course gave them a much clearer picture of the child.",
    "6.2": "Our nurse and speech therapist are supervised by their own trusts, under a written agreement signed in January.",
    "8.4": "We re-ran last year’s audit on exploited girls with the same five cases, to see what had become of them.",
  },
};
