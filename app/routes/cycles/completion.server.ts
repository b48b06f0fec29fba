import { data, href } from "react-router";
import { completionBy, completionSentence } from "#domain/cycles/completion.ts";
import { type Way, wayHeading, waysToTellApart } from "#domain/organisations/narrowing.ts";
import { isForSettings } from "#domain/organisations/organisation-words.ts";
import { completionTables } from "#app/tables/cycles/completion.ts";
import { listCompletion } from "#db/cycles/completion.ts";
import { listOrganisationsIn } from "#db/cycles/cycles.ts";
import { aboutOf } from "./about.ts";
import { groupsRefused, queryOf } from "./narrowed.ts";
import { type CycleRequest, requireCycle, type RequiredCycle } from "./requirements.ts";

/** How the returns of a cycle come in, by what the address asks for: page and files are made from this alone. */
export async function readCompletion(request: CycleRequest) {
  const view = await requireCycle(request, "see-figures");
  const { cycle, called } = view;
  const returns = await listCompletion(view.db, cycle, view.only?.id);
  const ways: Way[] = isForSettings(view.set) ? [...waysToTellApart] : ["kind"];
  const by = wayIn(view, ways);
  const isOpen = cycle.state !== "closed";
  const { rows, total } = completionBy(by, returns, cycle);
  // A group can be one school: who may not see each has all together
  const refused = await groupsRefused(view, await listOrganisationsIn(view.db, cycle.id, view.only?.id));
  const shown = { rows: refused ? [] : rows, total };
  const headings = { heading: wayHeading(by, called), about: aboutOf(view), many: called.many, dates: cycle, isOpen };
  return {
    view,
    what: `completion by ${headings.heading.toLowerCase()}`,
    tables: completionTables(headings, shown),
    by,
    refused,
    ways: refused ? [] : ways.map((way) => ({ way, heading: wayHeading(way, called) })),
    sentence: completionSentence(total, cycle, called, isOpen),
    isBeforeDue: view.now.getTime() < Date.parse(cycle.finalDueAt ?? cycle.dueAt),
    /** Where each row of the tables leads, in their order; the last is all together. */
    links: view.agenciesRefused
      ? []
      : [...shown.rows.map(({ id }) => queryOf(view, { [by]: id ?? "" })), queryOf(view)].map(
          (query) => `${href("/cycles/:cycleId/returns", { cycleId: cycle.id })}${query}`,
        ),
  };
}

function wayIn({ search }: RequiredCycle, ways: Way[]): Way {
  const wanted = search.get("by");
  const way = ways.find((one) => one === (wanted ?? ways[0]));
  if (!way) throw data("There is no such table", 404);
  return way;
}
