import { isLeft } from "#domain/organisations/narrowing.ts";
import { confirmedAmong, confirmedSentence, reckonedOn } from "#domain/figures/profile-dates.ts";
import { byPhase, deputyRows, indicatorProfile, indicatorsOf, lowestIndicator } from "#domain/figures/profile-indicators.ts";
import { indicatorTables } from "#app/tables/figures/profile-indicators.ts";
import { listCycleProfiles } from "#db/figures/cycle-profiles.ts";
import { aboutOf } from "#app/routes/cycles/about.ts";
import { groupsRefused, narrowedBy } from "#app/routes/cycles/narrowed.ts";
import { type CycleRequest, requireSettingsCycle } from "#app/routes/cycles/requirements.ts";

/** What confirmed profiles come to, all together and by phase. A phase can be one school, so by phase is for who sees each. */
export async function readIndicators(request: CycleRequest) {
  const view = await requireSettingsCycle(request, "see-figures");
  const { db, cycle, only, set, called } = view;
  const every = await listCycleProfiles(db, cycle.id, only?.id);
  const narrowed = await narrowedBy(
    view,
    every.map((one) => one.organisation),
  );
  const profiles = every.filter((one) => isLeft(one.organisation, narrowed.narrowing));
  const groups = set.profile ?? [];
  const confirmed = confirmedAmong(profiles).map(({ organisation, fields }) => ({ organisation, ...indicatorProfile(groups, fields) }));
  const day = reckonedOn(cycle, view.now);
  const refused = await groupsRefused(
    view,
    profiles.map((one) => one.organisation),
  );
  const phases = refused ? [] : byPhase(confirmed);
  const ofPhases = phases.map(({ phase, profiles: own }) => indicatorsOf(groups, own, day).map((one) => ({ ...one, phase })));
  const all = indicatorsOf(groups, confirmed, day);
  const inPhases = all.flatMap(({ code }) => ofPhases.flatMap((indicators) => indicators.filter((one) => one.code === code)));
  return {
    view,
    narrowed,
    refused,
    what: "profile indicators",
    narrowedTo: narrowed.inTitle,
    sentence: [confirmedSentence(confirmed.length, profiles.length, called), lowestIndicator(all)].filter(Boolean).join(" "),
    tables: indicatorTables(all, inPhases, deputyRows(phases, confirmed), {
      about: aboutOf(view, narrowed.inTitle),
      called,
      day,
      confirmed: confirmed.length,
      settings: profiles.length,
    }),
  };
}
