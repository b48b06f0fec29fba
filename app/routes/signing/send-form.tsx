import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { longestNote } from "#app/forms/signing/sign-off.ts";
import { dayInWords } from "#domain/dates.ts";
import { eitherOf } from "#domain/people/signatories.ts";
import type { CheckPage } from "./check.server.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { PostForm } from "#app/components/post-form.tsx";

/** The end of the check: sending it to be signed, with an optional note. */
export function SendForm({ page, reply }: { page: CheckPage; reply: Reply }) {
  const { signatories, missing, cycle } = page;
  const names = eitherOf(signatories.map((one) => one.name));

  return (
    <section className="app-declaration govuk-!-display-none-print" aria-labelledby="send-heading">
      <h2 className="app-heading" id="send-heading">
        {signatories.length > 0 && !page.isSignatory ? `Send it to ${names} to sign` : "Send it to be signed"}
      </h2>
      {missing.length > 0 || page.needsProfile ? (
        <p className="govuk-body">
          This opens once nothing is missing.{" "}
          <a className="govuk-link" href="#missing">
            See what is missing
          </a>
        </p>
      ) : signatories.length === 0 ? (
        <p className="govuk-body">{page.nobodySigns}.</p>
      ) : (
        <PostForm>
          <ul className="govuk-list govuk-list--bullet">
            {signatories.map((one) => (
              <li key={one.name}>
                {one.name}, {one.jobTitle}
              </li>
            ))}
          </ul>
          <p className="govuk-body">
            {signatories.length > 1 ? "Each of them gets an e-mail, and one signature is enough." : "They get an e-mail."} Nobody can change
            the audit until it is signed or returned with a note. The partnership asks for this step by {dayInWords(cycle.signOffBy)}.
          </p>
          <CharacterCount
            {...fieldsOf(reply)("note")}
            label={`A note to the ${page.words.head} (optional)`}
            hint="What they should look at first. It is shown to them, and stays in the history"
            rows={4}
            maxLength={longestNote}
          />
          <Button>{page.isSignatory ? "Send it to be signed" : `Send to ${names} to sign`}</Button>
        </PostForm>
      )}
    </section>
  );
}
