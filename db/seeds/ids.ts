import { agencies, partnerships } from "./agencies.ts";
import { partnershipPeople } from "./partnership-people.ts";
import type { IdOf } from "./readable-ids.ts";
import { adviser, partsHeld } from "./schools/people.ts";
import { settings, trusts } from "./schools/settings.ts";

const people = [...agencies.flatMap((agency) => agency.people), ...partnershipPeople, ...partsHeld(), adviser];
const byName = new Map([...partnerships, ...agencies, ...trusts, ...settings].map(({ name, id }) => [name, id]));
const byEmail = new Map(people.map(({ email, id }) => [email, id]));

/** What the demonstration's places, people, audits and returns are called in addresses. */
export const idOf: IdOf = {
  partnerships: (row) => of(byName, row["name"]),
  organisations: (row) => of(byName, row["name"]),
  people: (row) => of(byEmail, row["email"]),
  roles: (row) => `${row["organisation_id"] ?? row["partnership_id"]}-${row["role"]}-${row["person_id"]}`,
  cycles: (row) => String(row["standard_set_id"]),
  conversations: (row) => `${row["assessment_id"]}-${row["standard_code"]}-conversation`,
  assessments: (row) => `${String(row["cycle_id"]).split("-")[1]}-${row["organisation_id"]}`,
};

function of(ids: Map<string, string>, name: unknown): string {
  const id = ids.get(String(name));
  if (!id) throw new Error(`The demonstration has no id for ${name}`);
  return id;
}
