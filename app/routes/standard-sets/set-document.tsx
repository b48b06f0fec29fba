import { BulletList } from "#app/components/bullet-list.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import type { SetDocument as Document } from "./set-document.server.ts";

/** A set from beginning to end; on paper all of it stands open. */
export function SetDocument({ set }: { set: Document }) {
  return set.sections.map(({ code, title, standards }) => (
    <section key={code}>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">
        {code}. {title}
      </h2>
      <StandardsOfSection standards={standards} comparedWith={set.comparedWith} headings={["h3", "h4"]} />
    </section>
  ));
}

/** What a set says beside its standards. */
export function SetInFields({ about }: { about: Document["about"] }) {
  return <SummaryList rows={about.map(([key, value]) => ({ key, value: <span className="app-own-lines">{value}</span> }))} />;
}

interface SectionProps {
  standards: Document["sections"][number]["standards"];
  comparedWith: string | null;
  /** Of a standard, and of its parts. */
  headings: ["h2", "h3"] | ["h3", "h4"];
}

/** The standards of a section in full. */
export function StandardsOfSection({ standards, ...around }: SectionProps) {
  return standards.map((standard) => <Standard standard={standard} {...around} key={standard.code} />);
}

interface StandardProps extends Omit<SectionProps, "standards"> {
  standard: SectionProps["standards"][number];
}

function Standard({ standard, comparedWith, headings: [Heading, Part] }: StandardProps) {
  const { code, short, sentence, isCore, met, evidence, references, more, change, grade } = standard;
  return (
    <section aria-labelledby={`standard-${code}`} className="govuk-!-margin-bottom-6">
      <Heading className="govuk-heading-s govuk-!-margin-bottom-1" id={`standard-${code}`}>
        {code} {short}
      </Heading>
      <p className="govuk-body govuk-!-margin-bottom-2">{sentence}</p>
      <p className="govuk-body-s app-quiet govuk-!-margin-bottom-2">
        {isCore ? "Core. " : ""}Reading grade {grade.sentence}; met statements up to {grade.met}.
      </p>
      {change && (
        <p className="govuk-body govuk-!-margin-bottom-2">
          <strong>Since {comparedWith}:</strong> {change}
        </p>
      )}
      <Part className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">What met looks like</Part>
      <BulletList items={met} />
      <Details summary={`Evidence, help and references for ${code}`} classes="govuk-!-margin-bottom-2">
        <Part className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">What counts as evidence</Part>
        <BulletList items={evidence} />
        <Part className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">References</Part>
        <BulletList items={references} />
        {/* On paper a heading stays with what follows it, and so many in a row would all stay together */}
        {more.map(([label, text]) => (
          <p className="govuk-body app-own-lines" key={label}>
            <strong>{label}</strong>
            <br />
            {text}
          </p>
        ))}
      </Details>
    </section>
  );
}
