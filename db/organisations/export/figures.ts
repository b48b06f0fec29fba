import { storedSnapshot } from "#db/stored.ts";
import type { FigureTables } from "#db/schema/figures.ts";
import type { ScrutinyTables } from "#db/schema/scrutiny.ts";
import { type Described, ofCycle, ofAssessment, id, assessmentId, standardCode } from "./described.ts";

export const figureTables: Described<FigureTables & ScrutinyTables> = {
  moderatedRatings: {
    about: "Ratings that a panel agreed, beside the organisation’s own.",
    key: ["assessmentId", "standardCode", "revision"],
    belongs: ofAssessment,
    columns: {
      assessmentId,
      standardCode,
      revision: "The revision of the submission that was read.",
      rating: "The rating that was agreed.",
      reason: "Why.",
      agreedBy: "Who entered it, in people.",
      agreedAt: "When (UTC).",
    },
  },
  draftChecks: { leftOut: "Findings on a draft report belong to the person who checked it, and go after a day." },
  snapshots: {
    about: "Frozen figures. Of a joint cycle only the partnership’s own organisations are given.",
    key: ["id"],
    belongs: ofCycle,
    columns: {
      id,
      cycleId: "The cycle, in cycles.",
      name: "The name under which they were frozen.",
      content: "The frozen data from which the figures are computed, as JSON.",
      contentHash: "Fingerprint of the whole content (SHA-256). It does not fit where organisations of other partnerships were taken out.",
      note: "What was said of them.",
      corrects: "The snapshot whose place they take, in this file.",
      frozenBy: "Who froze them, in people.",
      frozenAt: "When (UTC).",
    },
    json: ["content"],
    onlyInJson: ["content"],
    atATime: 1,
    change: (row, partnershipId) => ({ ...row, content: ownPartOf({ id: String(row.id), content: String(row.content) }, partnershipId) }),
  },
};

function ownPartOf(row: { id: string; content: string }, partnershipId: string): string {
  const whole = storedSnapshot(row);
  if (whole.partnerships.length < 2) return row.content;
  const partnerships = whole.partnerships.filter((one) => one.id === partnershipId);
  const returns = whole.returns
    .filter((one) => one.partnershipIds.includes(partnershipId))
    .map((one) => ({ ...one, partnershipIds: [partnershipId] }));
  return JSON.stringify({ ...whole, partnerships, returns });
}
