import { kindOf, type OrganisationKind } from "./words-by-kind.ts";

/** What figures tell an organisation apart by, wherever it is counted. */
export interface OrganisationFacts {
  id: string;
  name: string;
  kind: string;
  /** Of schools and colleges only. */
  phase?: string;
  governance?: string;
  trust?: { id: string; name: string };
}

/** The same organisation's kind: only schools and colleges have a governance. */
export function kindOfFacts({ kind, governance }: OrganisationFacts): OrganisationKind {
  return kindOf({ category: governance === undefined ? null : "setting", kind, governance: governance ?? null });
}
