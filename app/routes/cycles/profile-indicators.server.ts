import { groupOf, groupsIn, isLeft } from "#app/domain/narrowing.ts";
import { confirmedAmong, confirmedSentence, reckonedOn } from "#app/domain/profile-dates.ts";
import { deputiesOf, indicatorsOf, lowestIndicator } from "#app/domain/profile-indicators.ts";
import { indicatorTables } from "#app/tables/profile-indicators.ts";
import { listCycleProfiles } from "#db/cycle-profiles.ts";
import { aboutOf } from "./figures.ts";
import { groupsRefused, narrowedBy } from "./narrowed.ts";
import { requireSettingsCycle } from "./requirements.ts";

/** What confirmed profiles come to, all together and by phase. A phase can be one school, so by phase is for who sees each. */
export async function readIndicators(request: Parameters<typeof requireSettingsCycle>[0]) {
  const view = await requireSettingsCycle(request, "see-figures");
  const { db, cycle, only, set, called } = view;
  const every = await listCycleProfiles(db, cycle.id, only?.id);
  const narrowed = await narrowedBy(view, every.map((one) => one.organisation));
  const profiles = every.filter((one) => isLeft(one.organisation, narrowed.narrowing));
  const confirmed = confirmedAmong(profiles);
  const groups = set.profile ?? [];
  const day = reckonedOn(cycle, view.now);
  const refused = await groupsRefused(view, profiles.map((one) => one.organisation));
  const phases = refused
    ? []
    : groupsIn(confirmed.map((one) => one.organisation), "phase").map(({ id, name }) => ({
        phase: name,
        profiles: confirmed.filter((one) => groupOf(one.organisation, "phase").id === id),
      }));
  const ofPhases = phases.map(({ phase, profiles: own }) => indicatorsOf(groups, own, day).map((one) => ({ ...one, phase })));
  const all = indicatorsOf(groups, confirmed, day);
  const byPhase = all.flatMap(({ code }) => ofPhases.flatMap((indicators) => indicators.filter((one) => one.code === code)));
  const deputies = [
    ...phases.map(({ phase, profiles: own }) => ({ ...deputiesOf(own), phase })),
    { ...deputiesOf(confirmed), phase: "All together" },
  ];
  return {
    view,
    narrowed,
    refused,
    what: "profile indicators",
    narrowedTo: narrowed.inTitle,
    sentence: [confirmedSentence(confirmed.length, profiles.length, called), lowestIndicator(all)].filter(Boolean).join(" "),
    tables: indicatorTables(all, byPhase, deputies, { about: aboutOf(view, narrowed.inTitle), called, day }),
  };
}
