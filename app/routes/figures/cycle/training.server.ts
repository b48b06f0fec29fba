import { data } from "react-router";
import { partsTowards, seesAgency } from "#domain/cycles/cycle-access.ts";
import { isLeft } from "#domain/organisations/narrowing.ts";
import { confirmedAmong, confirmedSentence, dateRows, datesSentence, reckonedOn, settingsBehind } from "#domain/figures/profile-dates.ts";
import { behindTable, datesTable } from "#app/tables/figures/profile-dates.ts";
import { listCycleProfiles } from "#db/figures/cycle-profiles.ts";
import { listCycleMemberships } from "#db/cycles/cycles.ts";
import { aboutOf } from "#app/routes/cycles/about.ts";
import { narrowedBy } from "#app/routes/cycles/narrowed.ts";
import { type CycleRequest, requireSettingsCycle } from "#app/routes/cycles/requirements.ts";
import { notListedNotes } from "#domain/figures/figure-notes.ts";

/** Dates of confirmed profiles that are overdue: counts for everybody, names for those who may see settings. */
export async function readTraining(request: CycleRequest) {
  const view = await requireSettingsCycle(request, "see-figures");
  const { db, cycle, only, set, called, agenciesRefused } = view;
  if (agenciesRefused && view.search.get("table") === "settings") throw data(agenciesRefused, 403);
  const every = await listCycleProfiles(db, cycle.id, only?.id);
  const narrowed = await narrowedBy(
    view,
    every.map((one) => one.organisation),
  );
  const profiles = every.filter((one) => isLeft(one.organisation, narrowed.narrowing));
  const confirmed = confirmedAmong(profiles);
  const groups = set.profile ?? [];
  const headings = { about: aboutOf(view, narrowed.inTitle), called, day: reckonedOn(cycle, view.now) };
  const rows = dateRows(groups, confirmed, headings.day);
  const behind = settingsBehind(groups, confirmed, headings.day);

  const partTowards = partsTowards(view, agenciesRefused ? [] : await listCycleMemberships(db, cycle.id));
  const seen = agenciesRefused ? [] : behind.filter((one) => seesAgency(partTowards(one.organisation.id)));
  const notes = notListedNotes(behind.length - seen.length, called);
  return {
    view,
    narrowed,
    what: "training and policy dates",
    narrowedTo: narrowed.inTitle,
    confirmed: confirmedSentence(confirmed.length, profiles.length, called),
    sentence: datesSentence(rows, behind.length, confirmed.length),
    tables: [datesTable(rows, headings), ...(agenciesRefused ? [] : [behindTable(seen, headings, notes)])],
  };
}
