import { LinkButton } from "#app/components/govuk/button.tsx";
import { placeHref } from "#app/routes/work/place-href.ts";
import type { TaskListPage } from "./show.server.ts";

/** What this person does next, first of all: a button where it is theirs to do, a link where they wait. */
export function NextStep({ page }: { page: TaskListPage }) {
  const { step } = page;
  if (!step) return null;
  const text = step.text.endsWith(".") ? step.text : `${step.text}.`;
  if (step.isTheirs && step.way) {
    return (
      <div>
        <p className="govuk-body">{text}</p>
        <LinkButton href={placeHref(step.way.place)}>{step.way.label}</LinkButton>
      </div>
    );
  }
  return (
    <p className="govuk-body">
      {text}{" "}
      {step.way && (
        <a className="govuk-link" href={placeHref(step.way.place)}>
          {step.way.label}
        </a>
      )}
    </p>
  );
}
