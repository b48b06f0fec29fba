import { partOfSet, whole } from "./part-of-set.ts";
import type { SetDocument } from "./set-document.server.ts";

/** What a set holds, section by section; each leads to its words. */
export function SetContents({ set, here }: { set: SetDocument; here: { partnershipId: string; setId: string } }) {
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">What it asks</h2>
      <p className="govuk-body">
        Open a section to read its standards in full, or{" "}
        <a className="govuk-link" href={partOfSet(here, whole)}>
          read all of them on one page
        </a>
        , which is also the page to print.
      </p>
      {set.contents.map(({ code, title, standards }) => (
        <section key={code}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
            <a className="govuk-link" href={partOfSet(here, code)}>
              {code}. {title}
            </a>
          </h3>
          <ul className="app-plain-list govuk-!-margin-bottom-4">
            {standards.map((standard) => (
              <li key={standard.code}>
                {standard.code} {standard.short}
                {standard.isCore && <span className="app-quiet"> (core)</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
