import { href } from "react-router";
import { Tag } from "#app/components/govuk/tag.tsx";
import type { StandardState } from "#domain/standard-sets/compare-sets.ts";
import type { DraftFinding } from "#domain/standard-sets/draft-findings.ts";
import type { DraftPage } from "./show.server.ts";

type Page = Pick<DraftPage, "partnership" | "draft">;

/** The standards of a draft in their order, each with the way to change it. */
export function DraftStandards({ page }: { page: Page & Pick<DraftPage, "sections"> }) {
  return page.sections.map(({ code, title, standards }) => (
    <section key={code}>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        {code}. {title}
      </h3>
      <ul className="govuk-list">
        {standards.map((standard) => (
          <li key={standard.code}>
            <a className="govuk-link" href={addressOf(page, standard.code)}>
              {standard.code} {standard.short}
            </a>{" "}
            {standard.state && standard.state !== "same" && <Tag classes="govuk-tag--grey">{tags[standard.state]}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  ));
}

const tags: Record<Exclude<StandardState, "same">, string> = {
  changed: "Changed",
  reworded: "Reworded",
  new: "New",
  "left-out": "Left out",
};

/** What is missing or to be looked at, each leading to where it is changed. */
export function Findings({ findings, page }: { findings: DraftFinding[]; page: Page }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {findings.map(({ code, text }) => (
        <li key={text}>
          {code === null ? (
            text
          ) : (
            <a className="govuk-link" href={addressOf(page, code)}>
              {text}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function addressOf({ partnership, draft }: Page, code: string): string {
  const here = { partnershipId: partnership.id, draftId: draft.id, code };
  return href("/partnerships/:partnershipId/standard-set-drafts/:draftId/standards/:code", here);
}
