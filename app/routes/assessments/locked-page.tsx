import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { KeptWords } from "#app/components/kept-words.tsx";
import { PageHead } from "#app/components/page-head.tsx";

/** A form that cannot be used now, with the reason why. */
export function LockedPage({ title, reason }: { title: string; reason: string }) {
  return (
    <>
      <PageHead title={title} />
      <InsetText>{reason}</InsetText>
      <KeptWords />
    </>
  );
}
