import { href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { Pagination } from "#app/components/govuk/pagination.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { FileLink } from "#app/components/file-link.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { asideHeading, WithAside } from "#app/components/with-aside.tsx";
import { counted, listed } from "#domain/words.ts";
import type { Route } from "./+types/show.ts";
import { backToSet, backToSets } from "./back.ts";
import { beginNewVersion } from "./begin-draft.server.ts";
import { findSetOr404, requireSet, requireSetWriter } from "./requirements.ts";
import { partOfSet } from "./part-of-set.ts";
import { SetContents } from "./set-contents.tsx";
import { SetDocument, SetInFields, StandardsOfSection } from "./set-document.tsx";
import { readSet } from "./show.server.ts";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const page = await readSet(await requireSet({ request, context, params }), url.searchParams.get("section"));
  return { ...page, isRegistered: url.searchParams.get("done") === "registered" };
}

/** Begins a new version from this one. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireSetWriter({ request, context, params });
  const found = await findSetOr404(view, params.setId);
  const draftId = await beginNewVersion(view.db, view.author, { partnership: view.partnership, ...found });
  return redirect(href("/partnerships/:partnershipId/standard-set-drafts/:draftId", { ...params, draftId }));
}

export const handle = {
  back: (page: Page, params: { partnershipId: string; setId: string }) =>
    page.set.sections.length > 0 ? backToSet(params) : backToSets(page, params),
};

export default function StandardSet({ loaderData: page }: Route.ComponentProps) {
  const { set } = page;
  return (
    <WithAside aside={<Aside page={page} />}>
      {page.isRegistered && (
        <NotificationBanner isSuccess>This version is registered. It can be chosen in the set-up of a cycle from now on</NotificationBanner>
      )}
      {set.beside ? <OneSection page={page} beside={set.beside} /> : <AboutSet page={page} />}
    </WithAside>
  );
}

type Page = Route.ComponentProps["loaderData"];

function AboutSet({ page }: { page: Page }) {
  const { set } = page;
  return (
    <>
      <PageHead
        caption={page.partnership.name}
        title={set.title}
        tab={`${set.title}, version ${set.version}`}
        lead={`Version ${set.version}: ${counted(set.standards, "standard")}, ${set.core} of them core.`}
      />
      {set.changes && (
        <InsetText>
          Since {set.comparedWith}: {set.changes}
        </InsetText>
      )}
      <SummaryList
        rows={[
          { key: "Where it comes from", value: page.from },
          { key: "Asked in", value: page.cycles.length > 0 ? listed(page.cycles) : "No cycle of yours" },
          { key: "Reading grade", value: page.grades },
        ]}
      />
      {set.sections.length > 0 ? <SetDocument set={set} /> : <SetContents set={set} here={hereOf(page)} />}
      <SetInFields about={set.about} />
    </>
  );
}

function OneSection({ page, beside }: { page: Page; beside: NonNullable<Page["set"]["beside"]> }) {
  const { set } = page;
  const [section] = set.sections;
  const to = (one: typeof beside.next, text: string) =>
    one && { href: partOfSet(hereOf(page), one.code), text, labelText: `${one.code}. ${one.title}` };
  if (!section) return null;
  return (
    <>
      <PageHead
        caption={`${set.title}, version ${set.version}`}
        title={`${section.code}. ${section.title}`}
        tab={`${section.code}. ${section.title}: ${set.title}, version ${set.version}`}
      />
      <StandardsOfSection standards={section.standards} comparedWith={set.comparedWith} headings={["h2", "h3"]} />
      <Pagination landmarkLabel="Sections" previous={to(beside.previous, "Previous section")} next={to(beside.next, "Next section")} />
    </>
  );
}

const hereOf = (page: Page) => ({ partnershipId: page.partnership.id, setId: page.id });

function Aside({ page }: { page: Page }) {
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
