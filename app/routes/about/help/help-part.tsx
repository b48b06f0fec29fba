import type { ReactNode } from "react";

/** What one kind of person finds in the help: the id is where "You are" leads. */
export function HelpPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="govuk-!-margin-top-7">
      <h2 className="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

export function Lines({ lines }: { lines: ReactNode[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
