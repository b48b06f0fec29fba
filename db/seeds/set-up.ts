import { acceptAgencies, readAgencyDiff } from "#db/organisations/agency-imports.ts";
import { addPartnership } from "#db/organisations/add-partnership.ts";
import { keepImport } from "#db/organisations/imports.ts";
import { answerJoining, listJoinings } from "#db/organisations/joining.ts";
import { acceptPeopleImport, keepPeopleImport, planPeopleImport } from "#db/people/imports.ts";
import { invitePerson } from "#db/people/parts.ts";
import type { Trx } from "../connection.server.ts";
import { agencies, type PartnershipId, partnerships } from "./agencies.ts";
import { partnershipPeople } from "./partnership-people.ts";

const at = "2024-09-02T08:00:00.000Z";
const manager = partnershipPeople[0];

/** Sets the two partnerships up as an administrator does: themselves, their agencies from a file, and the people of both. */
export async function setUpPartnerships(trx: Trx, publicUrl: string) {
  const author = { by: manager.id, at, publicUrl };
  for (const { id: _, ...names } of partnerships) {
    const partnership = { ...names, replyTo: "", mailSender: "", phone: "", letterhead: "" };
    expectDone(await addPartnership(trx, { partnership, logo: null, administrator: manager }, new Date(at)));
  }
  for (const { id } of partnerships) await importAgencies(trx, author, id);
  for (const { id } of await listJoinings(trx, "estmere"))
    expectDone(await answerJoining(trx, author, { joiningId: id, ofPartnershipId: "estmere", answer: "agreed", reason: "" }));
  for (const { id } of partnerships) {
    const lines = agencies
      .filter(({ partnerships: of }) => of[0] === id)
      .flatMap(({ name, people }) => people.map((person) => ({ ...person, part: person.role, organisation: name })));
    await importPeople(trx, author, { partnershipId: id, fileName: "people.csv", lines });
  }
  for (const { roles, partnerships: places, ...person } of partnershipPeople)
    for (const part of roles.filter((role) => role !== "administrator"))
      for (const partnershipId of places) {
        const given = await invitePerson(trx, author, { organisationId: null, partnershipId }, { ...person, part });
        expectDone("refused" in given ? given.refused : null);
      }
}

type Acting = Parameters<typeof acceptPeopleImport>[1];

async function importAgencies(trx: Trx, author: Acting, partnershipId: PartnershipId) {
  const lines = agencies
    .filter(({ partnerships: of }) => of.includes(partnershipId))
    .map(({ name, shortName, kind, basis }, index) => ({ row: index + 2, name, shortName, kind, basis, otherNames: [] }));
  const file = { partnershipId, kind: "agencies" as const, fileName: "agencies.csv", content: { agencies: lines, problems: [] } };
  const importId = await keepImport(trx, author, file);
  const { mark } = await readAgencyDiff(trx, partnershipId, lines);
  const { result } = await acceptAgencies(trx, author, { partnershipId, importId, leave: [], mark });
  expectDone(result === "accepted" ? null : result);
}

interface PeopleFile {
  partnershipId: string;
  fileName: string;
  lines: { organisation: string; part: string; name: string; email: string; jobTitle: string }[];
}

/** Gives the people of a file their parts. */
export async function importPeople(trx: Trx, author: Acting, { partnershipId, fileName, lines: given }: PeopleFile) {
  const lines = given.map(({ organisation, part, name, email, jobTitle }, index) => ({
    row: index + 2,
    organisation,
    part,
    name,
    email,
    jobTitle,
  }));
  const id = await keepPeopleImport(trx, author, { partnershipId, fileName, lines, problems: [] });
  const { mark, problems } = await planPeopleImport(trx, partnershipId, lines);
  expectDone(problems[0] ?? null);
  const { result } = await acceptPeopleImport(trx, author, { partnershipId, id, mark });
  expectDone(result === "accepted" ? null : result);
}

/** Stops where a step of the demonstration was refused. */
export function expectDone(refused: string | null) {
  if (refused !== null) throw new Error(`The demonstration: ${refused}`);
}
