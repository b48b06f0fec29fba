import type { Rating } from "#domain/assessments/rating.ts";
import { findStandardOfReturn } from "#domain/assessments/return-document.ts";
import { isLowered } from "#domain/scrutiny/panel-items.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { askedAgain } from "./asked-again.ts";
import { agreeRating, listModeratedRatings } from "../moderated-ratings.ts";
import { setRecommendation } from "../recommendations.ts";

interface Settling {
  assessmentId: string;
  /** The meeting in which it is settled; null where a return is read without one. */
  panelId: string | null;
  standardCode: string;
  /** When what was settled before was settled, as it was seen; empty where nothing was. */
  seen: string;
  rating: Rating;
  reason: string;
  recommendation: string;
  action: { what: string; owner: string; dueOn: string } | null;
}

export type Settled = "settled" | "settled-meanwhile" | { refused: string } | { missing: "recommendation"; because: string };

/** Settles one standard: the agreed rating with what is recommended and agreed to be done, all or nothing. */
export async function settleItem(db: Db, author: Author, settling: Settling): Promise<Settled> {
  const { assessmentId, panelId, standardCode, rating, reason, recommendation, action } = settling;
  return inTransaction(db, async (trx): Promise<Settled> => {
    const asked = await askedAgain(trx, author, "settle", { assessmentId, panelId });
    if ("refused" in asked) return asked;
    const { revision } = asked.view.assessment;
    const standing = (await listModeratedRatings(trx, assessmentId, revision)).find((one) => one.standardCode === standardCode);
    if ((standing?.agreedAt ?? "") !== settling.seen) return "settled-meanwhile";
    const submission = await findSubmission(trx, assessmentId, revision);
    const given = submission && findStandardOfReturn(submission.document, standardCode);
    if (!given) return { refused: "This return has no such standard." };
    if (isLowered(given.rating, rating) && recommendation === "")
      return { missing: "recommendation", because: "Enter what is recommended: the rating is lower than the one they gave" };
    const agreed = await agreeRating(trx, author, { assessmentId, standardCode, rating, reason, panelId });
    if (agreed !== "agreed") return agreed;
    const made = { assessmentId, revision, standardCode, panelId };
    await setRecommendation(trx, author, { ...made, kind: "recommendation", words: recommendation });
    await setRecommendation(trx, author, {
      ...made,
      kind: "agreed-action",
      words: action?.what ?? "",
      owner: action?.owner ?? "",
      dueOn: action?.dueOn ?? null,
    });
    return "settled";
  });
}
