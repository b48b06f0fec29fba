import { dayInWords } from "#domain/dates.ts";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";

interface ActionText {
  what: string;
  gap: string;
  owner: string;
  dueOn: string;
  successMeasure: string;
}

/** An action to read beside a form of the same action. */
export function ActionInOtherWords({ heading, text }: { heading: string; text: ActionText }) {
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      <SummaryList
        rows={[
          { key: "What will be done", value: text.what },
          { key: "The gap it closes", value: <span className="app-own-lines">{text.gap}</span> },
          { key: "Owner", value: text.owner },
          { key: "Due date", value: dayInWords(text.dueOn) },
          { key: "How you will know", value: <span className="app-own-lines">{text.successMeasure}</span> },
        ]}
      />
    </>
  );
}
