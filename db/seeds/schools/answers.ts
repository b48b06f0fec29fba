import type { Rating, StandardSet } from "#standards/schema.ts";
import { chance, dayBetween } from "../texts/chance.ts";
import type { Year } from "./cycles.ts";
import { plan2025, plan2026, weekday } from "./plans.ts";
import { rating2025, rating2026 } from "./ratings.ts";
import type { SeedSetting } from "./settings.ts";
import { actionText, evidenceText, statementFor } from "./texts/statements.ts";

interface SchoolEvidence {
  title: string;
  shows: string;
  kept: string;
  checkedOn: string;
  reviewBy: string;
  /** Carried over from last year's return. */
  carried: boolean;
}

interface SchoolAction {
  what: string;
  gap: string;
  owner: string;
  dueOn: string;
  successMeasure: string;
  agreedOn: string;
  progress: "not-started" | "on-track" | "at-risk" | "done";
  closedOn: string | null;
  note: string | null;
  carried: boolean;
}

export interface SchoolAnswer {
  code: string;
  rating: Rating;
  statement: string;
  notApplicableReason: string;
  confirmed: boolean;
  savedOn: string;
  evidence: SchoolEvidence[];
  action: SchoolAction | null;
}

type Standard = StandardSet["sections"][number]["standards"][number];

/** Evidence of last year that somebody has to look at again now, at Otterbrook; the home page names some. */
const otterbrookToLookAt = "A3 B5 D5 D7 E6 F2 G4 H1 H5 I4 K1 K3 K5".split(" ");

/** What Otterbrook had answered by 22 November 2026: 5 of what changed, 6 of the evidence to look at and 20 of the rest. */
const otterbrookDone = "A1 A2 A5 A6 A7 A8 A9 B1 B3 B7 C1 C3 C4 C8 C9 C10 C11 D1 D3 D5 E1 E2 E3 E5 G3 G4 H1 H8 I4 K1 K3".split(" ");

/** Everything a setting answered in 2025. */
export function answers2025(setting: SeedSetting, asked: Standard[]): SchoolAnswer[] {
  const plan = plan2025(setting);
  return asked.slice(0, plan.answered ?? asked.length).map((standard, index) => {
    const { code } = standard;
    const rating = rating2025(setting, code);
    const savedOn = between(plan.workedFrom, plan.lastWorkedOn, index, asked.length);
    return {
      code,
      rating,
      statement: statementFor(setting, standard, 2025, rating),
      notApplicableReason: "",
      confirmed: false,
      savedOn,
      evidence: evidenceOf(setting, standard, 2025, rating, savedOn).map((item) => ({
        ...item,
        checkedOn: lookedAtAgain(setting, code, plan.sentOn, savedOn),
      })),
      action: actionOf(setting, standard, 2025, rating, savedOn),
    };
  });
}

/** Everything a setting has answered in the open cycle, beside its earlier return. */
export function answers2026(setting: SeedSetting, asked: Standard[], earlier: SchoolAnswer[]): SchoolAnswer[] {
  const plan = plan2026(setting);
  const isUnfinished = plan.answered !== null && setting.id !== "otterbrook-primary-school";
  const before = new Map(earlier.map((answer) => [answer.code, answer]));
  return answeredIn2026(setting, asked, plan.answered).map((standard, index, all) => {
    const { code } = standard;
    const rating = rating2026(setting, code);
    const savedOn = between(plan.workedFrom, plan.lastWorkedOn, index, all.length);
    const last = before.get(code);
    if (last && last.rating === rating && standard.change?.kind === "unchanged" && chance(setting.id, code, "confirmed") % 5 > 0) {
      return {
        ...last,
        confirmed: true,
        savedOn,
        evidence: last.evidence.map((item) => ({
          ...item,
          carried: true,
          checkedOn: savedOn,
          reviewBy: dayBetween("2027-06-30", "2028-03-31", setting.id, code, "again"),
        })),
        action: last.action && carriedAction(last.action, setting, code),
      };
    }
    return {
      code,
      rating,
      statement: statementFor(setting, standard, 2026, rating),
      notApplicableReason: "",
      confirmed: false,
      savedOn,
      // What was begun last is not finished yet
      evidence: isUnfinished && index === all.length - 1 ? [] : evidenceOf(setting, standard, 2026, rating, savedOn),
      action: actionOf(setting, standard, 2026, rating, savedOn),
    };
  });
}

function answeredIn2026(setting: SeedSetting, asked: Standard[], answered: number | null): Standard[] {
  if (setting.id === "otterbrook-primary-school") return asked.filter(({ code }) => otterbrookDone.includes(code));
  return asked.slice(0, answered ?? asked.length);
}

// Most of it was looked at once more in the week before the return was sent, so that a year later not all of it is old
function lookedAtAgain(setting: SeedSetting, code: string, sentOn: string | undefined, savedOn: string): string {
  const isNamed = setting.id === "otterbrook-primary-school";
  const isLeft = isNamed ? otterbrookToLookAt.includes(code) : chance(setting.id, code, "left") % 8 === 0;
  if (!sentOn || isLeft) return savedOn;
  const before = (days: number) => new Date(Date.parse(sentOn) - days * 86_400_000).toISOString().slice(0, 10);
  const day = weekday(dayBetween(before(4), before(1), setting.id, code, "looked"));
  return day > savedOn ? day : savedOn;
}

function evidenceOf(setting: SeedSetting, standard: Standard, year: Year, rating: Rating, savedOn: string): SchoolEvidence[] {
  if (rating === "not-met") return [];
  const howMany = rating === "met" && chance(setting.id, standard.code, year, "items") % 5 === 0 ? 2 : 1;
  const due =
    setting.id === "otterbrook-primary-school"
      ? otterbrookToLookAt.includes(standard.code)
      : chance(setting.id, standard.code, "look") % 6 === 0;
  return Array.from({ length: howMany }, (_, at) => ({
    ...evidenceText(setting, standard, year, rating, at, savedOn),
    checkedOn: savedOn,
    reviewBy:
      year === 2026
        ? dayBetween("2027-06-30", "2028-03-31", setting.id, standard.code, at)
        : due
          ? dayBetween("2026-07-17", "2026-11-13", setting.id, standard.code)
          : dayBetween("2027-01-08", "2027-10-29", setting.id, standard.code),
    carried: false,
  }));
}

function actionOf(setting: SeedSetting, standard: Standard, year: Year, rating: Rating, savedOn: string): SchoolAction | null {
  if (rating !== "partially-met" && rating !== "not-met") return null;
  const { code } = standard;
  const text = actionText(setting, standard, year, rating);
  if (year === 2026) {
    const begun = chance(setting.id, code, "begun") % 3 === 0;
    return {
      ...text,
      dueOn: dayBetween("2027-01-29", "2027-07-16", setting.id, code, year),
      agreedOn: savedOn,
      progress: begun ? "on-track" : "not-started",
      closedOn: null,
      note: begun ? "A first step has been taken and a date set for the next." : null,
      carried: false,
    };
  }
  const dueOn = dayBetween("2026-01-30", "2026-07-17", setting.id, code, year);
  // Those that are not met in 2026 either are the ones that were not finished
  const isOpen = ["partially-met", "not-met"].includes(rating2026(setting, code));
  if (!isOpen)
    return {
      ...text,
      dueOn,
      agreedOn: savedOn,
      progress: "done",
      closedOn: dayBetween("2026-02-02", dueOn < "2026-02-02" ? "2026-02-13" : dueOn, setting.id, code, "done"),
      note: null,
      carried: false,
    };
  return { ...text, dueOn, agreedOn: savedOn, progress: "at-risk", closedOn: null, note: null, carried: false };
}

// The date agreed first stays; most were given more time
function carriedAction(action: SchoolAction, setting: SeedSetting, code: string): SchoolAction | null {
  if (action.progress === "done") return null;
  const isLate = setting.id === "otterbrook-primary-school" ? code === "B7" : chance(setting.id, code, "late") % 3 === 0;
  return {
    ...action,
    carried: true,
    dueOn: isLate ? dayBetween("2026-10-01", "2026-11-13", setting.id, code) : dayBetween("2027-01-15", "2027-05-28", setting.id, code),
    note: "Carried over from last year’s return.",
  };
}

function between(first: string, last: string, at: number, of: number): string {
  const from = Date.parse(first);
  return new Date(from + Math.floor(((Date.parse(last) - from) * at) / Math.max(1, of - 1) / 86_400_000) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}
