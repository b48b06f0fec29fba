import type { Db } from "#db/connection.server.ts";
import type { Letter } from "#domain/responses/response.ts";

/** A letter to Riverbend with one recommendation and one rating that was lowered. */
export function someLetter(given: Partial<Letter> = {}): Letter {
  return {
    format: 1,
    kind: "agency",
    organisation: "Riverbend Housing Association",
    cycle: "Section 11 audit 2026",
    revision: 1,
    partnership: {
      id: "estmere",
      name: "Estmere Safeguarding Children Partnership",
      letterhead: ["Estmere Safeguarding Children Partnership", "1 High Street"],
      contact: "audit@estmere.example",
    },
    to: ["Helen Whitcombe", "Priya Raman"],
    outcome: "assured-with-actions",
    opening: "Thank you for a frank return.",
    strengths: [{ key: "own:1", code: null, words: "Induction before a first home visit", source: "" }],
    standards: 34,
    own: { met: 29, partiallyMet: 3, notMet: 1, notApplicable: 1 },
    agreed: { met: 28, partiallyMet: 4, notMet: 1, notApplicable: 1 },
    settled: [{ code: "1.1", short: "Named lead", own: "met", agreed: "partially-met", reason: "No minute shows it" }],
    notDiscussed: [],
    recommendations: [{ id: "recommendation", code: "1.1", standard: "1.1 Named lead", words: "Minute it at every board" }],
    agreedActions: [],
    personal: null,
    closing: "We wish you well.",
    from: { name: "Rhian Colbourne", jobTitle: "Adviser" },
    approvedBy: null,
    readBy: [],
    panel: null,
    sentOn: "2026-11-20",
    answersDueOn: "2027-01-08",
    correctionsUntil: "2026-12-04",
    ...given,
  };
}

interface AddedResponse {
  assessmentId?: string;
  by: string;
  sentAt?: string | null;
  letter?: Letter;
}

/** A response with its recommendation: sent, or, where it has no moment, a draft that could be sent. */
export async function addResponse(
  db: Db,
  { assessmentId = "riverbend-2026", by, sentAt = "2026-11-20T10:00:00.000Z", letter = someLetter() }: AddedResponse,
) {
  const { revision, outcome, opening, closing, strengths, answersDueOn, correctionsUntil } = letter;
  for (const { id, code, words } of letter.recommendations)
    await db
      .insertInto("recommendations")
      .values({
        id,
        assessmentId,
        revision,
        standardCode: code,
        kind: "recommendation",
        words,
        madeBy: by,
        madeAt: "2026-11-19T10:00:00.000Z",
      })
      .execute();
  await db
    .insertInto("responses")
    .values({
      id: `response-${revision}`,
      assessmentId,
      revision,
      outcome,
      opening,
      closing,
      strengths: JSON.stringify(strengths),
      writtenBy: by,
      savedBy: by,
      savedAt: "2026-11-20T09:00:00.000Z",
      answersDueOn,
      ...(sentAt && { sentBy: by, sentAt, correctionsUntil, content: JSON.stringify(letter) }),
    })
    .execute();
}

/** Something that the organisation called wrong in it. */
export async function addCorrection(db: Db, given: { kind?: "fact" | "disagreement"; standardCode?: string | null; by?: string } = {}) {
  const { kind = "fact", standardCode = null, by = "priya" } = given;
  await db
    .insertInto("corrections")
    .values({
      id: "correction",
      responseId: "response-1",
      kind,
      standardCode,
      words: "It was minuted in May",
      madeBy: by,
      madeAt: "2026-11-21T10:00:00.000Z",
    })
    .execute();
}
