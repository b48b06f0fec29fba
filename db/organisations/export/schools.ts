import { sql } from "kysely";
import type { SchoolTables } from "#db/schema/schools.ts";
import {
  type Described,
  ofPartnership,
  ofAssessment,
  ofReturned,
  id,
  assessmentId,
  revision,
  savedBy,
  savedAt,
  whileWorking,
} from "./described.ts";

export const schoolTables: Described<SchoolTables> = {
  profiles: {
    about: `What a setting says of itself. ${whileWorking}`,
    key: ["assessmentId"],
    belongs: ofReturned,
    columns: {
      assessmentId,
      fields: "The fields by their codes, as JSON.",
      flags: "What it says of each flag, as JSON.",
      revision,
      confirmedBy: "Who confirmed it, in people.",
      confirmedAt: "When it was confirmed (UTC).",
      savedBy,
      savedAt,
    },
    json: ["fields", "flags"],
  },
  localAnswers: {
    about: `Answers to questions of the partnership’s own. ${whileWorking}`,
    key: ["assessmentId", "questionCode"],
    belongs: ofReturned,
    columns: { assessmentId, questionCode: "The question’s code.", answer: "The answer.", savedBy, savedAt },
  },
  statisticsReturns: {
    about: "Statistics of settings, by period. Only those that are submitted.",
    key: ["assessmentId", "period"],
    belongs: (partnershipId) => sql`submitted_at is not null and ${ofAssessment(partnershipId)}`,
    columns: {
      assessmentId,
      period: "year, autumn, spring or summer.",
      fields: "The numbers by their codes, as JSON.",
      revision,
      submittedBy: "Who submitted it, in people.",
      submittedAt: "When it was submitted (UTC).",
      savedBy,
      savedAt,
    },
    json: ["fields"],
  },
  comments: { leftOut: "Comments are between a setting, its governors and its trust. The partnership does not see them." },
  trustAnswers: { leftOut: "What a trust prepares for its settings is the trust’s own. What they took over is in their answers." },
  registerImports: {
    about: "Files of the national register of schools that the partnership imported.",
    key: ["id"],
    belongs: ofPartnership,
    columns: {
      id,
      partnershipId: "The partnership, in partnerships.",
      fileName: "The name of the file.",
      content: "What was in it.",
      readBy: "Who read it in, in people.",
      readAt: "When (UTC).",
      acceptedBy: "Who accepted its changes, in people.",
      acceptedAt: "When (UTC).",
    },
    onlyInJson: ["content"],
    atATime: 1,
  },
};
