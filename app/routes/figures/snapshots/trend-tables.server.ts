import { setImmediate } from "node:timers/promises";
import { data } from "react-router";
import { cycleInShort } from "#domain/assessments/comparison.ts";
import { trendSentence, trendTitle } from "#domain/figures/trend-sentences.ts";
import { trendOf } from "#domain/figures/trend.ts";
import { listed } from "#domain/words.ts";
import { trendChart } from "#app/files/figures/trend-chart.ts";
import { trendTables } from "#app/tables/figures/trend.ts";
import { listEarlierSnapshots, type SnapshotView } from "#db/figures/snapshots.ts";
import type { RequiredSnapshot } from "./requirements.ts";
import { findOther, refuseUnseen } from "./other.server.ts";
import { trendNotes } from "#domain/figures/figure-notes.ts";

/**
 * What a snapshot can be compared with, and the comparison that the address asks for. It is never public: two audits have
 * not quite the same agencies, and what tells them apart may be one agency. The public has shares of both instead.
 */
export async function readTrend(view: RequiredSnapshot, request: Request) {
  const { candidates, compared } = await compare(view, request);
  if (!compared) return { candidates, chosen: null };
  const { earlier, trend, before, now, about, isProvisional, source } = compared;
  const { called } = view;
  return {
    candidates,
    chosen: {
      id: earlier.snapshot.id,
      name: earlier.snapshot.name,
      before,
      now,
      tables: trendTables(trend, { before, now, about, called }),
      sentence: `${trendSentence(trend, before, now, called)}${isProvisional ? " These figures are provisional." : ""}`,
      source,
      // Where nothing can be compared there is nothing to draw
      chart: trend.total.base > 0 ? { title: `Chart 1: ${trendTitle(trend, before, now)}` } : null,
      notes: trendNotes(earlier, view, called, isProvisional),
    },
  };
}

/** The comparison that the address asks for, as a picture. */
export async function readTrendChart(view: RequiredSnapshot, request: Request) {
  const { compared } = await compare(view, request);
  if (!compared) throw data("Say which figures to compare with", 404);
  const { trend, before, now, about, source } = compared;
  const title = `Chart 1: ${trendTitle(trend, before, now)}`;
  const subtitle = `Ratings met by section, of those that can be compared like for like, ${about}. The same figures are in Table 1. ${source}`;
  return {
    svg: trendChart(trend, { before, now, title, subtitle }),
    name: `${view.content.cycle.title} what moved between ${before} and ${now}`,
  };
}

async function compare(view: RequiredSnapshot, request: Request) {
  const candidates = await listEarlierSnapshots(view.db, view.snapshot, view.person.id);
  const wanted = new URL(request.url).searchParams.get("with");
  if (!wanted) return { candidates, compared: null };
  const isThere = candidates.some((one) => one.id === wanted);
  const earlier = isThere ? await findOther(view, wanted) : undefined;
  // A large snapshot has been read by now: others are answered before it is compared
  await setImmediate();
  const trend = earlier && trendOf(view.content, earlier.content);
  if (!trend) throw data("There are no such figures to compare with", 404);
  refuseUnseen(view, [view, earlier]);

  const [before, now] = namesOf(earlier, view);
  const isProvisional = view.content.isProvisional || earlier.content.isProvisional;
  const marks = `${isProvisional ? " [p]" : ""}${trend.leftOut.length > 0 ? " [b]" : ""}`;
  const about = `self-rating, ${listed(view.content.partnerships.map((one) => one.shortName))}, ${before} and ${now}${marks}`;
  const source = `Source: snapshots “${earlier.snapshot.name}” and “${view.snapshot.name}”.`;
  return { candidates, compared: { earlier, trend, before, now, about, isProvisional, source } };
}

// By year where the audits' years tell them apart, otherwise by the snapshots' names
export function namesOf(earlier: SnapshotView, now: SnapshotView): [string, string] {
  const years = [earlier, now].map((one) => cycleInShort(one.content.cycle.title)) as [string, string];
  return years[0] === years[1] ? [`“${earlier.snapshot.name}”`, `“${now.snapshot.name}”`] : years;
}
