type NotApplicable = { reason: string; statement: string };

export const notApplicable2024: Readonly<Record<string, Readonly<Record<string, NotApplicable>>>> = {
  "estmere-integrated-care-board": {
    "9.3": {
      reason: "We commission care and hold no records about individual children.",
      statement:
        "Records about children are kept by the trusts and practices we fund, and we see only figures that do not identify anyone. Record keeping is tested through the quality schedule of each contract, which we describe under 3.3.",
    },
  },
  "estmere-licensing-and-transport": {
    "9.3": {
      reason: "Licensing files concern operators and drivers. School travel records belong to children’s services.",
      statement:
        "We hold licence files on drivers, operators and premises. The travel plan of each child on a council route is created, kept and closed by children’s services, and our contract officers read it through that system without making copies.",
    },
  },
  "wealdshire-faith-forum": {
    "3.3": {
      reason: "The forum lets no contracts, makes no grants and has no building to hire out.",
      statement:
        "We are a voluntary body with an income of about £21,000 a year, spent on a part-time coordinator and training days. Each congregation answers for its own lettings, and the model hire agreement we offer them is described under 2.1.",
    },
  },
  "estmere-sports-alliance": {
    "8.2": {
      reason: "Alliance staff do not hold cases and are not called to conferences or core groups.",
      statement:
        "Clubs pass worries about a child to children’s services and to their own governing body. Our two welfare staff advise the club welfare officer and keep a log, and we have not been asked to attend a conference or core group in the past two years.",
    },
  },
  "tidewell-young-carers": {
    "3.3": {
      reason: "We deliver a grant from the council and do not contract or grant anything onward.",
      statement:
        "All our work is done by our own 14 staff and by volunteers. We hire rooms from schools by the hour, under the school’s own terms, and buy nothing that brings another organisation into contact with young carers.",
    },
  },
  "wealdshire-public-health": {
    "9.3": {
      reason: "We hold population data only. Case records belong to the services we commission.",
      statement:
        "Health visiting, school nursing and young people’s substance misuse services are provided under contract, and their records are inspected by the provider’s own regulator. Our analysts work from pseudonymised extracts that cannot be traced to a child.",
    },
  },
};

export const notApplicable2026: typeof notApplicable2024 = {
  ...notApplicable2024,
  "riverbend-housing-association": {
    "4.4": {
      reason: "Riverbend holds no equality data on children in its homes.",
      statement:
        "Our tenancy system records the people who sign the agreement. It does not hold the ethnicity, disability or first language of children in the home, so we have rated this standard as not applicable and will discuss with the panel what could be collected.",
    },
  },
};
