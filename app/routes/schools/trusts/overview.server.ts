import { confirmedAmong, reckonedOn, settingsBehind } from "#domain/figures/profile-dates.ts";
import { trustSentence } from "#domain/schools/trust.ts";
import { offersUsed, weakSpots } from "#domain/schools/trust-overview.ts";
import { flagsRaised } from "#domain/assessments/applicability.ts";
import { counted, inSentence } from "#domain/words.ts";
import { offersTable, overdueTable, settingsTable, weakTable } from "#app/tables/schools/trust-overview.ts";
import { listAnswersTo } from "#db/assessments/answers.ts";
import { listTrustAnswers } from "#db/schools/trust-answers.ts";
import { listTrustReplies } from "#db/schools/trust-replies.ts";
import { listTrustProfiles, listTrustSettings } from "#db/schools/trusts.ts";
import type { requireTrust } from "./requirements.ts";

/** A trust's settings in a cycle: how far they are, what became of its answers, where several are weak, and what is overdue. */
export async function readTrustOverview(view: Awaited<ReturnType<typeof requireTrust>>) {
  const { db, trust, cycle, set, now } = view;
  const [settings, offers, profiles] = await Promise.all([
    listTrustSettings(db, trust.id, cycle, now),
    listTrustAnswers(db, trust.id, cycle.id),
    listTrustProfiles(db, trust.id, cycle.id),
  ]);
  const there = settings.filter(({ withdrawnOn }) => withdrawnOn === null);
  const ids = there.map(({ assessmentId }) => assessmentId);
  const codes = set.sections.flatMap((section) => section.standards.map(({ code }) => code));
  const [answers, replies] = await Promise.all([listAnswersTo(db, ids, codes), listTrustReplies(db, ids)]);
  const asked = there.map(({ assessmentId, name, flags }) => ({ assessmentId, name, flags: flagsRaised({ flags }) }));
  const used = offersUsed(set, asked, offers, { answers, replies });
  const weak = weakSpots(set, asked, answers);
  const confirmed = confirmedAmong(profiles);
  const about = { about: `${trust.name}, ${inSentence(cycle.title)}`, day: reckonedOn(cycle, now) };
  const behind = settingsBehind(set.profile ?? [], confirmed, about.day);
  const notStarted = there.filter(({ state }) => state === "invited").map(({ name }) => name);
  return {
    settings,
    used,
    notStarted,
    sentence: trustSentence(settings),
    tables: {
      settings: settingsTable(settings, about),
      offers: offersTable(used, about),
      weak: weakTable(weak, about),
      overdue: overdueTable(
        behind,
        about,
        `${confirmed.length} of ${counted(profiles.length, "setting")} ${confirmed.length === 1 ? "has" : "have"} confirmed a profile.`,
      ),
    },
  };
}
