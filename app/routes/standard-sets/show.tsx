import { href, redirect } from "react-router";
import { Details } from "#app/components/govuk/details.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { WithAside } from "#app/components/with-aside.tsx";
import { counted, listed } from "#domain/words.ts";
import type { Route } from "./+types/show.ts";
import { backToSet, backToSets } from "./back.ts";
import { beginNewVersion } from "./begin-draft.server.ts";
import { findSetOr404, requireSet, requireSetWriter } from "./requirements.ts";
import { OneSection } from "./one-section.tsx";
import { hereOf } from "./part-of-set.ts";
import { SetAside } from "./set-aside.tsx";
import { SetContents } from "./set-contents.tsx";
import { SetDocument, SetInFields } from "./set-document.tsx";
import { readSet, type SetPage } from "./show.server.ts";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const page = await readSet(await requireSet({ request, context, params }), url.searchParams.get("section") || null);
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
  back: (page: SetPage, params: { partnershipId: string; setId: string }) =>
    page.set.sections.length > 0 ? backToSet(params) : backToSets(page, params),
};

export default function StandardSet({ loaderData: page }: Route.ComponentProps) {
  const { set } = page;
  return (
    <WithAside aside={<SetAside page={page} />}>
      {page.isRegistered && (
        <NotificationBanner isSuccess>This version is registered. It can be chosen in the set-up of a cycle from now on</NotificationBanner>
      )}
      {set.beside ? <OneSection page={page} beside={set.beside} /> : <AboutSet page={page} />}
    </WithAside>
  );
}

function AboutSet({ page }: { page: SetPage }) {
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
      {set.sections.length > 0 ? (
        <>
          <SetDocument set={set} />
          <h2 className="govuk-heading-m govuk-!-margin-top-6">About this set</h2>
          <SetInFields about={set.about} />
        </>
      ) : (
        <>
          <SetContents set={set} here={hereOf(page)} />
          <Details summary="About this set: law, source, ratings, terms and the like">
            <SetInFields about={set.about} />
          </Details>
        </>
      )}
    </>
  );
}
