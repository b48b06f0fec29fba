import type { MiddlewareFunction } from "react-router";
import { clockContext, databaseContext, personContext } from "#app/context.ts";
import { inTransaction } from "#db/connection.server.ts";
import { recordHistory } from "#db/history.ts";
import { findSnapshotFacts } from "#db/figures/snapshots.ts";

// Files in which many returns leave the service, by the pattern of their address
const ofMany =
  /^\/?(cycles\/:cycleId\/(tracker|exceptions|escalations|completion|law-not-met|training|profile-indicators|section-table|agency-grid|letters)|trusts\/:trustId\/cycles\/:cycleId\/settings|snapshots\/:snapshotId\/(workbook|beside|trend))\.(csv|xlsx|ods|docx)$/;
const ofEverything = /^\/?partnerships\/:partnershipId\/export\.zip$/;

/** Records who took everything along, or a file on many returns. One that cannot be recorded is not given. */
export const recordedDownloads: MiddlewareFunction<Response> = async ({ request, context, params, pattern }, next) => {
  const response = await next();
  const person = context.get(personContext);
  const event = ofEverything.test(pattern) ? "everything-exported" : ofMany.test(pattern) ? "returns-downloaded" : null;
  if (!person || !event || request.method !== "GET" || response.status !== 200) return response;
  const db = context.get(databaseContext);
  const { partnershipId, trustId, snapshotId } = params;
  const cycleId = params["cycleId"] ?? (snapshotId && (await findSnapshotFacts(db, snapshotId, person))?.snapshot.cycleId);
  const author = { by: person.id, at: context.get(clockContext)().toISOString() };
  const file = new URL(request.url).pathname.split("/").at(-1);
  await inTransaction(db, (trx) => recordHistory(trx, author, { partnershipId, organisationId: trustId, cycleId, event, after: { file } }));
  return response;
};
