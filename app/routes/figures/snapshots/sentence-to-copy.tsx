import type { ReactNode } from "react";

/** A sentence to quote, with where it comes from. The button is there where scripts run. */
export function SentenceToCopy({ id, source, children }: { id: string; source?: string; children: ReactNode }) {
  return (
    <>
      <p className="app-copy" id={id}>
        {children}
      </p>
      {source && <p className="app-notes govuk-!-margin-bottom-3">{source}</p>}
      <button type="button" className="govuk-button govuk-button--secondary" data-copy={id} hidden>
        Copy the sentence
      </button>
    </>
  );
}
