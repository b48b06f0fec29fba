import { expect, test } from "vitest";
import type { Readers, Side } from "#domain/conversations/permissions.ts";
import { sidesWaitedFor, waitsFor } from "#domain/conversations/waiting.ts";
import type { OrganisationRole, PartnershipRole } from "#domain/people/roles.ts";

const people: Record<string, { own: OrganisationRole[]; partnership?: PartnershipRole[]; sections?: string[] }> = {
  joanne: { own: ["champion"] },
  kofi: { own: ["contributor"], sections: ["K"] },
  marcus: { own: ["signatory"] },
  amina: { own: ["governor"] },
  bryn: { own: ["reader"] },
  thea: { own: ["trust-lead"] },
  leila: { own: [], partnership: ["administrator"] },
  anita: { own: [], partnership: ["analyst"] },
};
const sides: Record<string, Side> = { amina: "governors", bryn: "governors", thea: "trust", leila: "partnership" };

function waitingFor(readers: Readers, speakers: string[], section: string | null = "K", answeredAt: string | null = null) {
  const said = speakers.map((personId) => ({ personId, side: sides[personId] ?? ("organisation" as const) }));
  const conversation = { readers, lastSide: said.at(-1)?.side ?? "organisation", answeredAt, speakers: said, section };
  return Object.entries(people)
    .filter(([personId, { own, partnership = [], sections = [] }]) =>
      waitsFor(conversation, { personId, part: { inOrganisation: own, inPartnership: partnership, sections } }),
    )
    .map(([name]) => name);
}

test.each<[why: string, readers: Readers, speakers: string[], section: string | null, waits: string[]]>([
  ["a contributor asks: whoever leads answers", "colleagues", ["kofi"], "K", ["joanne"]],
  ["the lead asks about a section: whoever has it", "colleagues", ["joanne"], "K", ["kofi"]],
  ["the lead asks about a section that nobody has", "colleagues", ["joanne"], "A", []],
  ["the head spoke before, and is answered", "colleagues", ["marcus", "joanne"], "A", ["marcus"]],
  ["a governor asks", "governors", ["amina"], "K", ["joanne", "kofi"]],
  ["a governor asks about the whole", "governors", ["amina"], null, ["joanne"]],
  ["the school replies", "governors", ["amina", "joanne"], "K", ["amina"]],
  ["the school replies to one who only reads it", "governors", ["bryn", "joanne"], "K", ["amina", "bryn"]],
  ["the school asks its governors", "governors", ["joanne"], "K", ["amina"]],
  ["the trust is answered among governors", "governors", ["thea", "joanne"], "K", ["thea"]],
  ["the school asks its trust", "trust", ["kofi"], "K", ["thea"]],
  ["the trust asks", "trust", ["thea"], "A", ["joanne"]],
  ["the school asks the partnership", "partnership", ["joanne"], "A", ["leila"]],
  ["the partnership replies", "partnership", ["joanne", "leila"], "A", ["joanne"]],
])("%s", (_why, readers, speakers, section, waits) => {
  expect(waitingFor(readers, speakers, section)).toEqual(waits);
});

test("waits for nobody once it is answered", () => {
  expect(waitingFor("governors", ["amina"], "K", "2026-11-22T09:00:00.000Z")).toEqual([]);
  expect(sidesWaitedFor({ readers: "trust", lastSide: "trust", answeredAt: "2026-11-22T09:00:00.000Z", speakers: [] })).toEqual([]);
});
