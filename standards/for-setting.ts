import type { Group } from "./help.ts";
import type { Standard, StandardSet } from "./schema.ts";
import type { FlagRule } from "./settings.ts";

type Flags = Iterable<string>;

export type Basis = "law" | "guidance" | "local";

/** Whether a rule is met by a setting that raises these flags. */
export function ruleHolds(rule: FlagRule, flags: Flags): boolean {
  const raised = new Set(flags);
  return "if_any" in rule ? rule.if_any.some((flag) => raised.has(flag)) : !rule.unless_any.some((flag) => raised.has(flag));
}

/** What a standard rests on for a setting that raises these flags. Undefined where the set does not say. */
export function basisFor({ basis }: Pick<Standard, "basis">, flags: Flags): Basis | undefined {
  if (typeof basis !== "object") return basis;
  return ruleHolds(basis.law, flags) ? "law" : basis.otherwise;
}

/** The law the audit rests on for a setting that raises these flags. */
export function lawFor(set: Pick<StandardSet, "law" | "law_by_kind">, flags: Flags): string {
  const raised = [...flags];
  return set.law_by_kind?.find((kind) => ruleHolds(kind, raised))?.text ?? set.law;
}

/** The help of a standard with the group it is for, without groups that are not for these flags, in the order of the set. */
export function helpFor(
  set: Pick<StandardSet, "groups">,
  standard: Pick<Standard, "help">,
  flags: Flags,
): { group: Group; text: string }[] {
  return groupsFor(set, flags).flatMap((group) =>
    (standard.help ?? []).filter((help) => help.group === group.code).map(({ text }) => ({ group, text })),
  );
}

type ExampleShown = { group?: Group; met: string; partially_met: string };

/** The examples of a standard: first those for everybody, then those of the groups that are for these flags. */
export function examplesFor(set: Pick<StandardSet, "groups">, standard: Pick<Standard, "examples">, flags: Flags): ExampleShown[] {
  const of = (code: string | undefined) =>
    (standard.examples ?? []).filter((example) => example.group === code).map(({ met, partially_met }) => ({ met, partially_met }));
  return [...of(undefined), ...groupsFor(set, flags).flatMap((group) => of(group.code).map((example) => ({ group, ...example })))];
}

function groupsFor(set: Pick<StandardSet, "groups">, flags: Flags): Group[] {
  const raised = [...flags];
  return (set.groups ?? []).filter(({ if_any }) => !if_any || ruleHolds({ if_any }, raised));
}
