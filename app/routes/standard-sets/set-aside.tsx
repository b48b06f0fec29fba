import { href } from "react-router";
import { FileLink } from "#app/components/file-link.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { asideHeading } from "#app/components/with-aside.tsx";
import { hereOf } from "./part-of-set.ts";
import type { SetPage } from "./show.server.ts";

/** What can be done with a version, beside its words. */
export function SetAside({ page }: { page: SetPage }) {
  const here = hereOf(page);
  return (
    <>
      <h2 id={asideHeading}>This version</h2>
      <ul className="app-plain-list govuk-!-font-size-16">
        <FileLink href={href("/partnerships/:partnershipId/standard-sets/:setId.yaml", here)}>Download it (YAML)</FileLink>
        {page.others.map(({ id, version, isCompared }) => (
          <li key={id}>
            <a
              className="govuk-link"
              href={href("/partnerships/:partnershipId/standard-sets/:setId/compare/:otherId", { ...here, otherId: id })}
            >
              Compare with {version}
            </a>
            {isCompared && " (which it follows)"}
          </li>
        ))}
      </ul>
      {page.mayWrite && (
        <>
          {page.drafts.length > 0 && <h2>Being written from it</h2>}
          <ul className="app-plain-list govuk-!-font-size-16">
            {page.drafts.map(({ id, title, version }) => (
              <li key={id}>
                <a
                  className="govuk-link"
                  href={href("/partnerships/:partnershipId/standard-set-drafts/:draftId", { ...here, draftId: id })}
                >
                  {title}, version {version}
                </a>
              </li>
            ))}
          </ul>
          <form method="post">
            <Button>Edit as a new version</Button>
          </form>
        </>
      )}
    </>
  );
}
