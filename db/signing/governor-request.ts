import { governorRequestMessage, noGovernorMessage } from "#mail/governor-messages.ts";
import { queueMessage } from "#db/outbox.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import { listPeopleOf } from "#db/people/people.ts";
import type { Trx } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { aboutReturn } from "./about-return.ts";

/** Asks for the second signature, in the transaction of the first. Where no governor is named, those who lead the audit are told. */
export async function requestGovernorSignature(trx: Trx, { at }: Author, view: ReturnView, publicUrl: string) {
  const { cycle, organisation } = view;
  const owedBy = cycle.governorSignsBy;
  if (owedBy === null) return;
  const governors = await addressesOf(trx, organisation.id, ["governor"]);
  const message = governors.length > 0 ? governorRequestMessage : noGovernorMessage;
  for (const to of governors.length > 0 ? governors : await addressesOf(trx, organisation.id, ["champion"])) {
    await queueMessage(trx, message({ ...aboutReturn(view, publicUrl), to, owedBy }), new Date(at), { assessmentId: view.assessment.id });
  }
}

/** Each address of those who hold one of these roles now, once. */
export async function addressesOf(trx: Trx, organisationId: string, roles: ("champion" | "signatory" | "governor")[]): Promise<string[]> {
  const people = await listPeopleOf(trx, organisationId);
  return [...new Set(people.filter(({ role }) => (roles as string[]).includes(role)).map(({ email }) => email))];
}
