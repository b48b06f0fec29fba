import { handingToSignerRefusedBecause, hasComeHere, toldOfHandover } from "#domain/people/handover.ts";
import { namingRefusedBecause, leadingPart, partInSentence } from "#domain/people/naming.ts";
import { listed } from "#domain/words.ts";
import type { HeldPart } from "#db/people/places.ts";
import { listSectionsOf } from "#db/people/standings.ts";
import type { requireHeld } from "../requirements.ts";

export type HandoverPage = Awaited<ReturnType<typeof readHandover>>;

/** Who could take a part over, and who cannot, with the reason. */
export async function readHandover({ db, view, held, one, part, person, hrefs }: Awaited<ReturnType<typeof requireHeld>>) {
  const sections = view.organisationId === null ? new Map<string, string[]>() : await listSectionsOf(db, view.organisationId);
  const people = [...new Map(held.map((other) => [other.personId, other])).values()].filter(({ personId }) => personId !== one.personId);
  const isAdministrator = part.inPartnership.includes("administrator");
  const wouldBoth = (other: HeldPart) =>
    handingToSignerRefusedBecause(one.role, other, { held, kind: view.kind, isAdministrator }) !== null;
  const canBe = people.filter(
    (other) =>
      !wouldBoth(other) && namingRefusedBecause(one.role, { id: other.personId, name: other.name }, person.id, held, view.kind) === null,
  );
  const whose = one.personId === person.id ? "your part" : `the part of ${one.name}`;
  const both = people.filter(wouldBoth).map(({ name }) => name);
  return {
    place: { name: view.name, shortName: view.shortName },
    part: partInSentence(one.role, view.kind),
    from: one.name,
    whose,
    isOwn: one.personId === person.id,
    /** Two can lead or administer; one of two who sign is a deputy. */
    canStay: one.role === leadingPart(view.kind),
    canRead: view.organisationId !== null,
    /** The sections that pass on, where the part is one of those who answer. */
    sections: one.role === "champion" || one.role === "contributor" ? (sections.get(one.personId) ?? []) : [],
    candidates: canBe.map(({ personId, name, jobTitle }) => {
      const own = sections.get(personId) ?? [];
      return {
        id: personId,
        name,
        hint: [
          own.length > 0 ? `Has section${own.length > 1 ? "s" : ""} ${listed(own)}, and keeps them` : jobTitle,
          hasComeHere(personId, held)
            ? `Has signed in before, so ${whose} ends at once`
            : `Has not signed in yet, so ${whose} ends when they first do`,
        ]
          .filter(Boolean)
          .join(". "),
      };
    }),
    notListed:
      both.length > 0 ? `${listed(both)} ${both.length > 1 ? "are" : "is"} not listed: who signs does not write as well` : undefined,
    told: listed([
      "your successor",
      ...toldOfHandover(one, { held, kind: view.kind, byId: person.id, successorId: null }).map(({ name }) => name),
      ...view.partnerships.map(({ name }) => name),
    ]),
    list: hrefs.list,
  };
}
