import { checkedInWords } from "#domain/assessments/return-words.ts";
import { WithAddresses } from "#app/components/with-addresses.tsx";
import type { ReactNode } from "react";
import { dayInWords } from "#domain/dates.ts";
import { listed } from "#domain/words.ts";
import { GoTo } from "./go-to.tsx";
import type { StandardPage } from "./show.server.ts";

/** The evidence of one standard, what wants looking at first. */
export function StandardEvidence({ page, isReadOnly = false, banner }: { page: StandardPage; isReadOnly?: boolean; banner?: ReactNode }) {
  return (
    <>
      <div id="evidence">{banner}</div>
      <h2 className="govuk-heading-m govuk-!-margin-top-7 govuk-!-margin-bottom-2">Evidence</h2>
      <p className="govuk-hint govuk-!-margin-bottom-3">
        Say what shows it and where it is kept. Met needs at least one. Documents stay with you.
      </p>
      {page.evidence.length > 0 && (
        <ul className="app-cards">
          {page.evidence.map((item) => (
            <li key={item.id} className={`app-card${item.look ? " app-card--attention" : ""}`}>
              <div>
                <h3 className="app-card__title">{item.title}</h3>
                <div className="app-card__facts">
                  {item.look && (
                    <p>
                      <strong>{item.look}</strong>
                    </p>
                  )}
                  {item.shows && <p>Shows: {item.shows}</p>}
                  {item.kept && (
                    <p>
                      Kept: <WithAddresses text={item.kept} />
                    </p>
                  )}
                  <p>{datesInWords(item)}</p>
                  {item.others.length > 0 && <p>Also used for {listed(item.others)}</p>}
                </div>
              </div>
              {!isReadOnly && (
                <ul className="app-card__links">
                  <li>
                    <GoTo place={`evidence/${item.id}`}>
                      Change<span className="govuk-visually-hidden"> {item.title}</span>
                    </GoTo>
                  </li>
                  <li>
                    <GoTo place={`evidence/${item.id}/removal`}>
                      Remove<span className="govuk-visually-hidden"> {item.title}</span>
                    </GoTo>
                  </li>
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <ul className="app-inline-links govuk-!-margin-bottom-7">
          <li>
            <GoTo place="evidence/new">Add evidence</GoTo>
          </li>
          {page.hasOtherEvidence && (
            <li>
              <GoTo place="evidence/reuse">Use evidence from another standard</GoTo>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

function datesInWords(item: StandardPage["evidence"][number]): string {
  const parts = [
    item.checkedOn ? `Checked ${checkedInWords(item)}` : "No date checked",
    item.reviewBy ? `Check again by ${dayInWords(item.reviewBy)}` : null,
    item.carriedFrom ? "Brought from your last answer" : null,
    item.fromTrust && !item.checkedOn ? `Kept by ${item.fromTrust}` : null,
  ];
  return parts.filter(Boolean).join(". ");
}
