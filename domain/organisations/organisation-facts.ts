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
