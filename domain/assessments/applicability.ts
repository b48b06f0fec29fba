import { blankAnswer } from "./answer-text.ts";
import type { Applies } from "#standards/settings.ts";
import type { Section, StandardSet } from "#standards/schema.ts";
import type { AnswerFacts } from "./completeness.ts";
import { listed } from "#domain/words.ts";

/** Whether a standard is asked of a setting with these flags. A standard that says nothing is asked of all. */
export function appliesTo(applies: Applies | undefined, flags: Iterable<string>): boolean {
  if (applies === undefined || applies === "all") return true;
  const raised = new Set(flags);
  return "if_any" in applies ? applies.if_any.some((flag) => raised.has(flag)) : !applies.unless_any.some((flag) => raised.has(flag));
}

type Asking = { sections: { standards: { code: string; applies?: Applies | undefined }[] }[] };

/** Codes of the standards that a setting is not asked, in the order of the set. */
export function notApplicableByProfile(set: Asking, flags: Iterable<string>): string[] {
  const raised = new Set(flags);
  return set.sections.flatMap((section) => section.standards).flatMap(({ code, applies }) => (appliesTo(applies, raised) ? [] : [code]));
}

/** The flags an assessment's profile raises. Where nobody has said anything, none. */
export function flagsRaised({ flags }: { flags: string[] | null }): string[] {
  return flags ?? [];
}

/** The set as one cycle uses it: in a core year, the standards marked core, and the sections that hold any. */
export function setOfCycle(set: StandardSet, extent: "core" | null): StandardSet {
  return extent === "core" ? keeping(set, (standard) => standard.core) : set;
}

/** A section as one assessment is asked it, which may be less than the whole. */
type AskedSection = Section & { isAsked: true };

/** A section with all its standards, asked or not: only such a one can be counted and kept. */
export type WholeSection = Section & { isAsked?: never };

type AskedSet = Omit<StandardSet, "sections"> & { sections: AskedSection[] };

/** The set as one assessment is asked it: without what does not apply by its profile. */
export function setAsked(set: StandardSet, flags: Iterable<string>): AskedSet {
  const left = new Set(notApplicableByProfile(set, flags));
  const asked = left.size === 0 ? set : keeping(set, ({ code }) => !left.has(code));
  return { ...asked, sections: asked.sections.map((section) => ({ ...section, isAsked: true })) };
}

function keeping(set: StandardSet, keeps: (standard: Section["standards"][number]) => boolean): StandardSet {
  const sections = set.sections.map((section) => ({ ...section, standards: section.standards.filter(keeps) }));
  return { ...set, sections: sections.filter((section) => section.standards.length > 0) };
}

/** Why a standard is not asked, in words: "The profile says no to: boarding, 16 to 19 or further education". Null when it is asked. */
export function notAskedBecause(
  set: Pick<StandardSet, "flags">,
  standard: { applies?: Applies | undefined },
  flags: Iterable<string>,
): string | null {
  const { applies } = standard;
  const raised = new Set(flags);
  if (applies === undefined || applies === "all" || appliesTo(applies, raised)) return null;
  const isMissing = "if_any" in applies;
  const codes = "if_any" in applies ? applies.if_any : applies.unless_any.filter((flag) => raised.has(flag));
  const labels = codes.map((code) => set.flags?.find((flag) => flag.code === code)?.label ?? code);
  return `The profile says ${isMissing ? "no" : "yes"} to: ${listed(labels.map((label) => label.charAt(0).toLowerCase() + label.slice(1)))}`;
}

/**
 * Answers as they count: what does not apply by the profile is not applicable, whatever was answered before. The answer
 * itself stays where it is, and counts again when the profile changes back.
 */
export function answersAsCounted(
  set: Pick<StandardSet, "flags" | "sections">,
  answers: AnswerFacts[],
  flags: Iterable<string>,
): AnswerFacts[] {
  const raised = [...flags];
  const left = new Map(
    set.sections
      .flatMap((section) => section.standards)
      .flatMap((standard) => {
        const because = notAskedBecause(set, standard, raised);
        return because === null ? [] : [[standard.code, because] as const];
      }),
  );
  if (left.size === 0) return answers;
  const kept = answers.filter((answer) => !left.has(answer.standardCode));
  const blank = { ...blankAnswer, rating: "not-applicable" as const, evidence: 0, actions: 0 };
  return [...kept, ...[...left].map(([standardCode, notApplicableReason]) => ({ ...blank, standardCode, notApplicableReason }))];
}

/**
 * How many standards are asked of one assessment, and how many of them are complete, from its kept summaries. A summary
 * counts what does not apply by the profile as complete, and a section nobody has touched may have none.
 */
export function completeOfAsked(
  set: StandardSet,
  flags: Iterable<string>,
  summaries: { sectionCode: string | null; complete: number | null }[],
): { applicable: number; complete: number } {
  const left = new Set(notApplicableByProfile(set, flags));
  let applicable = 0;
  let complete = 0;
  for (const { code, standards } of set.sections) {
    const asked = standards.filter((standard) => !left.has(standard.code)).length;
    const kept = summaries.find((one) => one.sectionCode === code)?.complete;
    applicable += asked;
    complete += typeof kept === "number" ? kept - (standards.length - asked) : 0;
  }
  return { applicable, complete };
}
