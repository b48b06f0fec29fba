import { dayInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import type { DailyLine } from "./message.ts";

interface About {
  assessmentId: string;
  organisation: string;
  cycle: string;
}

type Line = Omit<DailyLine, "personId" | "key">;

export function actionsLine({ assessmentId, organisation, cycle, count, dueOn }: About & { count: number; dueOn: string }): Line {
  return {
    kind: "action-due",
    words: `${cycle} of ${organisation}: ${counted(count, "action")} due by ${dayInWords(dueOn)}`,
    path: `/assessments/${assessmentId}/action-plan`,
    assessmentId,
  };
}

export function evidenceLine({ assessmentId, organisation, cycle, count }: About & { count: number }): Line {
  return {
    kind: "evidence-due",
    words: `${cycle} of ${organisation}: ${counted(count, "piece", "pieces")} of evidence to be checked again`,
    path: `/assessments/${assessmentId}`,
    assessmentId,
  };
}

/** How far an audit is: numbers of standards, and nothing of what is answered. */
export function progressLine({
  assessmentId,
  organisation,
  cycle,
  complete,
  standards,
}: About & { complete: number; standards: number }): Line {
  return {
    kind: "progress",
    words: `${cycle} of ${organisation}: ${standards === 0 ? "not started yet" : `${complete} of ${standards} standards complete`}`,
    path: `/assessments/${assessmentId}`,
    assessmentId,
  };
}
