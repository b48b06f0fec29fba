import { flagsRaised, notApplicableByProfile, setAsked } from "#domain/assessments/applicability.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { lookRule } from "#domain/assessments/evidence/to-look-at.ts";
import { type Pile, pileBySection, pilesInWords, pilesOf, sectionsLeft } from "#domain/assessments/piles.ts";
import { rewordingInWords } from "#domain/assessments/comparison.ts";
import { stagesOf } from "#domain/work/stages.ts";
import { periodsOf, statisticsInShort } from "#domain/schools/statistics.ts";
import { readSurroundings } from "#db/schools/return-surroundings.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { findRegisterNews } from "#db/schools/register-news.ts";
import { listStatistics } from "#db/schools/statistics.ts";
import { lawFor } from "#standards/for-setting.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { Around, TaskListPage } from "./show.server.ts";
import type { RequiredAssessment } from "#app/routes/assessments/requirements.ts";

/** What a school's page shows beside what every audit's page does; null where the set asks no profile. */
export async function readSchoolHome(view: RequiredAssessment, { people, slot, earlierReturn }: Around, page: TaskListPage) {
  const { db, assessment, cycle, organisation, words, now } = view;
  const set = await findCycleSet(db, cycle);
  if (!set.profile) return null;

  const today = dayOf(now);
  const { isOurs, list } = page;
  // Last year’s answers are sorted for those who go through them
  const hasPiles = page.writes && page.isOpen && list.sections.some((section) => section.mayEdit);
  const [around, statistics] = await Promise.all([readSurroundings(db, view), listStatistics(db, assessment.id)]);
  const flags = flagsRaised(assessment);
  const asked = setAsked(set, flags);
  const piles = hasPiles ? pilesOf(asked, earlierReturn, list, lookRule(set, cycle, today)) : null;
  const left = list.standards - list.complete;
  const { trust, profile, governor } = around;
  const isSubmitted = assessment.submittedAt !== null;

  return {
    shortName: organisation.shortName,
    stages: stagesOf({
      assessment,
      words,
      cycle,
      due: page.due,
      people,
      signedBy: page.signedBy ?? undefined,
      slot,
      isOurs,
      answers: page.answers,
      setting: {
        governorSignsBy: cycle.governorSignsBy,
        governorSignedOn: isSubmitted && governor ? dayOf(governor.signedAt) : null,
        lastResponseOn: around.earlier.find((one) => one.id === assessment.previousAssessmentId)?.responseSentOn ?? null,
      },
    }),
    law: lawFor(set, flags),
    registerNews: await findRegisterNews(db, assessment.id),
    lead: piles ? pilesInWords(piles) : null,
    left,
    piles: piles && {
      withoutEarlier: piles.withoutEarlier,
      withoutRating: piles.withoutRating,
      rewording: rewordingInWords(asked, earlierReturn),
      guidance: guidanceOf(set),
      changed: withoutStandards(piles.changed),
      evidence: { ...withoutStandards(piles.evidence), next: nextSection(piles.evidence, page.list.sections) },
      unchanged: {
        ...withoutStandards(piles.unchanged),
        words: pileBySection(piles.unchanged),
        next: nextSection(piles.unchanged, page.list.sections),
      },
      nextChanged: nextChanged(piles.changed, page.list.sections),
      looksLeft: page.list.sections.some((section) => section.mayEdit && section.toLookAt > 0),
    },
    sections: [asked.sections[0]?.code, asked.sections.at(-1)?.code],
    standards: set.sections.reduce((sum, section) => sum + section.standards.length, 0),
    notAsked: standardsNamed(set, notApplicableByProfile(set, flags)),
    profile: profile?.confirmedAt ? ("completed" as const) : profile ? ("in-progress" as const) : ("not-yet-started" as const),
    questions: { count: set.local_questions?.length ?? 0, answered: around.answered.length },
    statistics:
      set.statistics && cycle.statisticsPeriods && cycle.statisticsOpenOn && cycle.statisticsDueOn
        ? {
            words: `Totals only, ${cycle.statisticsOpenOn > today ? "open from" : "open since"} ${dayInWords(cycle.statisticsOpenOn)}`,
            status: statisticsInShort(
              { periods: periodsOf(cycle).length, sent: statistics.filter((one) => one.submittedAt).length, dueOn: cycle.statisticsDueOn },
              today,
            ),
          }
        : null,
    head: {
      names: page.signedBy ? [page.signedBy.name] : namesOf(people, "signatory"),
      sentAt: assessment.sentForSignOffAt,
      submittedAt: assessment.submittedAt,
    },
    governor: {
      // Who signed is named for ever, whoever governs now
      people:
        isSubmitted && governor
          ? [{ name: governor.personName, jobTitle: governor.jobTitle }]
          : people.filter((one) => one.role === "governor").map(({ name, jobTitle }) => ({ name, jobTitle })),
      signsBy: cycle.governorSignsBy,
      signed: isSubmitted ? (governor ?? null) : null,
      isOverdue: isSubmitted && !governor && cycle.governorSignsBy !== null && cycle.governorSignsBy < today,
    },
    trust: trust && isOurs ? trust : null,
    earlier: isOurs ? around.earlier.map((one) => ({ ...one, name: /\d{4} to \d{4}/.exec(one.title)?.[0] ?? one.title })) : [],
  };
}

export type SchoolHomePage = NonNullable<Awaited<ReturnType<typeof readSchoolHome>>>;

function withoutStandards({ count, done, left, toLookAt }: Pile) {
  return { count, done, left, toLookAt };
}

type Sections = TaskListPage["list"]["sections"];

function nextSection(pile: Pile, sections: Sections): { code: string; isStarted: boolean } | null {
  const [code] = sectionsLeft(pile, sections);
  return code ? { code, isStarted: pile.done > 0 } : null;
}

function nextChanged(pile: Pile, sections: Sections): string | null {
  const [section] = sectionsLeft(pile, sections);
  return pile.left.find((one) => one.sectionCode === section)?.code ?? null;
}

// "Keeping children safe in education 2026": what most standards of this version rest on
function guidanceOf(set: StandardSet): string | null {
  const cited = set.sections.flatMap((section) =>
    section.standards.flatMap(({ references }) => [
      ...new Set(references.filter((one) => one.edition === set.version).map((one) => `${one.source} ${one.edition}`)),
    ]),
  );
  const counts = [...Map.groupBy(cited, (one) => one)].sort(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0] ?? null;
}

function standardsNamed(set: StandardSet, codes: string[]): { code: string; short: string }[] {
  const standards = set.sections.flatMap((section) => section.standards);
  return codes.flatMap((code) => standards.filter((one) => one.code === code).map(({ short }) => ({ code, short })));
}

function namesOf(people: { name: string; role: string }[], role: string): string[] {
  return people.filter((one) => one.role === role).map((one) => one.name);
}

export interface SchoolHomeProps {
  page: TaskListPage & { done: string | null };
  school: SchoolHomePage;
}
