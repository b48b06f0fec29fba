import { environmentContext } from "#app/context.ts";
import { byName, counted, listed } from "#domain/words.ts";
import { countedAs, isForSettings } from "#domain/organisations/organisation-words.ts";
import { addLateOrganisations } from "#db/cycles/late-organisations.ts";
import { changeCycleOrganisations, listCycleOrganisations, listOrganisationsOf } from "#db/cycles/cycle-organisations.ts";
import { writeInvitations } from "#db/cycles/invitations.ts";
import type { CycleRequest } from "#app/routes/cycles/requirements.ts";
import type { RequiredSetUp } from "./requirements.ts";

/** The organisations this person can put on the list of a cycle: agencies or settings, as the set asks. */
async function listHeld({ db, set, administered }: RequiredSetUp) {
  const wanted = isForSettings(set) ? "setting" : null;
  return (await listOrganisationsOf(db, administered)).filter(({ category }) => category === wanted);
}

async function listOn({ db, cycle }: RequiredSetUp): Promise<string[]> {
  if (cycle.state === "preparing") return (await listCycleOrganisations(db, cycle.id)).map(({ id }) => id);
  const rows = await db.selectFrom("assessments").select("organisationId").where("cycleId", "=", cycle.id).execute();
  return rows.map(({ organisationId }) => organisationId);
}

/** Everything the page of a cycle's organisations shows: before the launch the whole list, afterwards who can still be added. */
export async function readOrganisationsPage(view: RequiredSetUp) {
  const { cycle, called } = view;
  const [held, on] = await Promise.all([listHeld(view), listOn(view)]);
  const isOn = new Set(on);
  const isOpen = cycle.state !== "preparing";
  const shown = isOpen ? held.filter(({ id }) => !isOn.has(id)) : held;
  const kinds = Map.groupBy(shown, ({ kind }) => kind);
  const own = held.filter(({ id }) => isOn.has(id)).length;
  return {
    cycle: { id: cycle.id, title: cycle.title, state: cycle.state },
    called,
    isOpen,
    held: held.length,
    elsewhere: isOpen ? 0 : on.filter((id) => !held.some((one) => one.id === id)).length,
    sentence: isOpen
      ? `${countedAs(on.length, called)} ${on.length === 1 ? "has" : "have"} been invited. Whoever is added has the same dates.`
      : `${own} of the ${countedAs(held.length, called)} you hold ${own === 1 ? "is" : "are"} on the list.`,
    kinds: [...kinds]
      .sort(([a], [b]) => byName.compare(a, b))
      .map(([kind, organisations]) => ({ kind, organisations: organisations.map(({ id, name }) => ({ id, name, isOn: isOn.has(id) })) })),
  };
}

interface Refused {
  problem: string;
  list: string;
  status: number;
}

/** The organisations that are ticked and pasted, or the lines that name none of those held. */
async function readChosen(
  view: RequiredSetUp,
  formData: FormData,
): Promise<{ chosen: string[]; held: Awaited<ReturnType<typeof listHeld>> } | Refused> {
  const held = await listHeld(view);
  const list = String(formData.get("list") ?? "").slice(0, 200_000);
  const byLine = new Map(held.flatMap(({ id, name, urn }) => [[name.toLowerCase(), id] as const, ...(urn ? [[urn, id] as const] : [])]));
  const lines = list
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const unknown = lines.filter((line) => !byLine.has(line.toLowerCase()));
  if (unknown.length > 0) {
    const named = unknown.slice(0, 10).map((line) => `“${line.slice(0, 80)}”`);
    const more = unknown.length > named.length ? ` and ${unknown.length - named.length} more` : "";
    return {
      problem: `Nothing was changed: ${counted(unknown.length, "line names", "lines name")} nobody you hold: ${listed(named)}${more}`,
      list,
      status: 400,
    };
  }
  const chosen = [...formData.getAll("organisations").map(String), ...lines.flatMap((line) => byLine.get(line.toLowerCase()) ?? [])];
  return { chosen, held };
}

/** Changes the list by what somebody changed on it, so that two can do so at once. */
export async function changeList(view: RequiredSetUp, formData: FormData): Promise<Refused | { saved: true }> {
  const read = await readChosen(view, formData);
  if ("problem" in read) return read;
  const was = new Set(formData.getAll("was").map(String));
  const kind = formData.get("all-of");
  const all = read.held.filter((one) => formData.get("intent") === "all" || one.kind === kind).map(({ id }) => id);
  const chosen = new Set([...read.chosen, ...all]);
  const result = await changeCycleOrganisations(view.db, view.author, {
    cycleId: view.cycle.id,
    partnershipIds: view.administered,
    add: [...chosen].filter((id) => !was.has(id) && read.held.some((one) => one.id === id)),
    remove: [...was].filter((id) => !chosen.has(id)),
  });
  if (result === "saved") return { saved: true };
  return { problem: "The audit was launched since you opened this page. Nothing was changed", list: "", status: 409 };
}

/** Adds organisations to a cycle that runs, and invites their people. */
export async function addLater({ context }: CycleRequest, view: RequiredSetUp, formData: FormData): Promise<Refused | { saved: true }> {
  const read = await readChosen(view, formData);
  if ("problem" in read) return read;
  const chosen = read.chosen.filter((id) => read.held.some((one) => one.id === id));
  if (chosen.length === 0) return { problem: `Select ${view.called.any}, or paste its name`, list: "", status: 400 };
  const result = await addLateOrganisations(view.db, view.author, view.cycle.id, chosen);
  if (result === "locked") return { problem: "The audit was closed since you opened this page. Nobody was added", list: "", status: 409 };
  await writeInvitations(view.db, view.now, context.get(environmentContext).PUBLIC_URL, view.cycle.id);
  return { saved: true };
}
