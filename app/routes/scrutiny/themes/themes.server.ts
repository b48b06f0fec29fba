import type { Tables } from "#app/routes/cycles/files.ts";
import { aboutOf } from "#app/routes/cycles/about.ts";
import type { CycleRequest } from "#app/routes/cycles/requirements.ts";
import { requireCycleScrutiny } from "#app/routes/scrutiny/responses/requirements.ts";
import { openActionTables } from "#app/tables/scrutiny/open-actions.ts";
import { listOpenActions, listThemes } from "#db/scrutiny/themes.ts";
import { isOverdue } from "#domain/assessments/actions/progress.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";

/** The actions of all organisations that are not closed, narrowed to a theme, and the counts of all themes. */
export async function readThemes(request: CycleRequest) {
  const view = await requireCycleScrutiny(request, "see-themes");
  const { db, cycle, person, roles, now, search } = view;
  const today = dayOf(now);
  const partnershipId = roles[0]?.partnershipId ?? "";
  const [all, own] = await Promise.all([listOpenActions(db, cycle.id, person), listThemes(db, partnershipId)]);
  const names = new Map(own.map(({ id, name }) => [id, name]));
  for (const { themes } of all) for (const { id, name } of themes) names.set(id, name);
  const themes = [...names]
    .map(([id, name]) => {
      const tagged = all.filter((action) => action.themes.some((one) => one.id === id));
      return {
        id,
        name,
        actions: tagged.length,
        overdue: tagged.filter((action) => isOverdue(action, today)).length,
        organisations: new Set(tagged.map(({ organisation }) => organisation.id)).size,
      };
    })
    .toSorted((a, b) => b.actions - a.actions || (a.name < b.name ? -1 : 1));
  const theme = themes.find(({ id }) => id === search.get("theme")) ?? null;
  const actions = theme ? all.filter((action) => action.themes.some(({ id }) => id === theme.id)) : all;
  return { view, partnershipId, own, all, actions, themes, theme, today };
}

/** The same as tables for files. */
export async function readThemeTables(request: CycleRequest): Promise<Tables> {
  const { view, actions, themes, theme, today } = await readThemes(request);
  const narrowedTo = theme ? `, theme ${theme.name}` : "";
  return {
    view,
    what: "actions and themes",
    narrowedTo,
    tables: openActionTables(`${aboutOf(view, narrowedTo)}, ${dayInWords(today)}`, actions, themes, today),
  };
}
