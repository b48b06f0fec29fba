import {
  doubtsInWords,
  factsInWords,
  type ProfileDoubt,
  profileInWords,
  reasonInWords,
  withoutReasonFirst,
} from "#domain/schools/profile-doubts.ts";
import { RatingWord } from "./rating.tsx";

interface ProfileDoubtsProps {
  doubts: ProfileDoubt[];
  /** The bases of the counts. */
  totals: { met: number; partiallyMet: number };
  hrefOf: (code: string) => string | undefined;
  isConfirmed?: boolean;
}

/** The ratings that the organisation's own profile speaks against, for whoever sends, signs or reads. It changes no rating. */
export function ProfileDoubts({ doubts, totals, hrefOf, isConfirmed = true }: ProfileDoubtsProps) {
  if (doubts.length === 0) return null;
  return (
    <section className="app-doubt" aria-labelledby="doubts">
      <h2 id="doubts">The profile says otherwise: is the rating still right?</h2>
      <p className="govuk-body">
        {doubtsInWords(doubts, totals)}. It is a question: no rating changes by itself.
        {doubts.some(({ reason }) => reason) && " Those without a reason come first."}
      </p>
      <ul className="app-weak">
        {withoutReasonFirst(doubts).map((doubt) => (
          <li key={doubt.code}>
            <div className="app-weak__head">
              <h3>
                <Named href={hrefOf(doubt.code)}>{`${doubt.code} ${doubt.short}`}</Named>
              </h3>
              <RatingWord rating={doubt.rating} />
            </div>
            <p>{factsInWords(doubt, profileInWords({ isConfirmed }))}</p>
            <p className="app-own-lines">{doubt.reason ? reasonInWords(doubt) : <strong>{reasonInWords(doubt)}</strong>}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Named({ href, children }: { href: string | undefined; children: string }) {
  if (!href) return children;
  return (
    <a className="govuk-link" href={href}>
      {children}
    </a>
  );
}
