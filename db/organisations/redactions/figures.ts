import { sql } from "kysely";
import type { FigureTables } from "#db/schema/figures.ts";
import { codesNamed, ofCycle, type WordTables } from "./source.ts";

const inSnapshot = codesNamed(
  "name",
  "shortName",
  "phase",
  "governance",
  "change",
  "matches",
  "standard",
  "sections.title",
  "set.title",
  "cycle.title",
  "short",
  "sentence",
  "day",
  "ratings",
  "outcomes",
  "moderated",
  "values",
  "groups",
  "title",
  "label",
  "hint",
  "type",
  "register",
);

// Ratings stand under the codes of standards
const isOfFigures: typeof inSnapshot = (path, within) =>
  inSnapshot(path, within) || path.some((one) => ["ratings", "outcomes", "moderated", "profile", "profiles", "set"].includes(String(one)));

/** Figures hold ratings and days; what somebody wrote of them is their name and note. */
export const figureWords: WordTables<FigureTables> = {
  draftChecks: {
    sources: [
      {
        kind: "figures",
        key: ["personId"],
        words: { name: "name of a draft report", report: "findings on a draft report" },
        json: { report: codesNamed("verdict", "type") },
        belongs: (scope) => sql`snapshot_id in (select id from snapshots where ${ofCycle(scope)})`,
        isShared: true,
        isRead: "never",
      },
    ],
  },
  snapshots: {
    sources: [
      {
        kind: "figures",
        key: ["id"],
        words: { name: "name of frozen figures", note: "note on frozen figures", content: "frozen figures" },
        json: { content: isOfFigures },
        belongs: ofCycle,
        isShared: true,
        isRead: "always",
      },
    ],
    never: ["corrects"],
  },
  publicVersions: {
    sources: [
      {
        kind: "figures",
        key: ["snapshotId"],
        words: { content: "public version" },
        // The name of the version it stands beside
        json: { content: (path, within) => !(path[0] === "over" && path[1] === "name") && isOfFigures(path, within) },
        belongs: ofCycle,
        isShared: true,
        isRead: "always",
      },
    ],
  },
};
