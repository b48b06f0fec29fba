import { capitalised, counted, listed } from "#domain/words.ts";
import { isFound } from "#domain/organisations/organisation-names.ts";
import type { HeldRow } from "#app/tables/organisations/held.ts";
import { listHeldOrganisations, listLeadersOf } from "#db/organisations/held-organisations.ts";
import type { requireSeenOrganisations } from "../requirements.ts";

type View = Awaited<ReturnType<typeof requireSeenOrganisations>>;

const categories = ["agency", "setting", "trust"] as const;
const perPage = 50;

/** The organisations of a partnership that were asked for, one page of them. */
export async function readOrganisations({ db, partnership, roles }: View, search: URLSearchParams) {
  const all = await listHeldOrganisations(db, partnership.id);
  const wanted = (search.get("search") ?? "").slice(0, 100);
  const category = categories.find((one) => one === search.get("category")) ?? "";
  const state = search.get("state") === "closed" ? "closed" : "open";
  const found = all.filter(
    (one) =>
      (state === "closed") === (one.closedOn !== null) &&
      (category === "" || (one.category ?? "agency") === category) &&
      isFound(one, wanted),
  );
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(search.get("page"))) || 1));
  const shown = found.slice((page - 1) * perPage, page * perPage);
  const leaders = await listLeadersOf(
    db,
    shown.map(({ id }) => id),
  );
  const named = (id: string, roles: string[]) =>
    leaders.filter((one) => one.organisationId === id && roles.includes(one.role)).map(({ name }) => name);
  const open = all.filter((one) => one.closedOn === null);
  return {
    partnership: { id: partnership.id, name: partnership.name },
    isAdministrator: roles.includes("administrator"),
    lead: leadOf(open),
    search: { search: wanted, category, state },
    found: found.length,
    page,
    pages,
    rows: shown.map((one): HeldRow => ({
      id: one.id,
      name: one.name,
      // Which of its names was found, where it is not the one that stands there
      also: wanted && !isFound({ ...one, aliases: [] }, wanted) ? listed(one.aliases) : "",
      kind: one.kind,
      trust: one.trustName ?? "",
      urn: one.urn ?? "",
      leads: listed(named(one.id, ["champion", "trust-lead"])),
      signs: listed(named(one.id, ["signatory"])),
      isTrust: one.category === "trust",
    })),
  };
}

function leadOf(open: { category: string | null }[]): string {
  if (open.length === 0) return "No organisations yet. Add them from a file, from the national register, or one at a time.";
  const count = (category: string | null) => open.filter((one) => one.category === category).length;
  const parts = [
    count(null) > 0 && counted(count(null), "agency", "agencies"),
    count("setting") > 0 && counted(count("setting"), "school or college", "schools and colleges"),
    count("trust") > 0 && counted(count("trust"), "trust"),
  ].filter((one) => one !== false);
  return `${capitalised(listed(parts))}.`;
}
