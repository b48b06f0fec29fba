import { InsetText } from "#app/components/govuk/inset-text.tsx";

/** A form that cannot be used now, with the reason why. */
export function LockedPage({ title, reason }: { title: string; reason: string }) {
  return (
    <>
      <title>{`${title} - Safeguarding audit`}</title>
      <h1 className="govuk-heading-l">{title}</h1>
      <InsetText>{reason}</InsetText>
    </>
  );
}
