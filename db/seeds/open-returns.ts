type OpenStage = "invited" | "in progress" | "awaiting sign-off" | "submitted" | "in review" | "response sent";

export type OpenReturn = {
  stage: OpenStage;
  complete: number;
  started: number;
  startedOn?: string;
  lastWorkedOn?: string;
  sentForSignatureOn?: string;
  submittedOn?: string;
  reviewStartedOn?: string;
  responseSentOn?: string;
  extension?: { until: string; agreedOn: string; reason: string };
  /** More time that was asked for and not answered yet. */
  request?: { until: string; askedOn: string; reason: string };
  withdrawn?: { on: string; reason: string };
  /** Who has which section, by person id; null means nobody yet. */
  sections?: Readonly<Record<string, string | null>>;
};

const progress = (complete: number, started: number, startedOn: string, lastWorkedOn: string): OpenReturn => ({
  stage: "in progress",
  complete,
  started,
  startedOn,
  lastWorkedOn,
});

const invited: OpenReturn = { stage: "invited", complete: 0, started: 0 };

export const openReturns: Readonly<Record<string, OpenReturn>> = {
  "wealdshire-police": progress(19, 2, "2026-09-28", "2026-11-20"),
  "estmere-and-wealdshire-probation": progress(27, 1, "2026-09-21", "2026-11-18"),
  "wealdshire-fire-and-rescue": progress(12, 1, "2026-10-06", "2026-11-17"),
  "wealdshire-youth-justice-service": {
    stage: "submitted",
    complete: 34,
    started: 0,
    startedOn: "2026-09-16",
    lastWorkedOn: "2026-10-27",
    sentForSignatureOn: "2026-10-28",
    submittedOn: "2026-11-04",
  },
  "estmere-community-health-trust": {
    stage: "in review",
    complete: 34,
    started: 0,
    startedOn: "2026-09-15",
    lastWorkedOn: "2026-10-21",
    sentForSignatureOn: "2026-10-21",
    submittedOn: "2026-10-26",
    reviewStartedOn: "2026-11-09",
  },
  "wealdshire-hospitals-trust": {
    ...progress(31, 1, "2026-09-22", "2026-11-21"),
    extension: { until: "2027-01-15", agreedOn: "2026-11-12", reason: "The Trust board does not meet until 13 January 2027." },
  },
  "lantern-mental-health-trust": {
    stage: "submitted",
    complete: 34,
    started: 0,
    startedOn: "2026-09-17",
    lastWorkedOn: "2026-11-06",
    sentForSignatureOn: "2026-11-09",
    submittedOn: "2026-11-16",
  },
  "wealdshire-ambulance-service": invited,
  "estmere-integrated-care-board": {
    stage: "response sent",
    complete: 34,
    started: 0,
    startedOn: "2026-09-14",
    lastWorkedOn: "2026-10-20",
    sentForSignatureOn: "2026-10-20",
    submittedOn: "2026-10-23",
    reviewStartedOn: "2026-10-29",
    responseSentOn: "2026-11-19",
  },
  "estmere-childrens-services": {
    stage: "in review",
    complete: 34,
    started: 0,
    startedOn: "2026-09-15",
    lastWorkedOn: "2026-10-23",
    sentForSignatureOn: "2026-10-26",
    submittedOn: "2026-10-30",
    reviewStartedOn: "2026-11-12",
  },
  "wealdshire-childrens-services": {
    stage: "awaiting sign-off",
    complete: 34,
    started: 0,
    startedOn: "2026-09-18",
    lastWorkedOn: "2026-11-17",
    sentForSignatureOn: "2026-11-18",
  },
  "estmere-adult-services": progress(8, 2, "2026-10-12", "2026-11-10"),
  "wealdshire-public-health": progress(22, 1, "2026-09-24", "2026-11-19"),
  "estmere-housing-options": progress(3, 1, "2026-11-02", "2026-11-04"),
  "wealdshire-libraries-and-culture": {
    ...invited,
    request: {
      until: "2027-01-08",
      askedOn: "2026-11-20",
      reason: "I took over on 16 November and nobody had begun. My deputy comes back on 7 December.",
    },
  },
  "estmere-licensing-and-transport": invited,
  "riverbend-housing-association": {
    ...progress(22, 4, "2026-09-21", "2026-11-22"),
    sections: {
      "1": "priya-raman",
      "2": "priya-raman",
      "3": "priya-raman",
      "4": "bethan-lloyd",
      "5": "chidi-nwosu",
      "6": "chidi-nwosu",
      "7": "chidi-nwosu",
      "8": null,
      "9": "tomasz-zielinski",
    },
  },
  "fenlow-homes": {
    stage: "awaiting sign-off",
    complete: 34,
    started: 0,
    startedOn: "2026-09-25",
    lastWorkedOn: "2026-11-12",
    sentForSignatureOn: "2026-11-13",
  },
  "brightwater-youth-trust": progress(30, 1, "2026-09-23", "2026-11-19"),
  "elmgate-family-support": progress(16, 1, "2026-10-01", "2026-11-13"),
  "stillwater-domestic-abuse-service": {
    stage: "submitted",
    complete: 34,
    started: 0,
    startedOn: "2026-09-21",
    lastWorkedOn: "2026-11-11",
    sentForSignatureOn: "2026-11-12",
    submittedOn: "2026-11-20",
  },
  "estmere-sports-alliance": invited,
  "tidewell-young-carers": progress(25, 0, "2026-09-29", "2026-11-16"),
  "wealdshire-faith-forum": {
    ...invited,
    withdrawn: {
      on: "2026-10-15",
      reason: "The forum takes part voluntarily and has no coordinator until 1 February 2027. It will return in the next cycle.",
    },
  },
};
