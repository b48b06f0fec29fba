import type { AssessmentState } from "./assessment-state.ts";
import { dayInWords, dayOf, dayWithoutYear } from "./dates.ts";
import type { DueDate } from "./due-date.ts";
import { counted, listed } from "./words.ts";

export interface Stage {
  name: string;
  detail: string;
  state: "done" | "now" | "later";
}

export interface PersonWithPart {
  id: string;
  name: string;
  jobTitle: string;
  role: string;
}

interface StageFacts {
  assessment: { state: AssessmentState; submittedAt: string | null; responseSentOn: string | null };
  cycle: { panelsFrom: string; panelsTo: string; responseBy: string };
  due: DueDate;
  people: PersonWithPart[];
  /** Whether it is read by the organisation itself, or by the partnership. */
  isOurs: boolean;
}

const positions: Record<AssessmentState, number> = {
  invited: 0,
  "in-progress": 0,
  "awaiting-sign-off": 1,
  submitted: 3,
  "in-review": 3,
  "response-sent": 5,
  closed: 5,
};

/** Where a return is, who has it, and what comes next, as far as what the partnership owes. */
export function stagesOf({ assessment, cycle, due, people, isOurs }: StageFacts): Stage[] {
  const now = positions[assessment.state];
  const { submittedAt, responseSentOn } = assessment;
  const stages = [
    ["Complete", champions(people)],
    ["Sign", signatories(people)],
    ["Submit", submittedAt && now > 2 ? `on ${dayInWords(dayOf(submittedAt))}` : `by ${dayInWords(due.day)}${isOurs ? ". You get a receipt and keep a copy" : ""}`],
    ["Scrutiny panel", `between ${dayWithoutYear(cycle.panelsFrom)} and ${dayInWords(cycle.panelsTo)}`],
    [isOurs ? "Response to you" : "Response to the agency", responseSentOn ? `sent ${dayInWords(responseSentOn)}` : `owed by ${dayInWords(cycle.responseBy)}`],
  ] as const;
  return stages.map(([name, detail], index) => ({
    name: index === now ? `Now: ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name,
    detail,
    state: index < now ? "done" : index === now ? "now" : "later",
  }));
}

// "Priya Raman and 3 others": the champion answers for it, the others help
function champions(people: PersonWithPart[]): string {
  const names = namesOf(people, ["champion"]);
  const others = namesOf(people, ["contributor"]).filter((name) => !names.includes(name)).length;
  if (names.length === 0) return "No champion has been named yet";
  return others === 0 ? listed(names) : `${names.join(", ")} and ${counted(others, "other")}`;
}

function signatories(people: PersonWithPart[]): string {
  const named = people.filter((person) => person.role === "signatory");
  if (named.length === 0) return "No signatory has been named yet";
  return named.map(({ name, jobTitle }) => `${name}, ${jobTitle.charAt(0).toLowerCase()}${jobTitle.slice(1)}`).join("; ");
}

function namesOf(people: PersonWithPart[], roles: string[]): string[] {
  return [...new Set(people.filter((person) => roles.includes(person.role)).map((person) => person.name))];
}
