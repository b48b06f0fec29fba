import { placeHref } from "#app/routes/work/place-href.ts";
import { readScrutinyWork } from "#app/routes/work/scrutiny-work.server.ts";
import { dayOf } from "#domain/dates.ts";
import { capitalised, counted, listed, numberInWords } from "#domain/words.ts";
import { countHeld, countWaiting } from "#db/organisations/partnership-home.ts";
import { hasLogo } from "#db/organisations/partnership-settings.ts";
import { listNewestShipped } from "#db/standard-sets.ts";
import { href } from "react-router";
import type { Environment } from "#app/environment.server.ts";
import type { requirePartnership } from "../requirements.ts";
import { readBackupConcern } from "./backups.server.ts";

type View = Awaited<ReturnType<typeof requirePartnership>>;
export type PartnershipHome = Awaited<ReturnType<typeof readPartnershipHome>>;

/** What the partnership's page shows: the way to its first audit, and afterwards what waits for it. */
export async function readPartnershipHome({ db, partnership, roles, person, now }: View, environment: Environment) {
  const isAdministrator = roles.includes("administrator");
  const [held, waiting, scrutiny, logo, sets, concern] = await Promise.all([
    countHeld(db, partnership.id),
    countWaiting(db, partnership.id),
    readScrutinyWork(db, person, dayOf(now), { id: partnership.id }),
    hasLogo(db, partnership.id),
    listNewestShipped(db),
    isAdministrator ? readBackupConcern(db, environment, now) : null,
  ]);
  const { agencies, settings, trusts } = held.organisations;
  const kinds = [
    agencies > 0 && counted(agencies, "agency", "agencies"),
    settings > 0 && counted(settings, "school or college", "schools and colleges"),
    trusts > 0 && counted(trusts, "trust"),
  ].filter((one) => one !== false);
  const organisations = agencies + settings + trusts;
  const launched = held.cycles.open + held.cycles.closed;
  return {
    partnership: { id: partnership.id, name: partnership.name, area: partnership.area, contactEmail: partnership.contactEmail },
    hasLogo: logo,
    isAdministrator,
    seesOrganisations: roles.some((role) => role !== "observer"),
    isNew: isAdministrator && launched === 0,
    organisations,
    kinds: organisations === 0 ? "No organisations yet" : capitalised(listed(kinds)),
    people: held.people,
    cycles: held.cycles,
    sets: sets.map(({ key, sections }) => ({ key, standards: sections.flatMap((section) => section.standards).length })),
    waits: [
      ...scrutiny.map(({ title, when, place }) => ({ text: [title, when.strong].filter(Boolean).join(". "), href: placeHref(place) })),
      ...(isAdministrator ? waitsOf(waiting, partnership.id) : []),
      ...(concern ? [{ text: concern, href: href("/partnerships/:partnershipId/backups", { partnershipId: partnership.id }) }] : []),
    ],
  };
}

/** What somebody has asked of the partnership, each with where it is answered. */
function waitsOf(waiting: Awaited<ReturnType<typeof countWaiting>>, partnershipId: string) {
  const all: { count: number; text: string; href: string }[] = [
    {
      count: waiting.joinings,
      text: `${said(waiting.joinings, "request")} from another partnership to join what you hold`,
      href: href("/partnerships/:partnershipId/joinings", { partnershipId }),
    },
    { count: waiting.extensions, text: `${said(waiting.extensions, "request")} for more time`, href: href("/cycles") },
    {
      count: waiting.appointments,
      text: `${said(waiting.appointments, "person", "people")} named to sign, for you to confirm`,
      href: href("/partnerships/:partnershipId/organisations", { partnershipId }),
    },
    {
      count: waiting.accessRequests,
      text: `${said(waiting.accessRequests, "request")} for access`,
      href: href("/partnerships/:partnershipId/people/requests", { partnershipId }),
    },
  ];
  return all.filter(({ count }) => count > 0);
}

function said(count: number, one: string, many = `${one}s`): string {
  return `${capitalised(numberInWords(count))} ${count === 1 ? one : many}`;
}
