import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { ScrutinyTables } from "#db/schema/scrutiny.ts";
import {
  assessmentId,
  assessmentsOf,
  type Described,
  id,
  ofAssessment,
  ofCycle,
  personId,
  revision,
  savedAt,
  savedBy,
  when,
} from "./described.ts";

type ResponseTables = Pick<ScrutinyTables, "responseBatches" | "responses" | "responseReadings" | "corrections">;

const ofResponse = (partnershipId: string): RawBuilder<SqlBool> =>
  sql`response_id in (select id from responses where assessment_id in (${assessmentsOf(partnershipId)}))`;

export const responseTables: Described<ResponseTables> = {
  responseBatches: {
    about: "Letters that were written once for many settings.",
    key: ["id"],
    belongs: ofCycle,
    columns: {
      id,
      cycleId: "The cycle, in cycles.",
      opening: "How they begin.",
      closing: "How they end.",
      revision,
      savedBy,
      savedAt,
      sentBy: "Who sent them, in people.",
      sentAt: when,
      figures: "The figures by phase that its letters show, as JSON.",
      outcomes: "What the letters say of the returns of each group, as JSON; empty until somebody chose.",
    },
  },
  responses: {
    about: "The partnership’s response to each submission.",
    key: ["id"],
    belongs: ofAssessment,
    columns: {
      id,
      assessmentId,
      revision: "The revision of the submission that it answers.",
      batchId: "The letters it was sent with, in responseBatches; empty where it was written for this return alone.",
      outcome: "assured, assured-with-actions or not-yet-assured.",
      opening: "How the letter begins.",
      strengths: "What was strong, as JSON.",
      closing: "How it ends.",
      writtenBy: "Who wrote it, in people.",
      edition: "How often it was saved.",
      savedBy,
      savedAt,
      approverId: "Who was asked to approve it, in people.",
      approvalAskedAt: when,
      approvedBy: "Who approved it, in people.",
      approvedAt: when,
      approvedHash: "A hash of each part of the letter that was approved.",
      approverWords: "With which words they gave it back.",
      sentBy: "Who sent it, in people.",
      sentAt: when,
      answersDueOn: "By when recommendations are to be answered.",
      correctionsUntil: "Until when facts can be corrected.",
      content: "The letter as it was sent, as JSON.",
    },
    json: ["strengths", "content"],
    onlyInJson: ["content"],
  },
  responseReadings: {
    about: "Who opened a response.",
    key: ["responseId", "personId"],
    belongs: ofResponse,
    columns: { responseId: "The response, in responses.", personId, readAt: when },
  },
  corrections: {
    about: "Facts that organisations corrected and agreed ratings they disagreed with, and the answers.",
    key: ["id"],
    belongs: ofResponse,
    columns: {
      id,
      responseId: "The response, in responses.",
      kind: "fact or disagreement.",
      standardCode: "The standard’s code; empty for the whole letter.",
      words: "Their words.",
      madeBy: "Who wrote it, in people.",
      madeAt: when,
      answer: "changed or stands; empty while it is not answered.",
      answerWords: "The answer.",
      answeredBy: "Who answered, in people.",
      answeredAt: when,
    },
  },
};
