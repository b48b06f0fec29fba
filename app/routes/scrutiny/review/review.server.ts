import { data } from "react-router";
import { readersInWords } from "#domain/conversations/conversation-words.ts";
import { dayInWords, dayOf, dayWithoutYear, daysBetween, daysInWords, momentInWords, timeInWords } from "#domain/dates.ts";
import { cycleInShort } from "#domain/assessments/comparison.ts";
import { toLookAtIn } from "#domain/assessments/evidence/to-look-at.ts";
import { findStandardOfReturn, totalsOf } from "#domain/assessments/return-document.ts";
import { differences } from "#domain/text-difference.ts";
import { type FindingKind, findingKinds, kindLabel } from "#domain/scrutiny/finding-kinds.ts";
import { countKinds, type FoundStandard, isListed } from "#domain/scrutiny/found-standards.ts";
import { thenOf } from "#domain/scrutiny/findings.ts";
import { scrutinyRefusedBecause, type ScrutinyAct } from "#domain/scrutiny/permissions.ts";
import { replyWantedBy, responseDueOn } from "#domain/scrutiny/review-clock.ts";
import {
  ownRatingInWords,
  restInWords,
  shownInWords,
  slotInWords,
  triageSentence,
  wholeReturnNotes,
  whyInWords,
} from "#domain/scrutiny/triage.ts";
import { listListeners } from "#db/conversations/listeners.ts";
import { listConversations } from "#db/conversations/reading.ts";
import { findSlot, listSigners } from "#db/scrutiny/around-review.ts";
import { type ReadFindings, readFindings } from "#db/scrutiny/findings.ts";
import { type KeyLine, listKeyLines } from "#db/scrutiny/key-lines.ts";
import { listObservations } from "#db/scrutiny/observations.ts";
import { listReadSections, readReview } from "#db/scrutiny/reviews.ts";
import { listVisits } from "#db/scrutiny/visits.ts";
import type { RequiredReview } from "./requirements.ts";

/** Everything the triage page shows, all of the submission as it was signed. */
export async function readTriage(view: RequiredReview, search: URLSearchParams) {
  const { db, assessment, cycle, organisation, part, facts, words, person, now } = view;
  const today = dayOf(now);
  const read = await readFindings(db, view, today);
  if (!read) throw data("Page not found", 404);
  const { submission, found } = read;
  const { revision, document } = submission;
  const [review, sectionsRead, lines, questions, observations, visits, listeners, slot, signers] = await Promise.all([
    readReview(db, assessment.id),
    listReadSections(db, assessment.id, revision),
    listKeyLines(db, assessment.id),
    listConversations(db, assessment.id, { readers: ["partnership"] }),
    listObservations(db, assessment.id),
    listVisits(db, assessment.id),
    listListeners(db, view),
    findSlot(db, assessment.id),
    listSigners(db, assessment.id, revision),
  ]);
  const only = kindIn(search.get("only"));
  const then = thenOf(read);
  const { asked } = totalsOf(document);
  const toLookAt = toLookAtIn(document, read.rule);
  const shown = only ? found.filter(({ findings }) => findings.some(({ kind }) => kind === only)) : found.filter(isListed);
  const lineOf = (line: KeyLine) => ({ ...line, at: dayWithoutYear(line.writtenAt) });
  const may = (act: ScrutinyAct) => scrutinyRefusedBecause(act, part, facts) === null;
  const packOn = slot?.packOn && slot.packOn >= today ? slot.packOn : null;
  return {
    assessmentId: assessment.id,
    cycleId: cycle.id,
    organisation: { name: organisation.name, shortName: organisation.shortName || organisation.name, called: words.organisation },
    cycle: cycle.title,
    revision,
    isOpenAgain: assessment.submittedAt === null,
    locked: scrutinyRefusedBecause("note", part, facts),
    sentence: triageSentence(found, document),
    then: { name: then, isThere: read.earlier !== undefined },
    now: cycleInShort(document.cycle.title),
    only: only && { kind: only, label: kindLabel(only, then) },
    listed: found.filter(isListed).length,
    standards: shown.map((one) => ({
      ...shownStandard(one, read, then),
      lines: lines.filter(({ standardCode }) => standardCode === one.code).map(lineOf),
    })),
    rest: restInWords(found, document, then),
    otherLines: lines.filter(({ standardCode }) => !shown.some(({ code }) => code === standardCode)).map(lineOf),
    lineCount: lines.length,
    slotSentence: slotInWords(lines.length, slot?.minutes ?? null),
    kinds: countKinds(found).map(({ kind, count }) => ({ kind, count, label: kindLabel(kind, then) })),
    codes: document.sections.flatMap(({ standards }) =>
      standards.filter(({ byProfile }) => !byProfile).map(({ code, short }) => ({ code, short })),
    ),
    sections: document.sections.map(({ code, title }) => {
      const mark = sectionsRead.find(({ sectionCode }) => sectionCode === code);
      return { code, title, read: mark ? `${mark.by}, ${dayWithoutYear(mark.readAt)}` : null };
    }),
    questions: questions.filter(({ dueOn }) => dueOn !== null).map((one) => shownQuestion(one, today)),
    readBy: readersInWords("partnership", listeners, { isAsked: true }),
    replyBy: replyWantedBy({ today, packOn, panelOn: slot ? dayOf(slot.startsAt) : null }),
    observations: observations.map(({ id, standardCode, words: said, by, madeAt }) => ({
      id,
      standardCode,
      words: said,
      by: `${by}, ${momentInWords(madeAt)}`,
    })),
    visits: visits.map(({ id, visitedOn, people }) => ({ id, day: dayInWords(visitedOn), people })),
    panel: slot && {
      day: dayInWords(slot.startsAt),
      when: `${timeInWords(slot.startsAt)} to ${timeInWords(new Date(Date.parse(slot.startsAt) + slot.minutes * 60_000).toISOString())}, ${daysInWords(daysBetween(today, dayOf(slot.startsAt)))}.`,
      pack: packOn ? `The pack goes out on ${dayInWords(packOn)}.` : "",
    },
    owed: assessment.firstSubmittedAt ? dayInWords(responseDueOn({ cycle, firstSubmittedAt: assessment.firstSubmittedAt })) : null,
    reader: review.reader
      ? { name: review.reader, since: dayInWords(review.readerSince ?? ""), isYou: review.readerId === person.id }
      : null,
    isRead: review.readRevision === revision,
    read:
      review.readAt && review.readByName
        ? { by: review.readByName, at: dayInWords(review.readAt), isOfThis: review.readRevision === revision }
        : null,
    ownRating: ownRatingInWords(document),
    notes: wholeReturnNotes(document),
    signers: signers.map((signer) =>
      shownInWords(
        { ...signer, lookedAt: signer.lookedAt.map((code) => `${code} ${findStandardOfReturn(document, code)?.short ?? ""}`.trim()) },
        { toLookAt: toLookAt.length, asked },
      ),
    ),
    asked,
    may: {
      take: may("take") && review.readerId === null,
      give: may("give-reader"),
      line: may("write-key-line"),
      ask: may("ask"),
      observe: may("observe"),
      visit: may("visit"),
      read: may("write-key-line"),
    },
  };
}

export type TriagePage = Awaited<ReturnType<typeof readTriage>>;

function kindIn(wanted: string | null): FindingKind | null {
  if (!wanted) return null;
  const kind = findingKinds.find((one) => one === wanted);
  if (!kind) throw data("There is no such list", 404);
  return kind;
}

function shownStandard(one: FoundStandard, { submission, earlier }: ReadFindings, then: string) {
  const now = findStandardOfReturn(submission.document, one.code);
  const before = earlier && findStandardOfReturn(earlier, one.code);
  const words = (standard: typeof now) =>
    standard?.rating === "not-applicable" ? standard.notApplicableReason : (standard?.statement ?? "");
  const isChanged =
    before !== undefined && words(before).trim() !== "" && words(now).trim() !== "" && words(before).trim() !== words(now).trim();
  const parts = isChanged ? differences(words(before), words(now)) : [];
  return {
    code: one.code,
    short: one.short,
    why: whyInWords(one, then),
    findings: one.findings.map(({ kind, words: said }) => ({ kind, words: said })),
    before: before ? one.before : undefined,
    isComparable: one.isComparable,
    now: one.now,
    statement: words(now),
    compared: isChanged ? { before: parts.filter(({ added }) => !added), after: parts.filter(({ removed }) => !removed) } : null,
  };
}

export type TriageStandard = TriagePage["standards"][number];

function shownQuestion(one: Awaited<ReturnType<typeof listConversations>>[number], today: string) {
  const { id, standardCode, dueOn, answeredAt, lastSide, last, entries } = one;
  const waits = lastSide === "partnership";
  return {
    id,
    standardCode,
    words: last.words,
    by: `${last.name}, ${dayWithoutYear(last.madeAt)}`,
    entries,
    isOpen: answeredAt === null,
    state:
      answeredAt !== null
        ? `Closed on ${dayWithoutYear(answeredAt)}`
        : waits
          ? `${dueOn && dueOn < today ? "Reply was due" : "Reply due"} ${dueOn ? dayInWords(dueOn) : ""}`
          : "Replied: read it, and close it or ask on",
  };
}
