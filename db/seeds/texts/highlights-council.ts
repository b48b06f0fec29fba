type Highlights = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const councilHighlights: Highlights = {
  "estmere-childrens-services": {
    "4.2": "A hiring freeze in February left out every post that holds cases or supervises those who do.",
    "2.3": "Care leavers rewrote the complaints letter, and the average reply went from three pages to one.",
    "4.3": "At Larch House young people chose the new house car and set the rules for using it.",
    "5.4": "Practice weeks in March and September put every senior manager alongside a social worker for two days.",
    "6.2": "Twelve group sessions on stuck cases led to five plans being stepped up and three closed.",
    "8.2": "Conference reports reach families three days beforehand in 82% of cases, measured weekly.",
  },
  "wealdshire-childrens-services": {
    "1.1": "The corporate director answers one family’s letter in person each week and shares it with managers.",
    "2.1": "The practice guide is a website with 140 pages, each showing its author and the date it was last read.",
    "3.3": "Unannounced visits were made to 26 supported accommodation addresses, nine of them after 9pm.",
    "4.4": "A traveller liaison officer sits in on assessments at two sites near the Ridge End office.",
    "7.5": "An outside investigator looked into two historic matters in foster care, and both reports were published in summary.",
    "9.3": "Letters that end an assessment are addressed to the child, kept on the record and offered again at 18.",
  },
  "estmere-adult-services": {
    "1.4": "Our director and the director of children’s services hold a joint half-day on families every quarter.",
    "2.2": "Care workers from 31 agencies were sent a fridge-magnet version of the contacts in May.",
    "4.1": "A young carer at the Elms told us that nobody had asked her name in two years, and her words open our training.",
    "5.1": "Shared lives carers complete the same first-day session as employees, in their own home if they wish.",
    "8.1": "Hospital discharge workers now ask who will be looked after by the patient, and found 57 children in the first six months.",
    "9.2": "A weekly ten-minute call with children’s services replaced a shared mailbox that neither side trusted.",
  },
  "wealdshire-public-health": {
    "1.2":
      "Members turned down a saving of 4% on school nursing in January, after the consultant had shown what it would mean for drop-ins.",
    "3.3": "Quarterly visits to the substance misuse provider include a talk with young people, without its managers.",
    "4.2": "Plans for a vape-free campaign were changed when Health Reps said the first version would be laughed at.",
    "5.2": "Pharmacists and school nurses learnt together about spotting abuse behind repeat requests for emergency contraception.",
    "7.3": "Outreach staff may not give lifts, and the canal clinic carries a second worker for that reason.",
    "8.4": "Six child deaths linked to unsafe sleep over five years were reviewed together and led to a fathers’ film.",
  },
  "estmere-housing-options": {
    "1.2": "Members visited Dock Road in April and asked why two families had been there for over a year.",
    "2.3": "Notices at Dock Road use symbols, as 19 languages were spoken there at the last count.",
    "4.1": "Children’s cards told us about mice, noise and a broken swing before any adult had reported them.",
    "6.2": "Officers on the hostel rota have a call with the service manager every Monday at 9am.",
    "7.1": "Night wardens are employed by a contractor, whose files we read in person each June.",
    "8.1": "When a family is placed outside the area, the officer telephones the school and the receiving council on the same day.",
  },
  "wealdshire-libraries-and-culture": {
    "1.1":
      "The head of service wrote to 34 branches in January to introduce himself as the person to call when a worry is not being heard.",
    "2.2": "Mobile library drivers, who work alone, have a button on the dashboard that rings the duty manager.",
    "4.2": "Staff-free hours were limited to over-16s after a walk round Thornbury Street with parents and police.",
    "5.1": "Summer Reading volunteers, many of them aged 16, had a session written by last year’s volunteers.",
    "6.3": "Freelance storytellers are given the speak-up contacts with their booking form.",
    "9.1": "Branch managers asked for one rule on telling a school about a pupil seen in lesson time, and now have it.",
  },
  "estmere-licensing-and-transport": {
    "1.4": "Our manager brought taxi data to the partnership’s exploitation group, which led to two joint operations.",
    "2.3": "A sticker in all 486 licensed vehicles tells passengers how to report a worry about a child.",
    "4.1": "On ride-alongs in June pupils on route 14 said that the radio was too loud for one of them, and it is now off.",
    "5.2": "No driver is licensed or renewed without the safeguarding test, failed at the first attempt by 38 people last year.",
    "7.4": "A driver’s badge can be suspended on the day of an allegation, by one of three named officers.",
    "8.3": "Escorts on school routes carry a card that says what to do if a school does not act on what they report.",
  },
};
