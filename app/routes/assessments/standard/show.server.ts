import { listActions } from "#db/assessments/actions.ts";
import { listAnswers } from "#db/assessments/answers.ts";
import { findDraft } from "#db/assessments/drafts.ts";
import { findLastSetAside, listColleaguesDrafts } from "#db/assessments/earlier-words.ts";
import { blankAnswer, doubtable, isSameText, textOf } from "#domain/assessments/answer-text.ts";
import { listAssignments } from "#db/assessments/assignments.ts";
import { listEvidence } from "#db/assessments/evidence.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { nameOf } from "#db/people/people.ts";
import { readDoubtsSoFar } from "#db/schools/profile-doubts.ts";
import { flagsRaised, notAskedBecause, setAsked } from "#domain/assessments/applicability.ts";
import { earlierAnswer, isCarryOpen, markInWords } from "#domain/assessments/carried-answer.ts";
import { lookAt, lookInWords, lookRule } from "#domain/assessments/evidence/to-look-at.ts";
import { standardFacts } from "#domain/assessments/task-list.ts";
import { standardInWords } from "#domain/assessments/standard-in-words.ts";
import { standardStatus } from "#domain/assessments/completeness.ts";
import { dayOf } from "#domain/dates.ts";
import { ratingsOffered } from "#domain/assessments/rating.ts";
import { notYoursBecause, refusedBecause } from "#domain/assessments/permissions.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";
import { listAreaNotes } from "#db/assessments/area-notes.ts";
import { listPartnershipsOfCycle } from "#db/cycles/partnerships-of-cycle.ts";
import type { Db } from "#db/connection.server.ts";
import { findOrganisation } from "#db/organisations/organisations.ts";
import { listOffers } from "#db/schools/trust-answers.ts";
import { readConversations } from "#app/routes/conversations/conversations.server.ts";
import { groupsToOpen } from "#domain/conversations/permissions.ts";
import type { RequiredStandard } from "#app/routes/assessments/requirements.ts";

/** Everything the page of one standard shows. */
export async function readStandardPage(view: RequiredStandard, { isSetAside = false } = {}) {
  const { db, assessment, set, section, standard } = view;
  const [answers, draft, evidence, actions, assignments, earlier, conversations, offers, trust] = await Promise.all([
    listAnswers(db, assessment.id),
    findDraft(db, assessment.id, standard.code, view.person.id),
    listEvidence(db, assessment.id),
    listActions(db, assessment.id),
    listAssignments(db, assessment.id),
    assessment.previousAssessmentId ? findSubmission(db, assessment.previousAssessmentId) : undefined,
    readConversations(view, standard.code),
    listOffers(db, view.organisation, assessment),
    view.organisation.trustId ? findOrganisation(db, view.organisation.trustId) : undefined,
  ]);
  const answer = answers.find(({ standardCode }) => standardCode === standard.code);
  const facts = standardFacts({ answers, evidence, actions });
  const trustOffer = offers.find(({ offer }) => offer.standardCode === standard.code);
  const today = dayOf(view.now);
  const place = { assessmentId: assessment.id, standardCode: standard.code };
  const mayTakeOver = notYoursBecause("assign", view.part, view.facts) === null;
  const asked = setAsked(set, flagsRaised(assessment));
  const position = positionIn(set, asked, standard);
  const all = asked.sections.flatMap((one) => one.standards);
  const rule = lookRule(set, view.cycle, today);
  const statusOf = (code: string) => standardStatus(facts.find((fact) => fact.standardCode === code));
  const said = { ...standard, ratingReason: answer?.ratingReason ?? "", savedBy: answer ? await nameOf(db, answer.savedBy) : null };
  const { doubts: inDoubt, isConfirmed } = view.notAsked
    ? { doubts: [], isConfirmed: true }
    : await readDoubtsSoFar(db, view, { sections: [{ standards: doubtable.map((rating) => ({ ...said, rating })) }] }, today);
  const answered = new Set(answers.filter(({ rating, marked }) => rating || marked).map(({ standardCode }) => standardCode));
  const mayEdit = refusedBecause("answer", view.part, view.facts, section.code) === null;
  const toConfirm = section.standards.filter((one) => {
    const then =
      !answered.has(one.code) && notAskedBecause(set, one, flagsRaised(assessment)) === null && earlierAnswer(set, one, earlier?.document);
    return then && !then.reworded && !then.needsRating;
  }).length;
  const link = (one: Standard | undefined) => one && { code: one.code, short: one.short };

  return {
    organisation: { name: view.organisation.name, shortName: view.organisation.shortName },
    cycle: { title: view.cycle.title, dueAt: assessment.extendedTo ?? view.cycle.dueAt },
    assessment: { id: assessment.id, state: assessment.state },
    locked: refusedBecause("answer", view.part, view.facts, section.code),
    notAsked: view.notAsked,
    /** How many answers of its section are left to confirm as they were. */
    toConfirm: mayEdit ? toConfirm : 0,
    mayAssign: refusedBecause("assign", view.part, view.facts) === null,
    standard: { code: standard.code, short: standard.short },
    standardWords: standardInWords(set, standard, flagsRaised(assessment)),
    hasGlossary: set.glossary !== undefined,
    section: { code: section.code, title: section.title },
    siblings: section.standards.map((one) => ({
      code: one.code,
      short: one.short,
      status: notAskedBecause(set, one, flagsRaised(assessment)) === null ? statusOf(one.code) : null,
    })),
    ratings: ratingsOffered(set, standard),
    words: { limit: set.statement_words, hint: set.statement_hint },
    answer: { ...textOf(answer ?? blankAnswer), revision: answer?.revision ?? 0 },
    carried: answer?.carried ? { how: answer.carried, at: answer.carriedAt, mayUndo: isCarryOpen(answer) } : null,
    mark: answer ? await readMark(db, answer) : null,
    draft: draft && !(answer && isSameText(draft, answer)) ? { ...textOf(draft), keptAt: draft.keptAt } : null,
    colleagues: (await listColleaguesDrafts(db, place, view.person.id, answer ?? blankAnswer)).map((one) => ({
      personId: one.personId,
      name: one.name,
      startedAt: one.startedAt,
      // What a colleague has not saved is for whoever leads the audit to read, and for nobody else
      text: mayTakeOver ? { ...textOf(one), keptAt: one.keptAt } : null,
    })),
    /** The line of the history from which the words that went there just now can be brought back. */
    setAside: isSetAside ? ((await findLastSetAside(db, place, view.person.id))?.id ?? null) : null,
    draftIsStale: draft !== undefined && draft.baseRevision !== (answer?.revision ?? 0),
    evidence: evidence
      .filter((item) => item.standards.includes(standard.code))
      .map((item) => ({
        ...item,
        look: lookAt(item, rule),
        others: item.standards.filter((code) => code !== standard.code),
      }))
      .map(({ look, ...item }) => ({ ...item, look: look && lookInWords(look, item, rule) }))
      .sort((a, b) => Number(b.look !== null) - Number(a.look !== null)),
    hasOtherEvidence: evidence.some((item) => !item.standards.includes(standard.code)),
    actions: actions.filter((action) => action.standardCode === standard.code),
    /** What the profile, as it is saved, says against each rating that could be chosen. */
    inDoubt,
    isProfileConfirmed: isConfirmed,
    mayEditProfile: refusedBecause("edit-profile", view.part, view.facts) === null,
    holder: assignments.find((one) => one.sectionCode === section.code) ?? null,
    conversations,
    trustOffer: trustOffer && trust ? { ...trustOffer, trust: trust.name } : null,
    mayBegin:
      groupsToOpen(view.part, { facts: view.facts, hasTrust: view.organisation.trustId !== null }).length > 0 && !assessment.withdrawnOn,
    earlier: earlierAnswer(set, standard, earlier?.document),
    areas: await readAreas(view),
    previous: link(all[position.before]),
    next: link(all[position.after]),
  };
}

async function readMark(db: Db, { marked, markedBy, markedAt }: Awaited<ReturnType<typeof listAnswers>>[number]) {
  if (!marked || !markedAt) return null;
  const by = markedBy ? await nameOf(db, markedBy) : "somebody";
  return { isOutOfDate: marked === "out-of-date", words: markInWords({ marked, by, at: markedAt }) };
}

// Only who answers to several partnerships at once has anything to say of one area
async function readAreas(view: RequiredStandard) {
  const { db, assessment, cycle, organisation, standard, section } = view;
  if ((await listPartnershipsOfCycle(db, cycle.id, organisation.id)).length < 2) return null;
  const notes = await listAreaNotes(db, assessment.id);
  return {
    notes: notes.filter(({ standardCode }) => standardCode === standard.code),
    mayEdit: !view.notAsked && refusedBecause("answer", view.part, view.facts, section.code) === null,
  };
}

// One leafs through what is asked; from a standard that is not, to those around it
function positionIn(set: StandardSet, asked: StandardSet, standard: Standard): { before: number; after: number } {
  const codes = asked.sections.flatMap((one) => one.standards.map(({ code }) => code));
  const own = codes.indexOf(standard.code);
  if (own >= 0) return { before: own - 1, after: own + 1 };
  const all = set.sections.flatMap((one) => one.standards.map(({ code }) => code));
  const after = codes.findIndex((code) => all.indexOf(code) > all.indexOf(standard.code));
  return after < 0 ? { before: codes.length - 1, after: codes.length } : { before: after - 1, after };
}

export type StandardPage = Awaited<ReturnType<typeof readStandardPage>>;
