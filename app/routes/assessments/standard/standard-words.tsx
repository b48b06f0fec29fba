import { BulletList } from "#app/components/bullet-list.tsx";
import { basisLabels } from "#domain/assessments/basis-words.ts";
import type { Words } from "#domain/assessments/standard-in-words.ts";
import { inSentence } from "#domain/words.ts";
import type { StandardPage } from "./show.server.ts";
import { Details } from "#app/components/govuk/details.tsx";
import { Explained } from "./explained.tsx";

interface StandardWordsProps {
  page: Pick<StandardPage, "organisation" | "cycle" | "standard" | "standardWords">;
  /** The page of what the words mean; null where there is none. */
  glossary: string | null;
}

/** The standard itself, before anything is judged or written. */
export function StandardWords({ page, glossary }: StandardWordsProps) {
  const { standard } = page;
  const { basis, isStrengthened, sentence, met, evidence, help, examples, references } = page.standardWords;
  const explained = (words: Words) => <Explained words={words} glossaryHref={glossary && `${glossary}?standard=${standard.code}`} />;
  return (
    <>
      <span className="govuk-caption-m">
        {page.organisation.name}: {page.cycle.title}
      </span>
      <h1 className="app-standard__title">
        <span className="app-standard__code">{standard.code}</span> {explained(sentence)}
      </h1>
      {basis && (
        <p className="govuk-body app-quiet">
          Basis: {inSentence(basisLabels[basis])}
          {isStrengthened && ". New or stronger this year"}
        </p>
      )}
      <h2 className="govuk-heading-s govuk-!-margin-bottom-2">What met looks like</h2>
      <ul className="app-tick-list">
        {met.map((words) => (
          <li key={JSON.stringify(words)}>{explained(words)}</li>
        ))}
      </ul>
      <Details summary="What counts as evidence" classes="govuk-!-margin-bottom-2">
        <ul className="govuk-list govuk-list--bullet">
          {evidence.map((words) => (
            <li key={JSON.stringify(words)}>{explained(words)}</li>
          ))}
        </ul>
      </Details>
      {help.map(({ title, text }) => (
        <Details key={title} summary={title} classes="govuk-!-margin-bottom-2">
          {explained(text)}
        </Details>
      ))}
      {examples.length > 0 && (
        <Details summary="Example answers" classes="govuk-!-margin-bottom-2">
          <p className="govuk-body">These answers are made up, to show what to say and how much. Yours says what is true of you.</p>
          {examples.map(({ title, answers }) => (
            <section key={title}>
              {title && <h3 className="govuk-heading-s govuk-!-margin-bottom-2">{title}</h3>}
              {answers.map(({ rating, text }) => (
                <p className="govuk-body" key={rating}>
                  <strong>{rating}:</strong> {explained(text)}
                </p>
              ))}
            </section>
          ))}
        </Details>
      )}
      <Details
        summary={basis === null || basis === "law" ? "The law behind this standard" : "What this standard rests on"}
        classes="govuk-!-margin-bottom-7"
      >
        <BulletList items={references} />
      </Details>
    </>
  );
}
