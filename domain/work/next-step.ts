import { type AssessmentState, isOpenFor, isWithPartnership } from "#domain/assessments/assessment-state.ts";
import type { SectionTask } from "#domain/assessments/task-list.ts";
import { dayInWords } from "#domain/dates.ts";
import { isSetting, type OrganisationKind, wordsFor } from "#domain/organisations/words-by-kind.ts";
import type { OrganisationRole } from "#domain/people/roles.ts";
import { eitherOf } from "#domain/people/signatories.ts";
import { capitalised, counted, listed } from "#domain/words.ts";
import { secondSignatureOwedBy } from "./second-signature.ts";
import type { WorkPlace } from "./work-place.ts";

/** What one person does next in one audit. */
export interface NextStep {
  /** Whether it is theirs to do now; otherwise it says what is being waited for. */
  isTheirs: boolean;
  text: string;
  way: { place: WorkPlace; label: string } | null;
  /** The day by which it is wanted. */
  by: string | null;
}

export interface StepFacts {
  assessment: {
    id: string;
    state: AssessmentState;
    revision: number;
    withdrawnOn: string | null;
    returnedNote: string | null;
    submittedAt: string | null;
    reopenedOn: string | null;
  };
  cycle: { id: string; state: string; signOffBy: string; governorSignsBy: string | null };
  kind: OrganisationKind;
  roles: OrganisationRole[];
  personId: string;
  /** Who holds which part in the organisation now. */
  people: { name: string; role: string }[];
  trustId: string | null;
  hasSecondSignature: boolean;
  /** Null once it is returned or withdrawn. */
  list: { complete: number; standards: number; sections: Pick<SectionTask, "code" | "who" | "status" | "left" | "next">[] } | null;
  today: string;
}

/**
 * What this person does next, by their part and by where the audit is; null for whoever leads it while it is open, whose
 * page is the work itself, and once nothing is left for anybody. Where somebody has two parts, what is theirs to do wins.
 */
export function nextStep(facts: StepFacts): NextStep | null {
  const { assessment, roles } = facts;
  if (assessment.withdrawnOn !== null) return null;
  const steps = order.filter((role) => roles.includes(role)).map((role) => stepOf[role](facts));
  const mine = steps.find((step) => step?.isTheirs);
  if (mine || leads(facts)) return mine ?? null;
  return steps.find((step) => step !== null) ?? null;
}

const order: OrganisationRole[] = ["signatory", "contributor", "governor", "trust-lead", "reader"];

const stepOf: Record<OrganisationRole, (facts: StepFacts) => NextStep | null> = {
  champion: () => null,
  signatory: signatorys,
  contributor: contributors,
  governor: governors,
  "trust-lead": trustLeads,
  reader: readers,
};

function signatorys(facts: StepFacts): NextStep | null {
  const { assessment, cycle } = facts;
  const { id: assessmentId, state } = assessment;
  if (state === "awaiting-sign-off") {
    return {
      isTheirs: true,
      text: "You can sign it, or return it with a note",
      way: { place: { page: "sign-off", assessmentId }, label: "Read it, then sign it or return it" },
      by: cycle.signOffBy,
    };
  }
  if (!facts.list) return null;
  const before = assessment.returnedNote
    ? "You returned it with a note. "
    : assessment.reopenedOn !== null
      ? "It was opened again, and is yours to sign again when it is sent to you. "
      : "Nothing to sign yet. ";
  return waiting(`${before}${howFar(facts)}`, { page: "read", assessmentId }, "Read the answers so far");
}

function contributors(facts: StepFacts): NextStep | null {
  const { assessment, personId, list } = facts;
  if (!list || !isOpenFor("answer", assessment)) return list ? waiting(`Your sections are done. ${howFar(facts)}`, null, "") : null;
  const own = list.sections.filter((section) => section.who?.personId === personId);
  if (own.length === 0) {
    const { lead } = wordsFor(facts);
    const whom = eitherOf(names(facts, "champion")) || `the ${lead}`;
    return waiting(
      `No section has been given to you. Ask ${whom} if you expected one.`,
      { page: "read", assessmentId: assessment.id },
      "Read the answers so far",
    );
  }
  const open = own.filter((section) => section.status !== "completed");
  const [first] = open;
  if (!first) return waiting(`Your ${own.length === 1 ? "section is" : "sections are"} complete. ${howFar(facts)}`, null, "");
  return {
    isTheirs: true,
    text: `Yours to answer: ${listed(open.map(({ code, left }) => `section ${code} (${left})`))}`,
    way: { place: { page: "standard", assessmentId: assessment.id, code: first.next }, label: `Go on with section ${first.code}` },
    by: facts.cycle.signOffBy,
  };
}

function governors(facts: StepFacts): NextStep | null {
  const { assessment, today } = facts;
  const { id: assessmentId, submittedAt } = assessment;
  const { head, governor } = wordsFor(facts);
  const owedBy = secondSignatureOwedBy(facts);
  if (owedBy) {
    const since = submittedAt ? ` on ${dayInWords(submittedAt)}` : "";
    return {
      isTheirs: true,
      text: `The ${head} signed and submitted it${since}. The second signature is yours, ${owedBy < today ? "and was" : "and is"} owed by ${dayInWords(owedBy)}`,
      way: { place: { page: "governor-signature", assessmentId }, label: "Give the second signature" },
      by: owedBy,
    };
  }
  const forGovernors = { page: isSetting(facts) ? ("for-governors" as const) : ("read" as const), assessmentId };
  const label = isSetting(facts) ? "Read the page for governors" : "Read the answers so far";
  if (!facts.list) {
    return facts.hasSecondSignature && isWithPartnership(assessment.state)
      ? waiting(`Signed by a ${governor}. Nothing more is owed for it.`, forGovernors, label)
      : null;
  }
  const second = facts.cycle.governorSignsBy ? `Nothing to sign yet: the ${head} signs first. ` : "";
  return waiting(`${second}${howFar(facts)}`, forGovernors, label);
}

function trustLeads(facts: StepFacts): NextStep | null {
  const { trustId, cycle } = facts;
  const way = trustId ? ({ page: "trust", trustId, cycleId: cycle.id } as const) : null;
  if (!facts.list) return null;
  return waiting(`You read and comment. ${howFar(facts)}`, way, "Offer an answer, or see all settings of the trust");
}

function readers(facts: StepFacts): NextStep | null {
  const { assessment } = facts;
  const { lead, governor } = wordsFor(facts);
  const owedBy = isSetting(facts) ? (secondSignatureOwedBy(facts) ?? (facts.list ? facts.cycle.governorSignsBy : null)) : null;
  const whom = eitherOf(names(facts, "champion")) || `the ${lead}`;
  const toSign = owedBy ? ` If you should give the second signature, ask ${whom} to name you as ${governor}.` : "";
  if (!facts.list) return toSign ? waiting(toSign.trim(), null, "") : null;
  return waiting(
    `You can read this audit. The ${lead} and contributors write it. ${howFar(facts)}${toSign}`,
    { page: "read", assessmentId: assessment.id },
    "Read the answers so far",
  );
}

function waiting(text: string, place: WorkPlace | null, label: string): NextStep {
  return { isTheirs: false, text, way: place && { place, label }, by: null };
}

function leads({ roles, list }: StepFacts): boolean {
  return list !== null && roles.includes("champion");
}

function names({ people }: StepFacts, role: OrganisationRole): string[] {
  return people.filter((one) => one.role === role).map(({ name }) => name);
}

// "Joanne Tull is working on it: 37 of 84 complete."
function howFar(facts: StepFacts): string {
  const { assessment, list } = facts;
  const words = wordsFor(facts);
  if (assessment.state === "awaiting-sign-off") {
    return `${capitalised(eitherOf(names(facts, "signatory")) || `the ${words.head}`)} has it to sign.`;
  }
  const leading = names(facts, "champion");
  const done = list ? `${list.complete} of ${counted(list.standards, "standard")} complete` : "";
  if (assessment.state === "invited")
    return `${listed(leading) || `The ${words.lead}`} ${leading.length > 1 ? "have" : "has"} not started it yet.`;
  return `${listed(leading) || `The ${words.lead}`} ${leading.length > 1 ? "are" : "is"} working on it: ${done}.`;
}
