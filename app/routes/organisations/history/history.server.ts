import { startOfDay } from "#domain/dates.ts";
import { isFound } from "#domain/organisations/organisation-names.ts";
import { detailsInWords, eventTitle, type HistoryKind, historyKinds } from "#domain/organisations/partnership-history.ts";
import { listed } from "#domain/words.ts";
import type { HistoryRow } from "#app/tables/organisations/history.ts";
import { listHeldOrganisations } from "#db/organisations/held-organisations.ts";
import { listPartnershipHistory } from "#db/organisations/partnership-history.ts";
import type { requireAdministered } from "../requirements.ts";

type View = Awaited<ReturnType<typeof requireAdministered>>;

/** The history that an address asks for, so many lines from one on. */
export async function readHistory({ db, partnership }: View, search: URLSearchParams, lines: { offset: number; limit: number }) {
  const asked = askedBy(search);
  const organisations = asked.organisation === "" ? null : await listNamed(db, partnership.id, asked.organisation);
  const rows = await listPartnershipHistory(
    db,
    partnership.id,
    {
      kind: asked.kind,
      person: asked.person,
      organisationIds: organisations && organisations.map(({ id }) => id),
      from: asked.from === "" ? null : startOfDay(asked.from),
      before: asked.until === "" ? null : startOfDay(dayAfter(asked.until)),
    },
    lines,
  );
  const [only, ...others] = organisations ?? [];
  return {
    asked: { ...asked, kind: asked.kind ?? "", organisation: only && others.length === 0 ? only.name : asked.organisation },
    rows: rows.map((row): HistoryRow => ({
      id: row.id,
      at: row.at,
      who: row.person ?? "The service",
      what: eventTitle(row.event),
      about: listed([row.organisation ?? nameIn(row.after) ?? nameIn(row.before), row.cycle].filter((one) => typeof one === "string")),
      details: detailsInWords(row),
    })),
  };
}

function askedBy(search: URLSearchParams) {
  const text = (name: string) => (search.get(name) ?? "").trim().slice(0, 100);
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name)) && !Number.isNaN(Date.parse(text(name))) ? text(name) : "");
  const kind = Object.keys(historyKinds).find((one): one is HistoryKind => one === search.get("kind")) ?? null;
  return { kind, person: text("person"), organisation: text("organisation"), from: day("from"), until: day("until") };
}

async function listNamed(db: View["db"], partnershipId: string, wanted: string) {
  const held = await listHeldOrganisations(db, partnershipId);
  const named = held.filter(({ id }) => id === wanted);
  return named.length > 0 ? named : held.filter((one) => isFound(one, wanted));
}

function nameIn(facts: Record<string, unknown> | null): string | undefined {
  const name = facts?.["organisation"];
  return typeof name === "string" ? name : undefined;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
