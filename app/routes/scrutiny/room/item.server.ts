import { data } from "react-router";
import { cycleInShort } from "#domain/assessments/comparison.ts";
import { ratingLabels, ratingsOffered } from "#domain/assessments/rating.ts";
import { findStandardOfReturn, type StandardOfReturn } from "#domain/assessments/return-document.ts";
import { dayInWords, dayOf, timeInWords } from "#domain/dates.ts";
import { answerInWords } from "#domain/scrutiny/asked-questions.ts";
import { panelAhead } from "#domain/responses/before-sending.ts";
import { nextItem, reasonsInWords } from "#domain/scrutiny/panel-items.ts";
import { scrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import { inSentence } from "#domain/words.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { nameOf } from "#db/people/people.ts";
import { findSlotOf } from "#db/scrutiny/panels/panels.ts";
import { listProposals } from "#db/scrutiny/panels/proposals.ts";
import { type ReadForPanel, readForPanel } from "#db/scrutiny/panels/read-for-panel.ts";
import { findStandard } from "#standards/find-standard.ts";

interface Asking {
  db: Db;
  person: { id: string };
  author: { at: string };
  code: string;
  /** The meeting; null outside one. */
  panelId: string | null;
  /** A note of theirs that they want to change. */
  noteId: string | null;
}

/** One standard as a panel looks at it, with what was said, proposed and settled, and the other items; or 404. */
export async function readItem(view: AssessmentView, { db, person, author, code, panelId, noteId }: Asking) {
  const { part, facts, organisation, assessment, cycle } = view;
  const today = dayOf(author.at);
  const read = await readForPanel(db, view, { today, open: code });
  const given = read && findStandardOfReturn(read.document, code);
  if (!read || !given) throw data("There is no such standard in this audit", 404);
  const panelOn = panelAhead(await findSlotOf(db, assessment.id), today);
  const proposals = panelId ? await listProposals(db, { panelId, assessmentId: assessment.id }) : [];
  const may = (act: Parameters<typeof scrutinyRefusedBecause>[0]) => scrutinyRefusedBecause(act, part, facts) === null;
  const standard = findStandard(read.set, code)?.standard;
  const offered = standard ? ratingsOffered(read.set, standard).map(({ value }) => value) : [];
  const settled = new Map(read.agreed.map((one) => [one.standardCode, one]));
  const agreed = settled.get(code);
  const notes = read.notes.filter(({ standardCode }) => standardCode === code);
  const own = notes.find(({ id, personId }) => id === noteId && personId === person.id);
  const now = cycleInShort(cycle.title);
  const recommended = read.recommendations.find((one) => one.standardCode === code && one.kind === "recommendation");
  const action = read.recommendations.find((one) => one.standardCode === code && one.kind === "agreed-action");
  const at = read.items.findIndex((one) => one.code === code);
  return {
    assessmentId: assessment.id,
    organisation: { name: organisation.name, shortName: organisation.shortName },
    cycle: { id: cycle.id, title: cycle.title },
    standard: { code, short: given.short, sentence: given.sentence },
    place: at < 0 ? null : { at: at + 1, of: read.items.length },
    why: at < 0 ? "" : reasonsInWords(read.items[at] ?? { reasons: [] }),
    lead: leadOf(organisation.shortName, given, read, code),
    byProfile: given.byProfile ? given.notApplicableReason : null,
    ratings: ratingsShown(read, code, given, now),
    agreed: agreed
      ? {
          rating: agreed.rating,
          reason: agreed.reason,
          by: await nameOf(db, agreed.agreedBy),
          at: `${timeInWords(agreed.agreedAt)} on ${dayInWords(agreed.agreedAt)}`,
          seen: agreed.agreedAt,
          recommendation: recommended?.words ?? null,
          action: action ? `${action.words} (${action.owner}, by ${action.dueOn ? dayInWords(action.dueOn) : "no date"})` : null,
        }
      : null,
    saved: {
      rating: agreed?.rating ?? "",
      reason: agreed?.reason ?? "",
      recommendation: recommended?.words ?? "",
      action: action?.words ?? "",
      owner: action?.owner ?? "",
      dueOn: action?.dueOn ?? "",
    },
    now,
    own: given.rating,
    offered: offered.map((value) => ({ value, label: ratingLabels[value] })),
    questions: questionsOn(read, code, today),
    questionsOnAll: questionsOn(read, null, today),
    answers: answersOf(read, code, given, now),
    notes: notes.map((note) => ({
      id: note.id,
      words: note.words,
      kind: note.kind,
      at: note.panelId ? timeInWords(note.madeAt) : `${timeInWords(note.madeAt)} on ${dayInWords(note.madeAt)}`,
      name: note.name,
      isChanged: note.changedAt !== null,
      isOwn: note.personId === person.id,
    })),
    changing: own ? { id: own.id, base: own.revision, words: own.words } : null,
    proposals: proposals
      .filter(({ standardCode }) => standardCode === code)
      .map((one) => ({
        id: one.personId,
        name: one.name,
        rating: ratingLabels[one.rating],
        value: one.rating,
        reason: one.reason,
        isOwn: one.personId === person.id,
      })),
    items: read.items.map((item) => {
      const one = settled.get(item.code);
      return {
        code: item.code,
        short: item.short,
        isOpen: item.code === code,
        isSettled: one !== undefined,
        says: one ? settledInWords(one, item.rating) : reasonsInWords(item),
      };
    }),
    others: read.others.map(({ code: other, short }) => ({ code: other, short })),
    next: nextItem(read.items, new Set(settled.keys()), code),
    left: read.items.filter((item) => !settled.has(item.code)).length,
    may: {
      note: may("note"),
      observe: panelId === null && may("observe"),
      propose: panelId !== null && may("propose") && !part.panel?.chairs,
      settle: !given.byProfile && may("settle"),
    },
    early: panelOn && dayInWords(panelOn),
    settleRefused: scrutinyRefusedBecause("settle", part, facts),
  };
}

export type ItemPage = Awaited<ReturnType<typeof readItem>>;

/** The first item that is not settled yet, or the first of all; null where there is nothing to walk through. */
export async function firstItem(view: AssessmentView, db: Db, at: string): Promise<string | null> {
  const read = await readForPanel(db, view, { today: dayOf(at) });
  if (!read) return null;
  const settled = new Set(read.agreed.map(({ standardCode }) => standardCode));
  return (read.items.find(({ code }) => !settled.has(code)) ?? read.items[0] ?? read.others[0])?.code ?? null;
}

// What is to be asked there, and what was asked of the organisation before with what it answered
function questionsOn({ keyLines, asked }: ReadForPanel, code: string | null, today: string) {
  return {
    toAsk: keyLines
      .filter(({ standardCode }) => standardCode === code)
      .map(({ id, question, by, writtenAt }) => ({ id, question, by: `${by}, ${dayInWords(writtenAt)}` })),
    asked: asked
      .filter(({ standardCode }) => standardCode === code)
      .map((one) => ({ id: one.id, question: one.question, by: one.by, answer: answerInWords(one, today) })),
  };
}

export type ItemQuestions = ReturnType<typeof questionsOn>;

/** "Settled 10:14am: not met, as rated". */
function settledInWords({ rating, agreedAt }: ReadForPanel["agreed"][number], own: StandardOfReturn["rating"]): string {
  return `Settled ${timeInWords(agreedAt)}: ${inSentence(ratingLabels[rating])}${rating === own ? ", as rated" : ""}`;
}

/** "Riverbend rates it met. In 2024 it rated it partially met." */
function leadOf(short: string, { rating, byProfile }: StandardOfReturn, { earlier }: ReadForPanel, code: string): string {
  if (byProfile) return `It does not apply to ${short} by its profile, so it cannot be rated.`;
  const before = earlier && findStandardOfReturn(earlier, code);
  const then =
    before?.rating && earlier ? ` In ${cycleInShort(earlier.cycle.title)} it rated it ${inSentence(ratingLabels[before.rating])}.` : "";
  return `${short} ${rating ? `rates it ${inSentence(ratingLabels[rating])}` : "did not answer it"}.${then}`;
}

function ratingsShown({ earlier, earlierAgreed }: ReadForPanel, code: string, { rating }: StandardOfReturn, now: string) {
  const before = earlier && findStandardOfReturn(earlier, code);
  const then = earlier ? cycleInShort(earlier.cycle.title) : "";
  const agreedThen = earlierAgreed.find((one) => one.standardCode === code);
  return {
    then: before ? { label: `own rating ${then}`, rating: before.rating } : null,
    agreedThen: before && agreedThen ? { label: `Agreed rating ${then}`, rating: agreedThen.rating } : null,
    now: { label: `own rating ${now}`, rating },
  };
}

function answersOf({ earlier, actions }: ReadForPanel, code: string, given: StandardOfReturn, now: string) {
  const before = earlier && findStandardOfReturn(earlier, code);
  return [
    ...(before && earlier ? [{ when: cycleInShort(earlier.cycle.title), ...answerOf(before) }] : []),
    { when: now, ...answerOf(given) },
  ].map((answer) => ({ ...answer, actions: answer.when === now ? actionsOf(actions, code) : answer.actions }));
}

function answerOf({ statement, notApplicableReason, noActionReason, evidence, actions }: StandardOfReturn) {
  return {
    words: statement || notApplicableReason,
    noAction: noActionReason,
    evidence: evidence.map(
      ({ title, shows, checkedOn }) =>
        `${title}${shows ? `: ${shows}` : ""}${checkedOn ? `, checked ${dayInWords(checkedOn)}` : ", undated"}`,
    ),
    actions: actions.map(({ what, owner, dueOn }) => `${what} (${owner}, due ${dayInWords(dueOn)})`),
  };
}

function actionsOf(actions: ReadForPanel["actions"], code: string): string[] {
  return actions
    .filter(({ standardCode }) => standardCode === code)
    .map(({ what, owner, dueOn, progress }) => `${what} (${owner}, due ${dayInWords(dueOn)}${progress === "done" ? ", done" : ""})`);
}
