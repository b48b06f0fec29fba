import { WithAddresses } from "#app/components/with-addresses.tsx";
import type { ReactNode } from "react";
import { momentInWords } from "#domain/dates.ts";
import type { ReturnDocument, SectionOfReturn } from "#domain/assessments/return-document.ts";
import { sectionInWords } from "#domain/assessments/return-words.ts";
import { actionColumns, type AnswerRow, evidenceColumns, saidColumns } from "#app/tables/assessments/return.ts";
import type { Column } from "#app/tables/column.ts";
import { RatingWord } from "#app/components/rating.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";

interface Options {
  /** Where a standard can be changed, if this reader may. */
  changeHref?: (code: string, section: string) => string | undefined;
}

/** A whole return to read and to print, section by section. */
export function ReturnText({ document, changeHref }: { document: ReturnDocument } & Options) {
  return document.sections.map((section) => <SectionText key={section.code} section={section} changeHref={changeHref} />);
}

function SectionText({ section, changeHref }: { section: SectionOfReturn } & Options) {
  return (
    <section aria-labelledby={`section-${section.code}`} className="govuk-!-margin-top-8">
      <h2 className="govuk-heading-l govuk-!-margin-bottom-2" id={`section-${section.code}`}>
        {section.code}. {section.title}
      </h2>
      <p className="govuk-body">{sectionInWords(section)}</p>
      {section.standards.map((standard) => (
        <StandardText
          key={standard.code}
          standard={{ ...standard, section: section.code }}
          change={changeHref?.(standard.code, section.code)}
        />
      ))}
    </section>
  );
}

function StandardText({ standard, change }: { standard: AnswerRow; change?: string }) {
  return (
    <article aria-labelledby={`standard-${standard.code}`} className="govuk-!-margin-bottom-7">
      <h3 className="govuk-heading-m govuk-!-margin-bottom-2" id={`standard-${standard.code}`}>
        {standard.code} {standard.sentence}
      </h3>
      <p className="govuk-body govuk-!-margin-bottom-2">
        <RatingWord rating={standard.rating} />
        {change && (
          <>
            {" "}
            <a className="govuk-link govuk-!-display-none-print" href={change}>
              Change
              <span className="govuk-visually-hidden">
                {" "}
                {standard.code} {standard.short}
              </span>
            </a>
          </>
        )}
      </p>
      <SummaryList
        rows={[
          ...saidColumns(standard).map((column) => row(column, standard)),
          {
            key: "Evidence",
            value: <Items items={standard.evidence.map((item) => ({ ...item, standards: [] }))} columns={evidenceColumns} />,
          },
          {
            key: "Actions",
            value: <Items items={standard.actions.map((action) => ({ ...action, standard: standard.code }))} columns={actionColumns} />,
          },
        ]}
      />
      {standard.savedAt && (
        <p className="govuk-body-s app-quiet">
          Saved by {standard.savedBy ?? "somebody"} at {momentInWords(standard.savedAt)}
        </p>
      )}
    </article>
  );
}

function row(column: Column<AnswerRow>, standard: AnswerRow) {
  return { key: column.heading, value: <Value>{column.value(standard)}</Value> };
}

function Items<Item extends { id: string }>({ items, columns }: { items: Item[]; columns: Column<Item>[] }) {
  const [title, ...others] = columns;
  if (!title || items.length === 0) return "None";
  return (
    <ul className="app-cards">
      {items.map((item) => (
        <li key={item.id} className="app-card">
          <div>
            <p className="app-card__title">{title.value(item)}</p>
            <div className="app-card__facts">
              {others.map((column) => (
                <p key={column.key}>
                  {column.heading}: <WithAddresses text={String(column.value(item) || "not given")} />
                </p>
              ))}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Value({ children }: { children: ReactNode }) {
  return <span className="app-own-lines">{children || "Not provided"}</span>;
}
