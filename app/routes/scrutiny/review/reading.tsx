import { Button } from "#app/components/govuk/button.tsx";
import { counted } from "#domain/words.ts";
import type { TriagePage } from "./review.server.ts";

/** Which sections are read, by whom, and the end of reading. */
export function Reading({ page, submission }: { page: TriagePage; submission: string }) {
  const { sections, read, may, isRead } = page;
  const done = sections.filter((one) => one.read !== null).length;
  return (
    <section aria-labelledby="reading" className="govuk-!-margin-top-8">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="reading">
        Read by section
      </h2>
      <p className="govuk-body">
        {done} of {counted(sections.length, "section is", "sections are")} read
        {read && !read.isOfThis && `. ${read.by} read all of an earlier revision on ${read.at}; it was corrected since`}.
      </p>
      <form method="post" aria-label="Sections read">
        <input type="hidden" name="intent" value="section" />
        <ul className="app-section-list app-plain-list">
          {sections.map(({ code, title, read: by }) => (
            <li key={code}>
              <a className="govuk-link" href={`${submission}#section-${code}`}>
                {code}. {title}
              </a>{" "}
              {by && <span className="app-quiet">Read by {by}. </span>}
              {may.read && (
                <button type="submit" name="section" value={by ? `${code} unread` : code} className="app-text-button">
                  {by ? "Mark as not read" : "I have read this section"}
                  <span className="govuk-visually-hidden">: {title}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      </form>
      <h2 className="govuk-heading-m govuk-!-margin-top-6 govuk-!-margin-bottom-2">Finish reading</h2>
      <p className="govuk-body">
        {page.slotSentence} Findings without a key line stay here and out of the pack.
        {isRead && read && ` ${read.by} read all of it on ${read.at}.`}
      </p>
      {may.read && !isRead && (
        <form method="post" aria-label="Finish reading">
          <Button name="intent" value="finish">
            I have read all of it
          </Button>
        </form>
      )}
    </section>
  );
}
