import type { TrackerRow } from "./tracker.ts";

/** What an administrator can do with several returns at once: each shows whom it concerns before anything is done. */
export const deeds = {
  step: {
    title: "Take the next step",
    button: "Record the step",
    does: (row: TrackerRow) => row.next.is === "step" && !row.next.step.isByService,
    otherwise: "no step comes next for it now",
  },
  reminder: {
    title: "Send a reminder",
    button: "Send the reminder",
    does: (row: TrackerRow) => row.withdrawnOn === null && !row.isReturned,
    otherwise: "it has returned or is withdrawn",
  },
  "more-time": {
    title: "Give more time",
    button: "Give more time",
    does: (row: TrackerRow) => row.withdrawnOn === null && !row.isReturned,
    otherwise: "it has returned or is withdrawn",
  },
  "hold-mail": {
    title: "Hold all mail",
    button: "Hold the mail",
    does: (row: TrackerRow) => !row.isMailHeld,
    otherwise: "its mail is held already",
  },
  "release-mail": {
    title: "Let mail go again",
    button: "Let it go",
    does: (row: TrackerRow) => row.isMailHeld,
    otherwise: "its mail is not held",
  },
} as const;

export type Deed = keyof typeof deeds;

export const deedNames = Object.keys(deeds) as Deed[];
