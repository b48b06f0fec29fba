import { flagsRaised, setAsked } from "#domain/assessments/applicability.ts";
import { betweenWhom, readersInWords, waitsInWords } from "#domain/conversations/conversation-words.ts";
import { groupsToOpen, notNowBecause, readableGroups, type Readers } from "#domain/conversations/permissions.ts";
import { sidesWaitedFor, waitsFor } from "#domain/conversations/waiting.ts";
import { momentInWords } from "#domain/dates.ts";
import { isSetting } from "#domain/organisations/words-by-kind.ts";
import type { SignedInPerson } from "#domain/people/roles.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { listListeners } from "#db/conversations/listeners.ts";
import { type ListedConversation, listConversations, sectionOf } from "#db/conversations/reading.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { findStandard } from "#standards/find-standard.ts";
import type { StandardSet } from "#standards/schema.ts";

export type ConversationView = AssessmentView & { db: Db; person: SignedInPerson };

/** The conversations about a return that this person reads, each as it is shown in a list; what waits for them stands first. */
export async function readConversations(view: ConversationView, about?: string | null) {
  const { db, assessment, cycle, part } = view;
  const [set, conversations] = await Promise.all([
    findCycleSet(db, cycle),
    listConversations(db, assessment.id, { readers: readableGroups(part), about }),
  ]);
  const shown = conversations.map((one) => shownConversation(view, set, one));
  return [
    ...shown.filter((one) => one.isYours),
    ...shown.filter((one) => one.isOpen && !one.isYours),
    ...shown.filter((one) => !one.isOpen),
  ];
}

export type ShownConversation = ReturnType<typeof shownConversation>;

function shownConversation({ part, words, facts, person }: ConversationView, set: StandardSet, one: ListedConversation) {
  const isYours =
    notNowBecause(facts) === null && waitsFor({ ...one, section: sectionOf(set, one.standardCode) }, { personId: person.id, part });
  const { last } = one;
  return {
    id: one.id,
    standard: one.standardCode,
    about: aboutInWords(set, one.standardCode, facts),
    between: betweenWhom(one.readers, words),
    readers: one.readers,
    entries: one.entries,
    words: last.words,
    by: `${last.name}, ${last.capacity}, ${momentInWords(last.madeAt)}`,
    isYours,
    dueOn: one.dueOn,
    isOpen: one.answeredAt === null,
    state: stateInWords(one, isYours, words),
  };
}

function stateInWords(one: ListedConversation, isYours: boolean, words: ConversationView["words"]): string {
  if (one.answeredAt !== null) return "Answered";
  if (isYours) return "Waits for your reply";
  return one.readers === "colleagues" ? "Open" : waitsInWords(sidesWaitedFor(one), words);
}

/** "4.3 Listening to children", or "The whole audit". */
export function aboutInWords(set: StandardSet, code: string | null, facts: ConversationView["facts"]): string {
  const standard = findStandard(set, code)?.standard;
  if (standard) return `${standard.code} ${standard.short}`;
  return code ?? (isSetting(facts) ? "The whole return" : "The whole audit");
}

/** What the form that begins a conversation offers: with whom, by name, and about which of the standards that apply. */
export async function readConversationForm(view: ConversationView) {
  const { db, assessment, cycle, organisation, part, words, facts } = view;
  const groups = groupsToOpen(part, { facts, hasTrust: organisation.trustId !== null });
  const [set, people] = await Promise.all([findCycleSet(db, cycle), groups.length > 0 ? listListeners(db, view) : []]);
  return {
    assessmentId: assessment.id,
    whole: aboutInWords(set, null, facts),
    groups: groups.map((readers: Readers) => ({
      readers,
      between: betweenWhom(readers, words),
      who: `Read by ${readersInWords(readers, people)}`,
    })),
    standards: setAsked(set, flagsRaised(assessment)).sections.flatMap((section) =>
      section.standards.map(({ code, short }) => ({ code, short })),
    ),
  };
}

export type ConversationFormData = Awaited<ReturnType<typeof readConversationForm>>;
