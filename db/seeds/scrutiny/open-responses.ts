import { saveDraft } from "#db/responses/response-draft.ts";
import { seenNow } from "#db/responses/draft-letter.ts";
import { sendResponse } from "#db/responses/send-response.ts";
import { finishReading, takeReview } from "#db/scrutiny/reviews.ts";
import type { Trx } from "../../connection.server.ts";
import type { OpenReturn } from "../open-returns.ts";
import { viewAs } from "../send-and-sign.ts";
import { chair } from "./finished-panels.ts";

const letter = {
  outcome: "assured-with-actions" as const,
  opening:
    "Thank you for being the first to return. Your statements say what you did with what we wrote to you in 2025, and your plan says what is next. No panel is needed to understand it.",
  strengths: [
    {
      key: "own:1",
      code: null,
      words: "Figures of providers on disagreements are read each quarter, and somebody asks about them",
      source: "",
    },
  ],
  closing: "We ask how your actions are going after three, six and twelve months.",
  answersDueOn: null,
  plainer: [],
};

/** What the partnership has done with a return of the open audit: somebody has it, and one is answered. */
export async function writeReview(trx: Trx, assessmentId: string, { reviewStartedOn, responseSentOn }: OpenReturn, publicUrl: string) {
  if (!reviewStartedOn) return;
  const view = await viewAs(trx, chair, assessmentId);
  const steps: unknown[] = [await takeReview(trx, { by: chair, at: `${reviewStartedOn}T09:40:00.000Z` }, view)];
  if (responseSentOn) {
    const at = (time: string) => ({ by: chair, at: `${responseSentOn}T${time}:00.000Z` });
    steps.push(
      await finishReading(trx, at("09:05"), view),
      await saveDraft(trx, at("10:30"), view, letter, 0),
      await sendResponse(trx, at("11:00"), view, {
        base: 1,
        seen: await seenNow(trx, view, at("11:00")),
        isSaidOpen: false,
        isSentAllTheSame: false,
        publicUrl,
      }),
    );
  }
  const wanted = responseSentOn ? ["taken", "read", "saved", "sent"] : ["taken"];
  if (JSON.stringify(steps) !== JSON.stringify(wanted)) throw new Error(`The review of ${assessmentId}: ${JSON.stringify(steps)}`);
}
