import type { ReactNode } from "react";
import { Button } from "#app/components/govuk/button.tsx";

/** A sentence to quote, with where it comes from. The button is there where scripts run. */
export function SentenceToCopy({ id, source, children }: { id: string; source?: string; children: ReactNode }) {
  return (
    <>
      <p className="app-copy" id={id}>
        {children}
      </p>
      {source && <p className="app-notes govuk-!-margin-bottom-3">{source}</p>}
      <Button type="button" classes="govuk-button--secondary" data={{ "data-copy": id }} isHidden>
        Copy the sentence
      </Button>
    </>
  );
}
