import type { Db } from "#db/connection.server.ts";
import { recordHistory } from "#db/history.ts";
import { inTransaction } from "#db/connection.server.ts";
import { addConversation } from "./conversation-fixtures.ts";
import { morning, someAction, withOneAudit } from "./assessment-fixtures.ts";
import { submitted } from "./panel-fixtures.ts";
import { addResponse, someLetter } from "./response-fixtures.ts";
import { withCompleteReturn } from "./return-fixtures.ts";

/** Whose name must not be there, as it is entered. */
export const child = "Jayden Okonkwo";
export const riverbendScope = { organisationId: "riverbend", partnershipId: "estmere" };

const assessmentId = "riverbend-2026";

/** Riverbend's signed return, with these words in every column that holds words of people. */
export async function withWordsEverywhere(db: Db, said = child): Promise<Db> {
  const words = `We spoke about ${said} there.`;
  await withCompleteReturn(await withOneAudit(db));
  await inAnswers(db, words);
  await submitted(db, assessmentId);
  await addConversation(db, "with-colleagues", { assessmentId, readers: "colleagues", by: "chidi", words });
  await addConversation(db, "with-partnership", { assessmentId, readers: "partnership", by: "priya", words });
  await inProfile(db, words);
  await inScrutiny(db, words);
  await inTime(db, words);
  await elsewhere(db, words);
  await inMail(db, words);
  await inFigures(db, words);
  return db;
}

async function inAnswers(db: Db, words: string) {
  const reasons = { notApplicableReason: words, noActionReason: words, ratingReason: words };
  const ofAnswer = { assessmentId, standardCode: "6.2" };
  await db
    .updateTable("answers")
    .set({ statement: `JAYDEN\n  okonkwo’s supervision: ${words}`, ...reasons })
    .where("assessmentId", "=", assessmentId)
    .where("standardCode", "=", "6.2")
    .execute();
  await db
    .insertInto("answerDrafts")
    .values({
      ...ofAnswer,
      personId: "chidi",
      rating: "met",
      statement: words,
      ...reasons,
      baseRevision: 1,
      startedAt: morning,
      keptAt: morning,
    })
    .execute();
  await db.updateTable("evidence").set({ title: words, shows: words, kept: words }).where("id", "=", "riverbend-2026-6.2").execute();
  const action = { what: words, gap: words, owner: words, successMeasure: words, closureBecause: words };
  await db.insertInto("actions").values(someAction("with-words", action)).execute();
  await db
    .insertInto("actionUpdates")
    .values({
      id: "update",
      actionId: "with-words",
      progress: "done",
      note: words,
      shows: words,
      dueOn: null,
      personId: "priya",
      madeAt: morning,
    })
    .execute();
  await db
    .insertInto("areaNotes")
    .values({ assessmentId, standardCode: "6.2", partnershipId: "estmere", words, savedBy: "priya", savedAt: morning })
    .execute();
  await db
    .updateTable("assessments")
    .set({ championNote: words, returnedNote: words, withdrawnReason: words, ladderHeldBecause: words })
    .where("id", "=", assessmentId)
    .execute();
}

async function inProfile(db: Db, words: string) {
  const saved = { savedBy: "priya", savedAt: morning };
  const profile = {
    fields: JSON.stringify({ dsl_name: words, deputies: [{ deputy_name: words }] }),
    flags: JSON.stringify({ eyfs: { raised: true, note: words } }),
  };
  await db
    .insertInto("profiles")
    .values({ assessmentId, ...profile, carried: null, revision: 3, confirmedBy: null, confirmedAt: null, ...saved })
    .execute();
  await db
    .insertInto("localAnswers")
    .values({ assessmentId, questionCode: "L1", answer: words, ...saved })
    .execute();
  await db
    .insertInto("statisticsReturns")
    .values({
      assessmentId,
      period: "autumn",
      fields: JSON.stringify({ remark: words }),
      revision: 1,
      submittedBy: null,
      submittedAt: null,
      ...saved,
    })
    .execute();
  const answer = { statement: words, evidenceTitle: words, evidenceKept: words, evidenceCheckedOn: null, evidenceCheckedBy: null };
  await db
    .insertInto("trustAnswers")
    .values({ trustId: "riverbend", cycleId: "2026", standardCode: "6.2", rating: "met", ...answer, revision: 1, ...saved })
    .execute();
  await db
    .insertInto("trustAnswerReplies")
    .values({ assessmentId, standardCode: "6.2", choice: "declined", reason: words, personId: "priya", madeAt: morning })
    .execute();
}

async function inScrutiny(db: Db, words: string) {
  const by = "leila";
  const standardCode = "6.2";
  await db
    .insertInto("keyLines")
    .values({ id: "line", assessmentId, standardCode, question: words, writtenBy: by, writtenAt: morning, removedAt: null })
    .execute();
  await db
    .insertInto("samples")
    .values({ id: "sample", cycleId: "2026", seed: words, content: "{}", drawnBy: by, drawnAt: morning })
    .execute();
  const byStandard = JSON.stringify([{ code: "6.2", words }]);
  await db
    .insertInto("visits")
    .values({ id: "visit", assessmentId, visitedOn: "2026-11-20", people: words, seen: words, byStandard, savedBy: by, savedAt: morning })
    .execute();
  await db
    .insertInto("panels")
    .values({
      id: "panel",
      cycleId: "2026",
      startsAt: morning,
      minutes: 60,
      place: words,
      link: words,
      chairId: null,
      packOn: null,
      heldAt: null,
      cancelledAt: null,
      madeBy: by,
      madeAt: morning,
    })
    .execute();
  await db
    .insertInto("panelSubmissions")
    .values({
      panelId: "panel",
      assessmentId,
      startsAt: morning,
      minutes: 20,
      attending: words,
      chairId: null,
      addedBy: by,
      addedAt: morning,
      removedAt: null,
    })
    .execute();
  await db
    .insertInto("conflicts")
    .values({ assessmentId, personId: by, reason: words, declaredBy: by, declaredAt: morning, endedAt: null })
    .execute();
  await db
    .insertInto("scrutinyNotes")
    .values({
      id: "note",
      assessmentId,
      panelId: "panel",
      standardCode,
      kind: "said",
      words,
      personId: by,
      madeAt: morning,
      changedAt: null,
    })
    .execute();
  await db
    .insertInto("proposals")
    .values({ panelId: "panel", assessmentId, standardCode, personId: by, rating: "met", reason: words, madeAt: morning })
    .execute();
  await db
    .insertInto("moderatedRatings")
    .values({
      assessmentId,
      standardCode: "6.2",
      revision: 1,
      rating: "met",
      reason: words,
      agreedBy: by,
      agreedAt: morning,
      panelId: null,
    })
    .execute();
  await db
    .insertInto("recommendations")
    .values({
      id: "asked",
      assessmentId,
      revision: 1,
      standardCode,
      kind: "recommendation",
      words,
      letterWords: words,
      owner: words,
      answerReason: words,
      madeBy: by,
      madeAt: morning,
    })
    .execute();
  const strengths = [{ key: "own:1", code: null, words, source: "" }];
  await addResponse(db, { by, letter: someLetter({ opening: words, closing: words, strengths, recommendations: [] }) });
  await addResponse(db, {
    by,
    sentAt: null,
    letter: someLetter({ revision: 2, opening: words, closing: words, strengths, recommendations: [] }),
  });
  await db
    .updateTable("responses")
    .set({ approverWords: words, approvedHash: "a".repeat(32) })
    .where("sentAt", "is", null)
    .execute();
  await db
    .insertInto("corrections")
    .values({
      id: "correction",
      responseId: "response-1",
      kind: "fact",
      standardCode,
      words,
      answerWords: words,
      madeBy: "priya",
      madeAt: morning,
      answer: null,
      answeredBy: null,
      answeredAt: null,
    })
    .execute();
  await db
    .insertInto("responseBatches")
    .values({
      id: "batch",
      cycleId: "2026",
      opening: words,
      closing: words,
      savedBy: by,
      savedAt: morning,
      sentBy: null,
      sentAt: null,
      figures: null,
    })
    .execute();
  await db.insertInto("themes").values({ id: "theme", partnershipId: "estmere", name: words, madeBy: by, madeAt: morning }).execute();
  const answers = JSON.stringify({ hours: "under-2", agreement: {}, hard: words, change: words });
  for (const personId of ["priya", "leila"])
    await db.insertInto("howItWent").values({ cycleId: "2026", personId, capacity: "lead", answers, sentAt: morning }).execute();
}

async function inTime(db: Db, words: string) {
  await db
    .insertInto("extensions")
    .values({
      id: "more",
      assessmentId,
      askedBy: "priya",
      askedAt: morning,
      wantedUntil: "2027-01-01",
      reason: words,
      words,
      answer: null,
      givenUntil: null,
      answeredBy: null,
      answeredAt: null,
    })
    .execute();
  const letter = { letterhead: ["Estmere"], to: ["Helen"], on: "2026-11-20", subject: words, paragraphs: [words], from: ["Leila"] };
  await db
    .insertInto("contacts")
    .values({
      id: "call",
      assessmentId,
      kind: "call",
      step: null,
      personId: "leila",
      madeAt: morning,
      spokenWith: words,
      words,
      promisedFor: null,
      letter: JSON.stringify(letter),
    })
    .execute();
  await db
    .insertInto("notices")
    .values({
      id: "notice",
      partnershipId: "estmere",
      words,
      kinds: null,
      fromOn: "2026-11-20",
      untilOn: "2026-12-20",
      madeBy: "leila",
      madeAt: morning,
      endedAt: null,
    })
    .execute();
  const questions = JSON.stringify([{ code: "L1", question: words }]);
  await db
    .updateTable("cycles")
    .set({ title: words, guidance: words, legalBasis: words, localQuestions: questions })
    .where("id", "=", "2026")
    .execute();
}

async function elsewhere(db: Db, words: string) {
  await db
    .insertInto("appointments")
    .values({
      id: "named",
      organisationId: "riverbend",
      personId: "chidi",
      role: "signatory",
      deputyFor: null,
      fromOn: null,
      untilOn: null,
      namedBy: "priya",
      namedAt: morning,
      confirmedBy: null,
      confirmedAt: null,
      refusedBy: null,
      refusedAt: null,
      reason: words,
      roleId: null,
      givenName: null,
      givenJobTitle: null,
    })
    .execute();
  await db
    .insertInto("handovers")
    .values({
      id: "handover",
      organisationId: "riverbend",
      partnershipId: null,
      role: "champion",
      fromRoleId: "priya-champion",
      toPersonId: "chidi",
      afterwards: "nothing",
      words,
      startedBy: "priya",
      startedAt: morning,
      lateToldAt: null,
      endedAt: null,
      cancelledAt: null,
    })
    .execute();
  await db
    .insertInto("accessRequests")
    .values({
      id: "access",
      partnershipId: "estmere",
      organisation: words,
      name: "New",
      email: "new@riverbend.example",
      jobTitle: "Officer",
      words,
      askedAt: morning,
      answer: null,
      answeredBy: null,
      answeredAt: null,
    })
    .execute();
  await db
    .insertInto("joinings")
    .values({
      id: "joining",
      partnershipId: "estmere",
      organisationId: "riverbend",
      cycleId: null,
      ofPartnershipId: "estmere",
      askedBy: "leila",
      askedAt: morning,
      answer: "refused",
      answeredBy: "leila",
      answeredAt: morning,
      reason: words,
    })
    .execute();
  const file = { partnershipId: "estmere", fileName: `${words}.csv`, readBy: "leila", readAt: morning, acceptedBy: null, acceptedAt: null };
  const line = { row: 2, organisation: words, part: "champion", name: "Priya", email: "priya@riverbend.example", jobTitle: words };
  await db
    .insertInto("peopleImports")
    .values({ id: "people", ...file, content: JSON.stringify({ lines: [line], problems: [words] }) })
    .execute();
  const audit = {
    organisationId: "riverbend",
    name: "Riverbend",
    standards: [{ code: "6.2", rating: "met", words, actions: [{ what: words, owner: words, dueOn: "2026-12-01", progress: "done" }] }],
  };
  const earlier = { title: "Audit", setId: "s11-2024", madeOn: "2022-12-01", audits: [audit], problems: [words] };
  await db
    .insertInto("organisationImports")
    .values({ id: "earlier", kind: "earlier-audit", ...file, content: JSON.stringify(earlier) })
    .execute();
  await db
    .insertInto("redactions")
    .values({
      id: "earlier",
      ...riverbendScope,
      reason: words,
      places: JSON.stringify({ answers: 1 }),
      redactedBy: "leila",
      redactedAt: "2026-11-01T09:00:00.000Z",
    })
    .execute();
  const fields = JSON.stringify([
    ["rating", "met"],
    ["statement", words],
  ]);
  await db
    .insertInto("keptForms")
    .values([
      { personId: "priya", page: "/work", form: "", fields, because: "typed", keptAt: morning },
      { personId: "leila", page: `/assessments/${assessmentId}/review`, form: "", fields, because: "typed", keptAt: morning },
    ])
    .execute();
}

async function inMail(db: Db, words: string) {
  const message = {
    kind: "reminder" as const,
    createdAt: morning,
    nextAttemptAt: null,
    attempts: 1,
    sentAt: morning,
    lastError: words,
    subject: words,
    body: words,
    fromName: null,
    replyTo: null,
    failure: null,
    failedAt: null,
    sentAgainAt: null,
  };
  const about = { personId: null, partnershipId: null, organisationId: null, assessmentId: null };
  await db
    .insertInto("messages")
    .values([
      { ...message, ...about, id: "of-return", toEmail: "helen@riverbend.example", assessmentId },
      { ...message, ...about, id: "of-organisation", toEmail: "helen@riverbend.example", organisationId: "riverbend" },
      { ...message, ...about, id: "of-person", toEmail: "helen@riverbend.example", personId: "helen" },
      { ...message, ...about, id: "of-partnership", toEmail: "audit@estmere.example", partnershipId: "estmere" },
    ])
    .execute();
  const line = { kind: "reminder" as const, words, path: "/work", madeAt: morning, messageId: null, droppedAt: null };
  await db
    .insertInto("dailyLines")
    .values([
      { ...line, id: "own", key: "own", personId: "priya", assessmentId, partnershipId: null },
      { ...line, id: "shared", key: "shared", personId: "leila", assessmentId: null, partnershipId: "estmere" },
    ])
    .execute();
  await db
    .insertInto("mailTexts")
    .values({ partnershipId: "estmere", kind: "invitation", subject: words, body: words, savedBy: "leila", savedAt: morning })
    .execute();
  const changed = { before: { statement: words }, after: { rating: "met", statement: words, evidence: [{ title: words }] } };
  await inTransaction(db, async (trx) => {
    const author = { by: "priya", at: morning };
    await recordHistory(trx, author, { assessmentId, standardCode: "6.2", event: "answer-saved", ...changed });
    await recordHistory(trx, author, { organisationId: "riverbend", event: "organisation-closed", after: { reason: words } });
    await recordHistory(trx, author, { cycleId: "2026", event: "cycle-changed", ...changed });
    const { contentHash } = await trx
      .selectFrom("submissions")
      .select("contentHash")
      .where("assessmentId", "=", assessmentId)
      .executeTakeFirstOrThrow();
    await recordHistory(trx, author, { assessmentId, event: "submitted", after: { revision: 1, receipt: "S11", contentHash } });
  });
}

async function inFigures(db: Db, words: string) {
  const content = JSON.stringify({ format: 2, partnerships: [], returns: [{ ratings: { "6.2": "met" }, remark: words }] });
  await db
    .insertInto("snapshots")
    .values({
      id: "frozen",
      cycleId: "2026",
      name: words,
      note: words,
      content,
      contentHash: "b".repeat(64),
      corrects: null,
      frozenBy: "leila",
      frozenAt: morning,
    })
    .execute();
  const over = JSON.stringify({
    format: 1,
    threshold: 5,
    day: "2026-11-20",
    content: { format: 2, partnerships: [], returns: [] },
    over: { name: words, late: [] },
  });
  await db.insertInto("publicVersions").values({ snapshotId: "frozen", cycleId: "2026", number: 1, threshold: 5, content: over }).execute();
  await db
    .insertInto("draftChecks")
    .values({
      personId: "leila",
      id: "check",
      snapshotId: "frozen",
      name: words,
      report: JSON.stringify({ sentence: words }),
      checkedAt: morning,
    })
    .execute();
}
