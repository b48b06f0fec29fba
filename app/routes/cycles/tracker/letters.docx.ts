import { data } from "react-router";
import { lettersWord } from "#app/files/cycles/letters-word.ts";
import { download } from "#app/files/formats/download.ts";
import { listLetters } from "#db/cycles/contacts.ts";
import { partnershipsInWords } from "#domain/organisations/partnership-names.ts";
import { administersIn, requireCycle } from "#app/routes/cycles/requirements.ts";
import type { Route } from "./+types/letters.docx.ts";

/** The letters that the address names, in one document. */
export async function loader(request: Route.LoaderArgs) {
  const view = await requireCycle(request, "administer");
  const own = view.partnerships.filter(({ id }) => administersIn(view, id));
  const ids = own.map(({ id }) => id);
  const letters = await listLetters(view.db, view.cycle.id, ids, view.search.getAll("contact").slice(0, 700));
  if (letters.length === 0) throw data("There are no such letters", 404);
  const partnership = partnershipsInWords(own.map(({ name }) => name));
  return download(await lettersWord(letters, { cycle: view.cycle.title, partnership }), `letters ${view.cycle.title}`, "docx");
}
