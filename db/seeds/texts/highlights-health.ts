type Highlights = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const healthHighlights: Highlights = {
  "estmere-community-health-trust": {
    "1.2": "In May non-executives spent a morning on visits with health visitors and changed the dashboard because of what they saw.",
    "2.3": "A school nurse text line received 2,260 messages from pupils in the school year, 41 of which became safeguarding contacts.",
    "3.2": "Named professionals have one protected day a fortnight with diaries closed to meetings.",
    "4.4": "A wheelchair clinic moved to Saturdays after parents of children at the special school asked for it.",
    "6.2": "Newly qualified health visitors have double sessions until their first birthday in post.",
    "7.2": "Peer supporters who visit homes alone were moved up a level of check in April, and all 23 were done by June.",
    "9.3": "Records of 64 children who moved into the county were requested within two days and chased weekly until they came.",
  },
  "wealdshire-hospitals-trust": {
    "4.2":
      "The capital plan for 2024 put the paediatric high-dependency room ahead of an office move because of a safeguarding risk score.",
    "3.1": "On each ward the nurse in charge wears a purple badge that marks them out as first contact for a worry.",
    "4.1": "Play specialists hold a worry jar on the children’s ward and empty it with the matron on Fridays.",
    "5.2": "Radiographers and emergency doctors trained together on injury in babies, using 14 anonymised films.",
    "6.4": "After night staff said that they were never asked, the guardian spent two nights a month on the wards.",
    "8.4": "Bruising in babies under six months was re-audited in September, with all 18 sets of notes read by two doctors.",
  },
  "lantern-mental-health-trust": {
    "1.4": "Our director leads the county’s plan for children waiting for a mental health bed.",
    "2.2": "A duty desk answers calls from 8am to 8pm, and took 1,377 in the year to August.",
    "4.3": "The Rowan unit’s evening timetable was rewritten by six young people, who moved supper to 6pm.",
    "6.3": "Agency nurses are sent the speak-up contacts by text on the day before a first shift.",
    "7.4": "Ward managers rehearsed an allegation at Harbour House in June with an actor and the designated officer watching.",
    "9.1": "Young people wrote half of our privacy notice, including the part about when we would have to tell a parent.",
  },
  "wealdshire-ambulance-service": {
    "1.1": "Since May the director has ridden out with a crew once a month, four times on a night shift.",
    "3.2": "The safeguarding desk handled 11,480 concerns in the year from adults and children, with five posts.",
    "4.1": "Crews filmed a two-minute guide with pupils of a special school about what helps when a siren is frightening.",
    "5.1": "Students on placement hear from the safeguarding manager before they are given a uniform.",
    "7.1": "Volunteers who respond from home are visited by a station officer before they are signed up.",
    "9.2": "Control now puts a silent flag on an address when a crew has seen a child there in three calls.",
  },
  "estmere-integrated-care-board": {
    "1.2": "A board seminar in June heard a recorded account by a care leaver of 11 health assessments.",
    "3.3": "Two private providers were told in March to stop taking new children until named doctors were in post.",
    "4.2": "Young Commissioners marked bids for the autism pathway and their marks counted for a tenth of the result.",
    "5.2": "Of 74 practices, 71 met the level three standard in the summer return, and three had a visit.",
    "7.2": "Personal health budgets let families employ carers, so a leaflet tells parents how checks can be made.",
    "8.2": "Practices sent 412 reports to conferences in the year, against 290 before a fee and template were agreed.",
  },
};
