import { useContext } from "react";
import { typedInWords } from "#domain/people/kept-forms.ts";
import { dayInWords, timeInWords } from "#domain/dates.ts";
import { KeptFormsContext } from "./kept-forms.ts";

/** What somebody typed into the forms of this page, where the page has no form for it any more: to copy. */
export function KeptWords() {
  const { forms } = useContext(KeptFormsContext);
  return forms.map(({ form, fields, keptAt }) => (
    <div className="app-notice" key={form}>
      <p>
        <strong>
          You typed this on {dayInWords(keptAt)} at {timeInWords(keptAt)}, and it was not saved.
        </strong>{" "}
        You can copy it from here:
      </p>
      <TypedWords typed={typedInWords(fields)} />
    </div>
  ));
}

/** Names and values of a form, as they were typed. */
export function TypedWords({ typed }: { typed: { label: string; value: string }[] }) {
  return (
    <dl className="govuk-summary-list">
      {typed.map(({ label, value }, index) => (
        // The fields of one form never move, and a name may come twice
        <div className="govuk-summary-list__row" key={index}>
          <dt className="govuk-summary-list__key">{label}</dt>
          <dd className="govuk-summary-list__value app-own-lines">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
