import type { Difference } from "#domain/text-difference.ts";
import { Compare } from "./compare.tsx";

interface BothVersionsProps {
  stale: {
    /** Who saved meanwhile, and at what time, if that is known. */
    name: string;
    at: string;
    rows: { label: string; theirs: Difference[]; mine: Difference[] }[];
  };
  /** "this part": what both have changed. */
  what: string;
  /** Where to go to leave it as the other saved it. */
  keepTheirs: string;
}

/** What somebody else saved beside what was typed here, where they differ. */
export function BothVersions({ stale, what, keepTheirs }: BothVersionsProps) {
  return (
    <section aria-labelledby="both">
      <h2 className="govuk-heading-m" id="both">
        Two versions of {what}
      </h2>
      <p className="govuk-body">
        {stale.name} saved {what}
        {stale.at && ` at ${stale.at}`} while you had it open. What you typed stands in the form below: change it to what it should be and
        save it, or{" "}
        <a className="govuk-link" href={keepTheirs}>
          keep what {stale.name} saved
        </a>
        .
      </p>
      {stale.rows.map(({ label, theirs, mine }) => (
        <section key={label}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{label}</h3>
          <Compare left={{ heading: `Saved by ${stale.name}`, parts: theirs }} right={{ heading: "Yours", parts: mine }} />
        </section>
      ))}
    </section>
  );
}
