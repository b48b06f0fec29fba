import { likeForLikeInWords } from "#domain/signing/signing-sentence.ts";
import type { SigningSummary } from "#domain/signing/signing.ts";
import { counted } from "#domain/words.ts";

/** Three numbers, each with what it is a number of. */
export function SigningFacts({ totals, actions, evidence, comparison }: SigningSummary) {
  const likeForLike = comparison && likeForLikeInWords(comparison);
  return (
    <ul className="app-key-facts app-figures">
      <li>
        <b>
          {totals.met} of {totals.applicable}
        </b>
        met.{likeForLike && ` ${likeForLike}`}
      </li>
      <li>
        <b>{counted(actions.total, "action")}</b>
        {actions.total > 0 ? "each with an owner and a date." : "agreed."}
        {actions.carriedOver > 0 && ` ${actions.carriedOver} carried over from ${comparison?.cycle ?? "the last audit"}`}
      </li>
      <li>
        <b>{counted(evidence.total, "item")}</b>
        of evidence. {evidence.checkedThisYear} checked in the last 12 months
      </li>
    </ul>
  );
}
