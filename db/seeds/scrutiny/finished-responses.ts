import { addWorkingDays } from "#domain/working-days.ts";
import { findAction, listActions, updateActionProgress } from "#db/assessments/actions.ts";
import { answerCorrection, listCorrections, makeCorrection } from "#db/responses/corrections.ts";
import { answerRecommendation } from "#db/responses/recommendation-answers.ts";
import { answerApproval, askApproval, saveDraft } from "#db/responses/response-draft.ts";
import { seenNow } from "#db/responses/draft-letter.ts";
import { sendResponse } from "#db/responses/send-response.ts";
import { closeAction } from "#db/scrutiny/closure.ts";
import { listRecommendations } from "#db/scrutiny/recommendations.ts";
import { listSent, noteReading } from "#db/scrutiny/responses.ts";
import { finishReading } from "#db/scrutiny/reviews.ts";
import type { Trx } from "../../connection.server.ts";
import { agencies, type SeedAgency } from "../agencies.ts";
import { ratings2024 } from "../finished-cycle.ts";
import { viewAs } from "../send-and-sign.ts";
import { panelOf } from "./agreed-2024.ts";
import { chair } from "./finished-panels.ts";
import { closing2024, letterWords } from "./letters-2024.ts";

const sentOn = "2025-03-04";
const approver = "leila-haddad";

/** Every return of the finished audit is read to its end before the panels meet. */
export async function readFinishedReturns(trx: Trx) {
  for (const agency of agencies) {
    const id = `2024-${agency.id}`;
    await finishReading(trx, { by: chair, at: "2025-01-21T14:20:00.000Z" }, await viewAs(trx, chair, id));
  }
}

/** The response to every return of the finished audit, what the agencies answered, and what came of their actions. */
export async function writeFinishedResponses(trx: Trx, publicUrl: string) {
  for (const [place, agency] of agencies.entries()) {
    await send(trx, agency, place, publicUrl);
    await answer(trx, agency);
    await closeWhatIsDone(trx, agency);
  }
  await correctRiverbend(trx);
}

async function send(trx: Trx, agency: SeedAgency, place: number, publicUrl: string) {
  const id = `2024-${agency.id}`;
  const view = await viewAs(trx, chair, id);
  const { opening, strengths } = letterWords(agency.id, place);
  const isWeak = Object.values(ratings2024[agency.id] ?? {}).includes("partially-met");
  const asked = await listRecommendations(trx, id, 1);
  const draft = {
    outcome: isWeak || asked.length > 0 ? ("assured-with-actions" as const) : ("assured" as const),
    opening,
    strengths: strengths.map((words, at) => ({ key: `own:${at + 1}`, code: null, words, source: "" })),
    closing: closing2024,
    answersDueOn: asked.length > 0 ? "2025-04-11" : null,
    plainer: [],
  };
  const approving = { by: approver, at: "2025-03-03T10:05:00.000Z" };
  const sending = { by: chair, at: `${sentOn}T11:00:00.000Z` };
  const steps = [
    await saveDraft(trx, { by: chair, at: "2025-02-26T15:10:00.000Z" }, view, draft, 0),
    await askApproval(trx, { by: chair, at: "2025-02-26T15:20:00.000Z" }, view, approver, 1),
    await answerApproval(trx, approving, view, {
      isApproved: true,
      words: "",
      base: 1,
      seen: await seenNow(trx, view, approving),
    }),
    await sendResponse(trx, sending, view, {
      base: 1,
      seen: await seenNow(trx, view, sending),
      isSaidOpen: true,
      isSentAllTheSame: false,
      publicUrl,
    }),
  ];
  if (JSON.stringify(steps) !== '["saved","done","done","sent"]') throw new Error(`The response to ${id}: ${JSON.stringify(steps)}`);
}

/** The champion reads the letter on the next day and answers what is asked three weeks later. */
async function answer(trx: Trx, agency: SeedAgency) {
  const id = `2024-${agency.id}`;
  const by = championOf(agency);
  const [response] = await listSent(trx, id);
  if (!response) throw new Error(`${id} has no response`);
  await noteReading(trx, { by, at: "2025-03-05T08:50:00.000Z" }, response.id);
  for (const { id: recommendationId, code: standardCode } of response.letter.recommendations) {
    const given = panelOf(agency.id)?.agreed.find(({ code }) => code === standardCode)?.answer;
    if (!given || standardCode === null) throw new Error(`${id} gives no answer on ${standardCode}`);
    const said =
      "reason" in given
        ? ({ answer: "reason", reason: given.reason } as const)
        : ({ answer: "action", action: { what: given.what, owner: given.owner, dueOn: given.dueOn }, standardCode } as const);
    const view = await viewAs(trx, by, id);
    const answered = await answerRecommendation(trx, { by, at: "2025-03-26T13:40:00.000Z" }, view, {
      recommendationId,
      base: null,
      given: said,
    });
    if (answered !== "answered") throw new Error(`${id} ${standardCode}: ${JSON.stringify(answered)}`);
    if ("done" in given && given.done) {
      const action = (await listActions(trx, id)).find((one) => one.recommendationId === recommendationId);
      if (!action) throw new Error(`${id} has no action on ${standardCode}`);
      const { on, shows, closedOn, because } = given.done;
      await updateActionProgress(trx, { by, at: `${on}T10:30:00.000Z` }, action, { progress: "done", note: "", shows });
      await close(trx, id, action.id, closedOn, because);
    }
  }
}

const seen = [
  "What shows it was read at the quarterly meeting.",
  "We asked for one example and saw it.",
  "The measure that was agreed is reached.",
  "It was looked at in the visit of the quality manager.",
];

/** What the agencies' own plans said they would do, and have done by now. */
async function closeWhatIsDone(trx: Trx, agency: SeedAgency) {
  const id = `2024-${agency.id}`;
  const done = (await listActions(trx, id)).filter(({ progress, closureAt }) => progress === "done" && closureAt === null);
  for (const [place, { id: actionId, closedOn }] of done.entries()) {
    const after = addWorkingDays(closedOn && closedOn > sentOn ? closedOn : sentOn, 15);
    await close(trx, id, actionId, after, seen[(place + agency.id.length) % seen.length] ?? "");
  }
}

async function close(trx: Trx, assessmentId: string, actionId: string, on: string, words: string) {
  const action = await findAction(trx, assessmentId, actionId);
  if (!action) throw new Error(`${assessmentId} has no action ${actionId}`);
  const view = await viewAs(trx, approver, assessmentId);
  const author = { by: approver, at: `${on}T09:15:00.000Z` };
  const closed = await closeAction(trx, author, view, actionId, { isClosed: true, words, base: action.revision });
  if (closed !== "done") throw new Error(`${assessmentId} ${actionId}: ${JSON.stringify(closed)}`);
}

/** One fact was wrong in the letter to Riverbend. */
async function correctRiverbend(trx: Trx) {
  const id = "2024-riverbend-housing-association";
  const by = "priya-raman";
  const [response] = await listSent(trx, id);
  if (!response) throw new Error(`${id} has no response`);
  await noteReading(trx, { by: "helen-whitcombe", at: "2025-03-06T17:25:00.000Z" }, response.id);
  const made = await makeCorrection(trx, { by, at: "2025-03-10T11:45:00.000Z" }, await viewAs(trx, by, id), response, {
    kind: "fact",
    standardCode: null,
    words: "Two of the seven older contracts ended in January, so five are left without a clause.",
  });
  const [correction] = await listCorrections(trx, response.id);
  if (made !== "made" || !correction) throw new Error(`${id} could not be corrected`);
  const answered = await answerCorrection(
    trx,
    { by: approver, at: "2025-03-14T09:30:00.000Z" },
    await viewAs(trx, approver, id),
    response,
    {
      correctionId: correction.id,
      answer: "changed",
      words: "Thank you. It is five, and we have told the panel’s chair.",
      rating: null,
    },
  );
  if (answered !== "answered") throw new Error(`${id}: ${JSON.stringify(answered)}`);
}

function championOf(agency: SeedAgency): string {
  const champion = agency.people.find(({ role }) => role === "champion");
  if (!champion) throw new Error(`${agency.id} has no champion`);
  return champion.id;
}
