import type { ReactNode } from "react";

/** What the browser's tab says of a page: that its form came back, its name, the service. The first page has only the service's. */
export function PageTitle({ title, error }: { title?: string; error?: unknown }) {
  return <title>{`${error ? "Error: " : ""}${title ? `${title} - ` : ""}Safeguarding audit`}</title>;
}

interface PageHeadProps {
  caption?: string;
  title: string;
  /** What the tab says, where that is not the heading: what tells the page from another one of its kind. */
  tab?: string;
  /** The page in one sentence. */
  lead?: ReactNode;
  /** There when the form came back. */
  error?: unknown;
}

/** The top of a page, and what the tab says of it. */
export function PageHead({ caption, title, tab = title, lead, error }: PageHeadProps) {
  return (
    <>
      <PageTitle title={tab} error={error} />
      {caption && <span className="govuk-caption-l">{caption}</span>}
      <h1 className="govuk-heading-l govuk-!-margin-bottom-4">{title}</h1>
      {lead && <p className="app-lead">{lead}</p>}
    </>
  );
}
