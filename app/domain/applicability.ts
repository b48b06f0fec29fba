import type { Applies } from "#standards/settings.ts";

/** Whether a standard is asked of a setting with these flags. A standard that says nothing is asked of all. */
export function appliesTo(applies: Applies | undefined, flags: Iterable<string>): boolean {
  if (applies === undefined || applies === "all") return true;
  const raised = new Set(flags);
  return "if_any" in applies
    ? applies.if_any.some((flag) => raised.has(flag))
    : !applies.unless_any.some((flag) => raised.has(flag));
}

type Asking = { sections: { standards: { code: string; applies?: Applies | undefined }[] }[] };

/** Codes of the standards that a setting is not asked, in the order of the set. */
export function notApplicableByProfile(set: Asking, flags: Iterable<string>): string[] {
  const raised = new Set(flags);
  return set.sections
    .flatMap((section) => section.standards)
    .flatMap(({ code, applies }) => (appliesTo(applies, raised) ? [] : [code]));
}
