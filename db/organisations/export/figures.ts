import { storedSnapshot } from "#db/stored.ts";
import type { FigureTables } from "#db/schema/figures.ts";
import { type Described, ofCycle, id } from "./described.ts";

export const figureTables: Described<FigureTables> = {
  draftChecks: { leftOut: "Findings on a draft report belong to the person who checked it, and go after a day." },
  publicVersions: {
    about: "What of frozen figures the public may have, without names. It is of all organisations of a joint cycle.",
    key: ["snapshotId"],
    belongs: ofCycle,
    columns: {
      snapshotId: "The frozen figures, in snapshots.",
      cycleId: "The cycle, in cycles.",
      number: "Which public version of the cycle it is, from 1.",
      threshold: "Nothing in it is about fewer organisations than this.",
      content: "Not given: it holds what organisations of other partnerships add to the figures. The public files hold the figures.",
    },
    withheld: ["content"],
  },
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
