import { data } from "react-router";
import { publicTrendNotes } from "#domain/figures/figure-notes.ts";
import { publicTrendOf, publicTrendSentence } from "#domain/figures/public-trend.ts";
import { partnershipsInWords } from "#domain/organisations/partnership-names.ts";
import { listed } from "#domain/words.ts";
import { sheetOf } from "#app/tables/printed.ts";
import { publicTrendTables } from "#app/tables/figures/public-trend.ts";
import { findOther } from "#app/routes/figures/snapshots/other.server.ts";
import type { RequiredSnapshot } from "#app/routes/figures/snapshots/requirements.ts";
import { namesOf } from "#app/routes/figures/snapshots/trend-tables.server.ts";
import type { Workbook } from "#app/routes/figures/snapshots/workbooks.server.ts";
import { listEarlierSnapshots } from "#db/figures/snapshots.ts";

/** What a public version can be compared with, and the comparison that the address asks for. */
export async function readPublicTrend(view: RequiredSnapshot, request: Request) {
  const candidates = await listEarlierSnapshots(view.db, view.snapshot, view.person.id);
  const wanted = new URL(request.url).searchParams.get("with");
  if (!wanted) return { candidates, chosen: null };
  const earlier = candidates.some((one) => one.id === wanted) ? await findOther(view, wanted) : undefined;
  const trend = earlier && publicTrendOf(view.content, earlier.content);
  if (!trend) throw data("There are no such public figures to compare with", 404);
  const { called, content } = view;
  const [before, now] = namesOf(earlier, view);
  const isProvisional = content.isProvisional || earlier.content.isProvisional;
  const marks = `${isProvisional ? " [p]" : ""}${trend.leftOut.length > 0 ? " [b]" : ""}`;
  const about = `self-rating, ${listed(content.partnerships.map((one) => one.shortName))}, public version, ${before} and ${now}${marks}`;
  return {
    candidates,
    chosen: {
      id: earlier.snapshot.id,
      before,
      now,
      tables: publicTrendTables(trend, { before, now, about, called }),
      sentence: `${publicTrendSentence(trend, before, now, called)}${isProvisional ? " These figures are provisional." : ""}`,
      source: `Source: public versions of snapshots “${earlier.snapshot.name}” and “${view.snapshot.name}”.`,
      notes: publicTrendNotes(earlier, view, called, isProvisional),
    },
  };
}

export async function readPublicTrendWorkbook(view: RequiredSnapshot, request: Request): Promise<Workbook> {
  const { chosen } = await readPublicTrend(view, request);
  if (!chosen) throw data("Say which figures to compare with", 404);
  const title = `What was met in ${chosen.before} and ${chosen.now}, public version`;
  const creator = partnershipsInWords(view.partnerships.map((one) => one.name));
  return {
    contents: { title, creator, about: [chosen.sentence], notes: chosen.notes, sheets: chosen.tables.map(sheetOf) },
    name: `${view.content.cycle.title} ${title}`,
  };
}
