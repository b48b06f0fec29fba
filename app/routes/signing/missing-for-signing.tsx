import type { MissingItem, UnsavedTyping } from "#domain/assessments/check.ts";
import { momentInWords } from "#domain/dates.ts";

const places: Record<MissingItem["missing"], string> = {
  rating: "#rating",
  statement: "#statement",
  evidence: "#evidence",
  action: "#actions",
  reason: "#notApplicableReason",
};

/** What signing still asks for, each with the way to it for those who can put it right. */
export function MissingForSigning({ missing, hrefOf }: { missing: MissingItem[]; hrefOf: (code: string) => string | undefined }) {
  return (
    <ul className="govuk-list govuk-list--bullet" id="missing">
      {missing.map((item) => {
        const name = `${item.code} ${item.short}`;
        const href = hrefOf(item.code);
        return (
          <li key={`${item.code} ${item.missing}`}>
            {href ? (
              <a className="govuk-link" href={`${href}${places[item.missing]}`}>
                {name}
              </a>
            ) : (
              name
            )}
            : {item.words}
          </li>
        );
      })}
    </ul>
  );
}

/** Typing that would not be part of what is signed. */
export function UnsavedWarning({ typing, hrefOf }: { typing: UnsavedTyping[]; hrefOf: (code: string) => string | undefined }) {
  if (typing.length === 0) return null;
  return (
    <div className="app-notice">
      <p>
        <strong>Typed, but not saved.</strong> It is kept, but it is not part of the audit, and will not be part of what is signed.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {typing.map((one) => (
          <li key={`${one.code} ${one.name}`}>
            {one.isMine && hrefOf(one.code) ? (
              <a className="govuk-link" href={hrefOf(one.code)}>
                {one.code}
              </a>
            ) : (
              one.code
            )}
            , typed by {one.isMine ? "you" : one.name} until {momentInWords(one.keptAt)}
            {one.isStale && ". The saved answer has changed since, so there are two versions to bring together"}
          </li>
        ))}
      </ul>
    </div>
  );
}
