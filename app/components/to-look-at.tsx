import { type StandardToLookAt, toLookAtSentence } from "#domain/assessments/evidence/to-look-at.ts";
import { counted } from "#domain/words.ts";
import { Details } from "./govuk/details.tsx";

interface ToLookAtProps {
  toLookAt: StandardToLookAt[];
  /** Standards that are asked: the base of the count. */
  asked: number;
  /** Where a standard is read or changed. */
  hrefOf: (code: string) => string | undefined;
}

/** Which standards have evidence to look at, or two versions of an answer, for those who send, sign or read: it stops nobody. */
export function ToLookAt({ toLookAt, asked, hrefOf }: ToLookAtProps) {
  if (toLookAt.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-8 govuk-!-margin-bottom-2" id="to-look-at">
        To look at
      </h2>
      <p className="govuk-body">
        {toLookAtSentence(toLookAt.length, asked)} Nothing is missing from {toLookAt.length === 1 ? "it" : "them"} for that.
      </p>
      <Details summary={`Show the ${counted(toLookAt.length, "standard")} to look at`}>
        <ul className="app-plain-list">
          {toLookAt.map(({ code, short, because }) => (
            <li key={code}>
              <StandardLink href={hrefOf(code)}>{`${code} ${short}`}</StandardLink>: {because}
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}

function StandardLink({ href, children }: { href: string | undefined; children: string }) {
  if (!href) return children;
  return (
    <a className="govuk-link" href={href}>
      {children}
    </a>
  );
}
