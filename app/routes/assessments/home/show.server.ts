import { handedOverParts } from "#domain/people/permissions.ts";
import { nextStep } from "#domain/work/next-step.ts";
import { isOpenFor, isWithPartnership, outstandingStates } from "#domain/assessments/assessment-state.ts";
import { actionsInWords, countActions } from "#domain/assessments/actions/action-standing.ts";
import { dayOf } from "#domain/dates.ts";
import { dueDate, signOffDay, timeLeftInWords } from "#domain/assessments/due-date.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import { stagesOf } from "#domain/work/stages.ts";
import type { SectionTask } from "#domain/assessments/task-list.ts";
import { taskListSentence } from "#domain/work/task-list-sentence.ts";
import { listed } from "#domain/words.ts";
import { type ActionPlan, findEarlierReturn, readActionPlan } from "#db/assessments/action-plan.ts";
import { listPeopleOf, wantsProgress } from "#db/people/people.ts";
import { findSubmission, listSubmissions } from "#db/assessments/returns.ts";
import { findReopening, findSigner } from "#db/signing/steps-taken.ts";
import { listAnswerFacts } from "#db/assessments/section-summaries.ts";
import { narrowedLists } from "#domain/assessments/narrowed-list.ts";
import { readTaskList } from "#db/assessments/task-lists.ts";
import { listGovernorSignatures } from "#db/signing/governor-signature.ts";
import { readConversations } from "#app/routes/conversations/conversations.server.ts";
import { scrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import { isSetting } from "#domain/organisations/words-by-kind.ts";
import { endOf } from "#domain/stretch.ts";
import { findSlotOf, type SlotOfReturn } from "#db/scrutiny/panels/panels.ts";
import { readConfirmWays } from "./confirm-ways.server.ts";
import { listLocalAnswers } from "#db/schools/local-answers.ts";
import { listQuestionsOwed } from "#db/conversations/asked-questions.ts";
import { sideIn } from "#domain/conversations/permissions.ts";
import { listAnswersOwed } from "#db/responses/answers-owed.ts";
import { hasResponse } from "#db/scrutiny/responses.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { RequiredAssessment } from "#app/routes/assessments/requirements.ts";

/** How many of the partnership's own questions there are, and how many are answered. */
async function readQuestions({ db, assessment, cycle }: RequiredAssessment) {
  const { local_questions: questions = [] } = await findCycleSet(db, cycle);
  if (questions.length === 0) return null;
  return { count: questions.length, answered: Object.keys(await listLocalAnswers(db, assessment.id, questions)).length };
}

/** What several parts of the page are worked out from. */
export async function readAround({ db, assessment, organisation, part }: RequiredAssessment) {
  const isOurs = part.inOrganisation.length > 0;
  const isOpen = isOpenFor("answer", assessment);
  const [people, slot, earlier, ratings] = await Promise.all([
    listPeopleOf(db, organisation.id),
    findSlotOf(db, assessment.id),
    // Last cycle's answers are there for those who go on from them
    isOurs && isOpen && assessment.previousAssessmentId ? findSubmission(db, assessment.previousAssessmentId) : undefined,
    listAnswerFacts(db, assessment.id),
  ]);
  return { isOurs, isOpen, people, slot, earlierReturn: earlier?.document, ratings };
}

export type Around = Awaited<ReturnType<typeof readAround>>;

/** Everything the task list shows to this person. */
export async function readTaskListPage(view: RequiredAssessment, around: Around, show: string | null) {
  const { isOurs, isOpen, people, slot, ratings } = around;
  const { db, assessment, cycle, organisation, part, facts, words, person } = view;
  const today = dayOf(view.now);
  const isReopened = assessment.reopenedOn !== null && assessment.submittedAt === null;
  const mayReadQuestions = sideIn("partnership", part) !== null;
  const [list, plan, earlier, submissions, reopening, signedBy, seconds, conversations, answers, questions, hasLetter] = await Promise.all([
    readTaskList(db, view, today, ratings),
    readActionPlan(db, assessment),
    findEarlierReturn(db, assessment),
    listSubmissions(db, assessment.id),
    isReopened ? findReopening(db, assessment.id) : undefined,
    findSigner(db, assessment),
    listGovernorSignatures(db, assessment.id),
    readConversations(view),
    listAnswersOwed(db, assessment.responseSentOn ? [assessment.id] : []),
    listQuestionsOwed(db, mayReadQuestions ? [assessment.id] : []),
    hasResponse(db, assessment.id),
  ]);
  const owed = answers.get(assessment.id) ?? null;
  const may = (act: Parameters<typeof refusedBecause>[0], section?: string) => refusedBecause(act, part, facts, section) === null;
  // Who only reads is told where it stands, not what to do with it
  const writes = part.inOrganisation.some((role) => role === "champion" || role === "contributor");
  const due = dueDate(cycle, assessment);
  const ways = isOurs && isOpen ? await readConfirmWays(view, around.earlierReturn, list) : null;
  const signatory = listed(people.filter((one) => one.role === "signatory").map((one) => one.name)) || null;
  const isSignatory = part.inOrganisation.includes("signatory");

  return {
    assessment: { id: assessment.id, state: assessment.state, withdrawnOn: assessment.withdrawnOn, revision: assessment.revision },
    organisation: { id: organisation.id, name: organisation.name },
    cycle: { title: cycle.title, guidance: cycle.guidance, legalBasis: cycle.legalBasis },
    questions: await readQuestions(view),
    personId: person.id,
    /** What the parts in this audit are called. */
    words,
    isOurs,
    isOpen,
    ways,
    mayName: isSetting(facts) && part.inOrganisation.includes("champion") && assessment.withdrawnOn === null,
    sentence: taskListSentence({
      assessment,
      cycle,
      due,
      list,
      signatory,
      isSignatory,
      today,
      isOurs: isOurs && (writes || !isOpen),
      answers: owed,
      questions: questions.get(assessment.id) ?? null,
      name: organisation.shortName || organisation.name,
      words,
    }),
    writes,
    /** Whether the reader has a part here that goes from hand to hand. */
    handsOver: people.some(({ id, role, deputyFor }) => id === person.id && deputyFor === null && handedOverParts.includes(role)),
    step: isOurs
      ? nextStep({
          assessment,
          cycle: { ...cycle, signOffBy: signOffDay(cycle, due) },
          kind: facts.kind,
          roles: part.inOrganisation,
          personId: person.id,
          people,
          trustId: organisation.trustId,
          hasSecondSignature: seconds.some((one) => one.revision === assessment.revision),
          list: isWithPartnership(assessment.state) ? null : list,
          today,
        })
      : null,
    conversations: {
      yours: conversations.filter(({ isYours }) => isYours),
      open: conversations.filter((one) => one.isOpen).length,
      all: conversations.length,
      ofGovernors: conversations
        .filter(({ readers }) => readers === "governors")
        .map(({ words: said, by, about }) => ({ words: said, by, about })),
    },
    narrowed: narrowedLists(isOurs ? list.sections : [], { ratings, personId: person.id }, show),
    returnedNote: assessment.returnedNote,
    reopening: isReopened ? { reason: isOurs ? (reopening?.reason ?? "") : "" } : null,
    due: { ...due, left: timeLeftInWords(due, today), isPast: due.day < today },
    list: {
      ...list,
      // What was rated, and what is missing, belongs to the organisation until it submits
      missing: isOurs ? list.missing : [],
      toLookAt: isOurs ? list.toLookAt : [],
      sections: list.sections.map((section) => ({
        ...section,
        standards: isOurs ? section.standards : [],
        // Once it is submitted nothing is left to do, and what has grown old since is not theirs to look at in it
        left: isOurs && isOpen ? section.left : `${section.complete} of ${section.standards.length} complete`,
        mayEdit: isOurs && may("edit", section.code),
        isMine: part.sections.includes(section.code) && part.inOrganisation.includes("contributor"),
      })),
    },
    signatory,
    isSignatory,
    signedBy: signedBy ?? null,
    champion: listed(people.filter((one) => one.role === "champion").map((one) => one.name)) || null,
    plan: planInWords(plan, list.sections, today),
    response: hasLetter || (assessment.responseSentOn !== null && facts.hasSubmission),
    answers: owed,
    stages: stagesOf({ assessment, cycle, due, people, signedBy, slot, isOurs, words, answers: owed }),
    slot: isOurs && slot && (slot.isOn || !isOver(slot, view.now)) ? slotShown(slot, conversations, view.now) : null,
    may: {
      assign: may("assign"),
      send: may("send-for-sign-off"),
      takeBack: may("take-back"),
      sign: may("sign"),
      signAsGovernor: may("sign-as-governor"),
      reopen: may("reopen"),
      writeResponse: scrutinyRefusedBecause("write-response", part, facts) === null,
      readReturn: may("read-return"),
      readSubmission: may("read-submission"),
    },
    submission: submissions[0] ?? null,
    earlier: earlier?.revision ? { id: earlier.id, title: earlier.title, revision: earlier.revision } : null,
    progress:
      part.inOrganisation.includes("champion") && outstandingStates.includes(assessment.state)
        ? { isWanted: await wantsProgress(db, person.id) }
        : null,
  };
}

function slotShown(slot: SlotOfReturn, conversations: Awaited<ReturnType<typeof readConversations>>, now: Date) {
  const { startsAt, minutes, place, link, isOn } = slot;
  const asked = conversations.filter(({ readers, isYours }) => readers === "partnership" && isYours);
  const dues = asked.flatMap(({ dueOn }) => dueOn ?? []).sort();
  return { startsAt, minutes, place, link, isOn, isOver: isOver(slot, now), questions: asked.length, questionsDue: dues[0] ?? null };
}

function isOver(slot: SlotOfReturn, now: Date): boolean {
  return slot.heldAt !== null || endOf(slot) <= now.toISOString();
}

export type TaskListPage = Awaited<ReturnType<typeof readTaskListPage>>;

// Read through when each standard that needs an action has one, and every open action of last time was looked at
// and nothing in it is overdue. What went into a newer audit is followed there
function planInWords({ actions, offered, carriedOn }: ActionPlan, sections: Pick<SectionTask, "status" | "standards">[], today: string) {
  const followed = actions.map((action) => ({ ...action, isCarriedOver: carriedOn.has(action.id) }));
  const { overdue } = countActions(followed, today);
  const wanting = sections.some((section) => section.standards.some((standard) => standard.wants.includes("action")));
  const parts = [actionsInWords(followed, today), offered.length > 0 && `${offered.length} of the last audit not carried over yet`];
  // Before anybody has answered there is nothing to have read
  const isBegun = actions.length > 0 || sections.some(({ status }) => status !== "not-yet-started");
  const isDone = isBegun && !wanting && offered.length === 0 && overdue === 0;
  const status = isDone ? "completed" : actions.length > 0 ? "in-progress" : "not-yet-started";
  return { words: parts.filter(Boolean).join(", "), status: status as "completed" | "in-progress" | "not-yet-started" };
}
