type Highlights = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const communityHighlights: Highlights = {
  "riverbend-housing-association": {
    "1.1": "Our chief executive opened the May conference for all staff with an account of a worry that a plumber passed on.",
    "2.2": "Repairs vans have the number on the sun visor, because gloves make it hard to look things up.",
    "4.1": "Young people at Canal Wharf asked to hold house meetings without staff for the first half hour, and they now do.",
    "5.2": "Tenancy officers learn in groups of ten at the depots, at 7.30am, before the day’s jobs begin.",
    "6.2": "After a death on an estate in March, everyone who had known the family was offered two sessions within a week.",
    "7.1": "Locksmiths and gas engineers are checked to the same level as our own staff, since they enter homes where children are.",
    "9.3": "Scheme records were moved off paper in June, and 212 old files were read, thinned and sealed.",
  },
  "fenlow-homes": {
    "1.2":
      "A tenant board member asked in March how we would know about children living in 140 homes with no repairs in five years, and visits began.",
    "2.1": "Caretakers went through the draft with a marker pen and took out 60 words they would never use.",
    "4.3": "The Junior Wardens cut the ribbon when the Mill Row lights came on, in front of 80 neighbours.",
    "5.2": "Gas engineers and health visitors swapped stories at a breakfast session that has become a yearly event.",
    "7.2": "Play-scheme helpers at Hythe Lane are checked again each spring, with the babies’ mothers told that it is done.",
    "8.1": "Damp reports with a child under two are copied to the health visitor, with the tenant’s knowledge.",
  },
  "brightwater-youth-trust": {
    "1.1": "The safeguarding trustee is a retired head teacher who drops in on two sessions each term.",
    "2.3": "Young people recorded the message on our out-of-hours telephone line.",
    "4.4": "The ramped minibus, bought with a £38,000 appeal, brought 17 wheelchair users to sessions in its first summer.",
    "5.1": "Young leaders aged 15 to 17 have an induction of their own and a badge that shows what they may not do.",
    "7.3": "We do not allow private messages, and the Marlow team uses one shared telephone, read by a manager.",
    "8.2": "Detached workers mapped 11 places near the Wharfside where young people feel unsafe, and lighting was put up at two.",
  },
  "elmgate-family-support": {
    "4.2": "We turned down a £40,000 contract in May because it allowed 20 minutes for each family.",
    "2.2": "The four steps hang beside the kettle, which is where we talk.",
    "4.1": "A puppet called Mabel has a page in the record for what she was told.",
    "6.2": "Home visiting volunteers meet for soup and supervision on the last Friday of the month.",
    "7.1": "A parent who once used the crèche sits on each interview panel and has a vote.",
    "8.2": "Meetings are held at the Elmgate centre when a parent is afraid of the council office.",
  },
  "stillwater-domestic-abuse-service": {
    "1.2": "Trustees read one child’s anonymised story before the figures at each meeting, and begin with silence.",
    "3.1": "Each refuge has a weekend lead, whose name is on the fridge and the helpline screen.",
    "4.3": "Since pets could be fostered, nine families have said that they left sooner than they would have done.",
    "5.4": "Judges’ comments on our reports are kept and used to improve the next course.",
    "7.2":
      "Helpline volunteers never meet a child; the law allows no more than a basic check, so they also have two referees and a trial month.",
    "9.1": "No address is ever written in an email, and partners ring a number that changes each quarter.",
  },
  "estmere-sports-alliance": {
    "1.4": "The chair brought three club welfare officers to the partnership’s spring event, the first time that sport was in the room.",
    "2.1": "Clubs may use our model policy only if they fill in the names, and 57 of 62 have done so.",
    "4.4": "Shorts of any colour may be worn since a survey in which 140 girls gave white kit as a reason for leaving.",
    "5.2": "A coach’s name goes grey on the fixtures list when a certificate lapses, so everyone can see.",
    "7.3": "Group chats must have two adults and a parent, a rule that came from the swimmers.",
    "9.1": "Governing bodies of 14 sports have agreed with us who tells whom when a coach moves club.",
  },
  "tidewell-young-carers": {
    "1.1": "The chief officer was himself a young carer, and opens each trustee meeting with news from the Tidewell Twelve.",
    "2.3": "Two 16-year-olds tested our complaints form on a bus, and it now fits on one screen.",
    "4.2": "The under-8s club began with six weeks of trials, to find out whether a separate door was needed.",
    "5.2": "Primary teachers from nine schools joined our staff for an afternoon on carers who are too young to say so.",
    "6.2": "Club night volunteers have a ten-minute huddle before the doors open and after they close.",
    "8.1": "A fifth of new young carers are now found by adult services, since we ran a stall in their canteen.",
  },
  "wealdshire-faith-forum": {
    "1.4":
      "The chair and the coordinator went to the partnership’s event on harmful belief and spoke about it to both their congregations that month.",
    "2.1": "A rabbi, an imam, a vicar and a granthi read the draft together in one long evening.",
    "4.4": "Posters in Punjabi, Polish, Arabic and Yoruba were checked by grandparents, who changed several words.",
    "5.1": "Thirty-eight people came to a first course in the langar hall, and eleven congregations sent nobody.",
    "6.3":
      "A retired magistrate, who belongs to no congregation, has agreed to hear concerns that people cannot take to their own leaders.",
    "8.2": "When a family asks, the coordinator goes with them to the first meeting at the council office.",
    "9.2": "Leaders practised with two made-up confidences what they could keep and what they must pass on.",
  },
};
