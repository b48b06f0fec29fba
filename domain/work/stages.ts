import type { AssessmentState } from "#domain/assessments/assessment-state.ts";
import { dayInWords, dayOf, dayWithoutYear, monthInWords, monthsLater } from "#domain/dates.ts";
import type { DueDate } from "#domain/assessments/due-date.ts";
import { responseDueOn } from "#domain/scrutiny/review-clock.ts";
import { stretchInWords, type Stretch } from "#domain/stretch.ts";
import { capitalised, counted, listed } from "#domain/words.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";

export interface Stage {
  name: string;
  detail: string;
  state: "done" | "now" | "later";
}

interface PersonWithPart {
  id: string;
  name: string;
  jobTitle: string;
  role: string;
}

interface StageFacts {
  assessment: { state: AssessmentState; submittedAt: string | null; firstSubmittedAt: string | null; responseSentOn: string | null };
  cycle: { panelsFrom: string; panelsTo: string; dueAt: string; responseBy: string };
  due: DueDate;
  people: PersonWithPart[];
  /** Who signed what is submitted now. Whoever holds the part today may be somebody else. */
  signedBy?: { name: string; jobTitle: string } | undefined;
  /** The time a panel has for it, once there is one; of one cancelled, that there is none. */
  slot?: (Stretch & { isOn: boolean }) | null;
  /** Whether it is read by the organisation itself, or by the partnership. */
  isOurs: boolean;
  /** What the response asks, and what of it is not answered yet; none where it asks for nothing. */
  answers?: { asked: number; left: number; dueOn: string | null } | null | undefined;
  /** Of a school or college: its governors sign too where the cycle says until when. */
  setting?: SettingStages;
  words: OrganisationWords;
}

interface SettingStages {
  /** The day until which the second signature is owed; null where one is enough. */
  governorSignsBy: string | null;
  governorSignedOn: string | null;
  /** When the partnership answered the return of the year before. */
  lastResponseOn: string | null;
}

type Step = "complete" | "sign" | "submit" | "governor" | "panel" | "response" | "answer" | "updates" | "closed";

const nows: Record<AssessmentState, Step | null> = {
  invited: "complete",
  "in-progress": "complete",
  "awaiting-sign-off": "sign",
  submitted: "panel",
  "in-review": "panel",
  "response-sent": null,
  closed: null,
};

/** Where a return is, who has it, and what comes next, as far as what the partnership owes. */
export function stagesOf(facts: StageFacts): Stage[] {
  const { assessment, cycle, due, people, slot, isOurs, setting, words } = facts;
  const { submittedAt, responseSentOn } = assessment;
  const isSubmitted = submittedAt !== null && !["complete", "sign"].includes(nows[assessment.state] ?? "");
  const submitted = isSubmitted
    ? `on ${dayInWords(dayOf(submittedAt))}`
    : `by ${dayInWords(due.day)}${isOurs && !setting ? ". You get a receipt and keep a copy" : ""}`;
  const last = setting?.lastResponseOn ? `. Last year’s came on ${dayWithoutYear(setting.lastResponseOn)}` : "";
  const stages: [step: Step, name: string, detail: string][] = [
    ["complete", "Complete", champions(people, facts)],
    ["sign", setting ? `${capitalised(words.head)} signs` : "Sign", signatories(people, facts)],
    ["submit", "Submit", submitted],
    ...(setting?.governorSignsBy
      ? [
          ["governor", `${capitalised(words.governor)} signs`, governorSigns(setting.governorSignsBy, setting.governorSignedOn)] as [
            Step,
            string,
            string,
          ],
        ]
      : []),
    // A panel reads agencies one by one; of schools it reads some
    ...(setting && !slot?.isOn ? [] : [["panel", "Scrutiny panel", panelInWords(facts)] as [Step, string, string]]),
    [
      "response",
      isOurs ? "Response to you" : `Response to the ${words.organisation}`,
      responseSentOn ? `sent ${dayInWords(responseSentOn)}` : `owed by ${dayInWords(responseDueOn({ cycle, ...assessment }))}${last}`,
    ],
    ...afterResponse(facts),
  ];
  const now = stages.findIndex(([step]) => step === nowOf(facts));
  return stages.map(([step, name, detail], index) => ({
    name: index === now ? `Now: ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name,
    detail,
    state: index === now ? "now" : isBehind(step, index, now, setting) ? "done" : "later",
  }));
}

// Answers, then what becomes of the actions: asked after 3, 6 and 12 months, and closed by the partnership
function afterResponse({ assessment, answers, isOurs, words }: StageFacts): [Step, string, string][] {
  const { state, responseSentOn } = assessment;
  if (state !== "response-sent" || !responseSentOn) return [];
  const asked = [3, 6, 12].map((months) => monthInWords(monthsLater(responseSentOn, months)));
  return [
    ...(answers && answers.asked > 0
      ? ([
          [
            "answer",
            isOurs ? "You answer" : `The ${words.organisation} answers`,
            answers.left === 0
              ? answers.asked === 1
                ? "the recommendation is answered"
                : `all ${answers.asked} recommendations are answered`
              : `${answers.left} of ${counted(answers.asked, "recommendation")}${answers.dueOn ? `, by ${dayInWords(answers.dueOn)}` : ""}`,
          ],
        ] satisfies [Step, string, string][])
      : []),
    ["updates", "Progress on actions", `asked in ${listed(asked)}`],
    ["closed", "Closed", `each action by the partnership, once ${isOurs ? "you show" : `the ${words.organisation} shows`} that it is done`],
  ];
}

// The governor's signature holds nothing up, so it is what happens now until it is there
function nowOf({ assessment, setting, slot, answers }: StageFacts): Step | null {
  if (assessment.state === "response-sent" && assessment.responseSentOn) return answers && answers.left > 0 ? "answer" : "updates";
  const now = nows[assessment.state];
  if (!setting || now !== "panel") return now;
  if (setting.governorSignsBy && !setting.governorSignedOn) return "governor";
  return slot?.isOn ? "panel" : "response";
}

function isBehind(step: Step, index: number, now: number, setting: SettingStages | undefined): boolean {
  if (step === "governor") return Boolean(setting?.governorSignedOn);
  return now === -1 || index < now;
}

function governorSigns(by: string, on: string | null): string {
  return on ? `on ${dayInWords(on)}` : `by ${dayInWords(by)}`;
}

function panelInWords({ cycle, slot }: StageFacts): string {
  if (slot?.isOn) return `on ${dayInWords(slot.startsAt)}, ${stretchInWords(slot)}`;
  return `between ${dayWithoutYear(cycle.panelsFrom)} and ${dayInWords(cycle.panelsTo)}`;
}

// "Priya Raman and 3 others": the champion answers for it, the others help
function champions(people: PersonWithPart[], { setting, words }: StageFacts): string {
  const names = namesOf(people, ["champion"]);
  const others = namesOf(people, ["contributor"]).filter((name) => !names.includes(name)).length;
  if (names.length === 0) return `No ${words.lead} has been named yet`;
  if (setting) return others === 0 ? listed(names) : `${names.join(", ")}, with ${counted(others, "other")}`;
  return others === 0 ? listed(names) : `${names.join(", ")} and ${counted(others, "other")}`;
}

function signatories(people: PersonWithPart[], { setting, words, signedBy }: StageFacts): string {
  if (signedBy)
    return setting ? signedBy.name : `${signedBy.name}, ${signedBy.jobTitle.charAt(0).toLowerCase()}${signedBy.jobTitle.slice(1)}`;
  const named = people.filter((person) => person.role === "signatory");
  if (named.length === 0) return `No ${words.head} has been named yet`;
  // The stage says already that it is the head
  if (setting) return listed(namesOf(named, ["signatory"]));
  return named.map(({ name, jobTitle }) => `${name}, ${jobTitle.charAt(0).toLowerCase()}${jobTitle.slice(1)}`).join("; ");
}

function namesOf(people: PersonWithPart[], roles: string[]): string[] {
  return [...new Set(people.filter((person) => roles.includes(person.role)).map((person) => person.name))];
}
