import { dayInWords, daysBetween, dayWithoutYear } from "#domain/dates.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import { counted, listed } from "#domain/words.ts";
import type { DailyLine } from "./message.ts";

interface About {
  assessmentId: string;
  organisation: string;
  cycle: string;
  dueOn: string;
  words: OrganisationWords;
}

type Line = Pick<DailyLine, "kind" | "words" | "path" | "assessmentId">;

/** Reminds whoever leads an audit, or has to sign it, of the due date. */
export function reminderLine({ organisation, cycle, dueOn, assessmentId }: About): Line {
  return {
    kind: "reminder",
    words: `${cycle} of ${organisation} is due by ${dayInWords(dueOn)}`,
    path: `/assessments/${assessmentId}`,
    assessmentId,
  };
}

/** The same for somebody who was given sections. */
export function sectionsLine({ organisation, cycle, dueOn, assessmentId, sections }: About & { sections: string[] }): Line {
  const which = `${sections.length === 1 ? "section" : "sections"} ${listed(sections)}`;
  return {
    kind: "reminder",
    words: `${cycle} of ${organisation}: ${which} ${sections.length === 1 ? "is" : "are"} not complete yet, due by ${dayWithoutYear(dueOn)}`,
    path: `/assessments/${assessmentId}`,
    assessmentId,
  };
}

/** Tells those who lead and sign how many days ago the date passed. The mail of the day may wait, so the count says of which day it is. */
export function overdueLine({ organisation, cycle, dueOn, assessmentId, words, today }: About & { today: string }): Line {
  const late = `${counted(daysBetween(dueOn, today), "day")} late on ${dayWithoutYear(today)}`;
  return {
    kind: "overdue",
    words: `${cycle} of ${organisation} was due on ${dayInWords(dueOn)} and was ${late}. Send it, or ask for more time on the page of the ${words.audit}`,
    path: `/assessments/${assessmentId}`,
    assessmentId,
  };
}
