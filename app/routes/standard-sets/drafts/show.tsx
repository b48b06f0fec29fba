import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { WarningText } from "#app/components/govuk/warning-text.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { FileLink } from "#app/components/file-link.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { asideHeading, WithAside } from "#app/components/with-aside.tsx";
import { registerDraft } from "#db/standard-sets/drafts.ts";
import { setId } from "#db/standard-sets.ts";
import { stillMissing } from "#domain/standard-sets/draft-findings.ts";
import type { Route } from "./+types/show.ts";
import { backToSets } from "../back.ts";
import { ComparedStandards } from "../compared-standards.tsx";
import { DraftStandards, Findings } from "./draft-standards.tsx";
import { requireDraftSet } from "./requirements.ts";
import { type DraftPage, readDraftPage } from "./show.server.ts";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const page = await readDraftPage(await requireDraftSet({ request, context, params }));
  return { ...page, isSaved: url.searchParams.get("done") === "saved" };
}

/** Registers the draft as it was shown. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, draft, set, compared } = await requireDraftSet({ request, context, params });
  const formData = await request.formData();
  const refuse = (reason: string) => data({ error: { "": [reason] } }, 409);
  if (formData.get("revision") !== String(draft.revision))
    return refuse(`${draft.savedByName} has saved this draft since you opened the page. Look at it as it is now, and register it then`);
  if (stillMissing(set, compared).length > 0) return refuse("Something is still missing, named below. Nothing was registered");
  const result = await registerDraft(db, author, draft, set);
  const there = { partnershipId: params.partnershipId, setId: setId(set.key, set.version) };
  if (result === "registered") return redirect(`${href("/partnerships/:partnershipId/standard-sets/:setId", there)}?done=registered`);
  if (result === "taken")
    return refuse(
      `The version ${set.version} is taken since this draft was begun. Give it another name under “Change what it says of itself”`,
    );
  return refuse("Somebody has saved this draft at the same moment. Look at it as it is now, and register it then");
}

export const handle = { back: backToSets };

export default function SetDraft({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const { base, comparison } = page;
  return (
    <WithAside aside={<Aside page={page} />}>
      <ErrorSummary errors={actionData?.error} />
      {page.isSaved && !actionData && <NotificationBanner isSuccess>Saved in the draft</NotificationBanner>}
      <PageHead
        caption="Draft of a standard set"
        title={`${page.title}, version ${page.version}`}
        lead={base && comparison ? `Since ${base.version}: ${comparison.sentence}` : "A set of your own, compared with no other version."}
        error={actionData?.error}
      />
      <p className="govuk-body">{page.saved}</p>
      {page.missing.length > 0 && (
        <InsetText>
          <h2 className="govuk-heading-s">Still missing before it can be registered</h2>
          <Findings findings={page.missing} page={page} />
        </InsetText>
      )}
      <h2 className="govuk-heading-m">Standards</h2>
      <DraftStandards page={page} />
      <h2 className="govuk-heading-m">What it says of itself</h2>
      <SummaryList
        rows={[
          { key: "Reading grade", value: page.grades },
          ...Object.entries(page.about).map(([key, value]) => ({ key, value: <span className="app-own-lines">{value}</span> })),
        ]}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={href("/partnerships/:partnershipId/standard-set-drafts/:draftId/about", params)}>
          Change what it says of itself
        </a>
      </p>
      {page.warnings.length > 0 && (
        <>
          <h2 className="govuk-heading-m">To look at</h2>
          <p className="govuk-body">This may be right as it is, and keeps nothing from being registered.</p>
          <Findings findings={page.warnings} page={page} />
        </>
      )}
      {base && comparison && (
        <>
          <h2 className="govuk-heading-l govuk-!-margin-top-8">What changed since {base.version}</h2>
          <ComparedStandards compared={comparison} now={page.version} before={base.version} />
        </>
      )}
      {page.missing.length === 0 && <Register revision={page.draft.revision} />}
    </WithAside>
  );
}

/** Comes last: whoever registers has had all that it changes before them. */
function Register({ revision }: { revision: number }) {
  return (
    <form method="post" aria-labelledby="register">
      <h2 className="govuk-heading-l govuk-!-margin-top-8" id="register">
        Register it
      </h2>
      <Hidden name="revision" value={revision} />
      <WarningText>Once it is registered it never changes. Other words are then another version.</WarningText>
      <Button>Register this version</Button>
    </form>
  );
}

function Aside({ page }: { page: DraftPage }) {
  const here = { partnershipId: page.partnership.id, draftId: page.draft.id };
  return (
    <>
      <h2 id={asideHeading}>In a text editor</h2>
      <p>A standard is added, left out or given other examples in the file.</p>
      <ul className="app-plain-list govuk-!-font-size-16">
        <FileLink href={href("/partnerships/:partnershipId/standard-set-drafts/:draftId.yaml", here)}>Download the draft (YAML)</FileLink>
        <li>
          <a className="govuk-link" href={href("/partnerships/:partnershipId/standard-set-drafts/:draftId/file", here)}>
            Send the changed file
          </a>
        </li>
      </ul>
      <h2>Give it up</h2>
      <p>
        <a className="govuk-link" href={href("/partnerships/:partnershipId/standard-set-drafts/:draftId/removal", here)}>
          Remove this draft
        </a>
      </p>
    </>
  );
}
