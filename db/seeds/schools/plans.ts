import { chance, dayBetween } from "../texts/chance.ts";
import { type SeedSetting, settings } from "./settings.ts";

/** What becomes of one setting's return in one cycle, in days. */
export interface ReturnPlan {
  /** How many of the standards it is asked are answered; null is all. */
  answered: number | null;
  workedFrom: string;
  lastWorkedOn: string;
  sentOn?: string;
  submittedOn?: string;
  governor?: { meetingOn: string; signedOn: string; minute: string };
  responseSentOn?: string;
  /** Without a day of its own, it has not been submitted again yet. */
  reopened?: { on: string; reason: string; submittedOn?: string };
  extendedTo?: string;
  withdrawn?: { on: string; reason: string };
}

const named2025: Record<string, ReturnPlan> = {
  "otterbrook-primary-school": {
    answered: null,
    workedFrom: "2025-09-29",
    lastWorkedOn: "2025-12-03",
    sentOn: "2025-12-08",
    submittedOn: "2025-12-10",
    governor: { meetingOn: "2026-01-22", signedOn: "2026-01-23", minute: "FGB 22/01/2026, item 7" },
    responseSentOn: "2026-02-19",
  },
  "fernacre-infant-school": {
    answered: null,
    workedFrom: "2025-10-06",
    lastWorkedOn: "2025-12-05",
    sentOn: "2025-12-09",
    submittedOn: "2025-12-12",
    governor: { meetingOn: "2026-01-20", signedOn: "2026-01-20", minute: "LGB 20/01/2026, item 5" },
    responseSentOn: "2026-02-20",
  },
  "marlpit-secondary-school": {
    answered: null,
    workedFrom: "2025-09-22",
    lastWorkedOn: "2025-12-01",
    sentOn: "2025-12-02",
    submittedOn: "2025-12-04",
    governor: { meetingOn: "2026-01-14", signedOn: "2026-01-15", minute: "LGB 14/01/2026, item 9" },
    responseSentOn: "2026-02-12",
  },
};

const named2026: Record<string, ReturnPlan> = {
  "otterbrook-primary-school": { answered: 31, workedFrom: "2026-10-05", lastWorkedOn: "2026-11-20" },
  "fernacre-infant-school": { answered: 12, workedFrom: "2026-10-19", lastWorkedOn: "2026-11-13" },
  "marlpit-secondary-school": {
    answered: null,
    workedFrom: "2026-09-21",
    lastWorkedOn: "2026-11-10",
    sentOn: "2026-11-11",
    submittedOn: "2026-11-16",
  },
};

/** How the others fared: in 2025 four in five in time, nine in ten by the final date, and one never. */
const inTime = 84;
const byFinalDate = inTime + 11;
const late = byFinalDate + 10;

/** Nothing has happened yet after it: the demonstration is of Sunday 22 November 2026. */
const lastWorkingDay = "2026-11-20";

const secure = "cradlemoor-secure-school";
const closing = "wadewater-primary-school";

const others = (year: number, without: readonly string[]) =>
  settings
    .filter(({ id }) => !named2025[id] && !without.includes(id))
    .toSorted((a, b) => chance(a.id, year, "place") - chance(b.id, year, "place"));
const places2025 = new Map(others(2025, [secure]).map(({ id }, place) => [id, place]));
const places2026 = new Map(others(2026, [secure, closing]).map(({ id }, place) => [id, place]));

const outOfReach = "Its assurance is looked at by a group of its own, with the youth custody service.";

export function plan2025(setting: SeedSetting): ReturnPlan {
  const { id } = setting;
  const named = named2025[id];
  if (named) return named;
  if (id === secure) return { ...notBegun(2025), withdrawn: { on: "2025-09-16", reason: outOfReach } };
  const place = places2025.get(id) ?? 0;
  if (place >= late) return { answered: 31, workedFrom: "2025-11-24", lastWorkedOn: "2025-12-15" };
  const submittedOn = weekday(
    place < inTime
      ? dayBetween("2025-12-10", "2025-12-16", id, 2025)
      : place < byFinalDate
        ? dayBetween("2026-01-05", "2026-01-15", id, 2025)
        : dayBetween("2026-01-19", "2026-03-20", id, 2025),
  );
  const reopened =
    place % 37 === 5
      ? {
          on: weekday(after(submittedOn, 9)),
          reason: "Some statements did not say where a document is kept. Please add it and sign again.",
          submittedOn: weekday(after(submittedOn, 20)),
        }
      : null;
  const newest = reopened?.submittedOn ?? submittedOn;
  const isLate = place % 11 === 3;
  const meetingOn = weekday(
    newest >= "2026-01-12"
      ? after(newest, 7 + (chance(id, "meeting") % 14))
      : isLate
        ? dayBetween("2026-02-03", "2026-03-12", id, "meeting")
        : dayBetween("2026-01-12", "2026-01-28", id, "meeting"),
  );
  const responseSentOn = weekday(
    newest > "2026-01-15" ? after(newest, 28 + (chance(id, "response") % 12)) : dayBetween("2026-02-09", "2026-02-26", id, "response"),
  );
  return {
    ...writtenBefore(setting, submittedOn, "2025-09-22"),
    submittedOn,
    ...(place % 35 !== 9 && { governor: signature(setting, meetingOn) }),
    responseSentOn,
    ...(reopened && { reopened }),
  };
}

/** By 22 November 2026: about a fifth have not begun, near half are at it, and the rest are with the head or further. */
export function plan2026(setting: SeedSetting): ReturnPlan {
  const { id } = setting;
  const named = named2026[id];
  if (named) return named;
  if (id === secure) return { ...notBegun(2026), withdrawn: { on: "2026-09-15", reason: outOfReach } };
  if (id === closing)
    return {
      ...notBegun(2026),
      withdrawn: { on: "2026-10-30", reason: "It closes at the end of the term and its pupils join another school." },
    };
  if ((places2025.get(id) ?? 0) >= late) return notBegun(2026);
  const place = places2026.get(id) ?? 0;
  if (place < 21) return { ...notBegun(2026), ...(place === 4 && { extendedTo: "2027-01-15" }) };
  if (place < 29) {
    const sentOn = weekday(dayBetween("2026-11-09", "2026-11-20", id, "sent"));
    return { ...writtenBefore(setting, after(sentOn, 1), "2026-09-21"), sentOn };
  }
  if (place < 59) {
    const submittedOn = weekday(dayBetween("2026-10-19", "2026-11-18", id, 2026));
    if (place === 30)
      return {
        ...writtenBefore(setting, "2026-10-27", "2026-09-21"),
        submittedOn: "2026-10-27",
        reopened: { on: "2026-11-16", reason: "The school asked to add what its governors decided about volunteers." },
      };
    const meetingOn = weekday(after(submittedOn, 1 + (chance(id, "meeting") % 6)));
    return {
      ...writtenBefore(setting, submittedOn, "2026-09-21"),
      submittedOn,
      ...(place < 42 && meetingOn <= lastWorkingDay && { governor: signature(setting, meetingOn) }),
    };
  }
  const lastWorkedOn = weekday(dayBetween("2026-10-23", "2026-11-20", id, "worked"));
  return {
    answered: 3 + (chance(id, "answered") % 78),
    workedFrom: dayBetween("2026-09-28", "2026-10-19", id, "began"),
    lastWorkedOn,
    ...(place === 60 && { extendedTo: "2027-01-15" }),
  };
}

function notBegun(year: number): ReturnPlan {
  return { answered: 0, workedFrom: `${year}-09-14`, lastWorkedOn: `${year}-09-14` };
}

function writtenBefore(
  { id }: SeedSetting,
  submittedOn: string,
  opened: string,
): Pick<ReturnPlan, "answered" | "workedFrom" | "lastWorkedOn" | "sentOn"> {
  const sentOn = weekday(after(submittedOn, -1 - (chance(id, submittedOn, "sent") % 5)));
  const lastWorkedOn = weekday(after(sentOn, -(chance(id, submittedOn, "last") % 4)));
  return { answered: null, workedFrom: dayBetween(opened, after(lastWorkedOn, -14), id, "from"), lastWorkedOn, sentOn };
}

function signature(setting: SeedSetting, meetingOn: string) {
  const { id, type, trust } = setting;
  const body =
    type === "unit"
      ? "MC"
      : setting.phase === "16 plus"
        ? "Corporation"
        : trust
          ? "LGB"
          : type.startsWith("independent") || type === "nonMaintained"
            ? "Board"
            : "FGB";
  const item = 4 + (chance(id, meetingOn) % 9);
  const [year, month, day] = meetingOn.split("-");
  const signedOn = weekday(after(meetingOn, 2), "later");
  return {
    meetingOn,
    signedOn: meetingOn <= lastWorkingDay && signedOn > lastWorkingDay ? lastWorkingDay : signedOn,
    minute:
      chance(id, "minute") % 2 === 0
        ? `${body} ${day}/${month}/${year}, item ${item}`
        : `${body} minute ${item}.${1 + (chance(id, "part") % 4)}`,
  };
}

function after(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

// Schools sign on working days
export function weekday(day: string, go: "earlier" | "later" = "earlier"): string {
  const at = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (at === 6) return after(day, go === "earlier" ? -1 : 2);
  if (at === 0) return after(day, go === "earlier" ? -2 : 1);
  return day;
}
