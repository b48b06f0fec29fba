import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { z } from "zod";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { SectionsForm } from "./sections-form.tsx";
import { environmentContext } from "#app/context.ts";
import { lockedBecause } from "#domain/assessments/assessment-state.ts";
import { giftName, givenName, readGifts } from "#app/forms/people/gifts.ts";
import { giveSections } from "#db/assessments/assignments.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { Route } from "./+types/people.ts";
import { readPeoplePage, requireChampion } from "./people.server.ts";
import { backToReturn } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const page = await readPeoplePage(await requireChampion({ request, context, params }));
  const isDone = new URL(request.url).searchParams.get("done") === "given";
  // Not thrown: what was typed when the return went to the signatory is shown on this page
  return data({ ...page, isDone }, page.locked ? 403 : 200);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireChampion({ request, context, params });
  const { db, author, assessment, organisation, cycle } = view;
  const formData = await request.formData();
  if (formData.get("intent") !== "give") throw data("The form asked for something this page does not do", 400);
  const gifts = readGifts(formData, (await findCycleSet(db, cycle)).sections);
  const { reply } = parseWithZod(formData, { schema: z.looseObject({}) });
  const place = { assessmentId: assessment.id, organisationId: organisation.id };
  const result = await giveSections(db, author, place, gifts, {
    organisation: organisation.name,
    cycle: cycle.title,
    link: `${context.get(environmentContext).PUBLIC_URL}${href("/assessments/:assessmentId", params)}`,
  });
  if (result === "saved") return redirect(`${href("/assessments/:assessmentId/people", params)}?done=given`);
  if (result === "locked") {
    const locked = lockedBecause("answer", view.facts) ?? "This can no longer be changed.";
    return data(reply({ formErrors: [locked] }), 409);
  }
  if (result !== "not-ours") {
    const fieldErrors = Object.fromEntries(result.given.map((code) => [giftName(code), [givenMeanwhile(code)]]));
    return data(reply({ fieldErrors, hideFields: result.given.map(givenName) }), 409);
  }
  const first = giftName(gifts[0]?.sectionCode ?? "");
  return data(reply({ fieldErrors: { [first]: ["Select a person from the list for each section"] } }), 400);
}

function givenMeanwhile(code: string): string {
  return `Somebody else gave section ${code} to another person after you opened this page. Save again to put your choice in its place`;
}

export const handle = { back: backToReturn("Task list") };

export default function People({ loaderData: page, actionData }: Route.ComponentProps) {
  if (page.locked && !actionData) return <LockedPage title="Choose who has each section" reason={page.locked} />;
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      {page.isDone && !actionData && <NotificationBanner isSuccess>Saved who has each section</NotificationBanner>}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHead
            caption={`${page.organisation.name}, ${page.cycle}`}
            title="Choose who has each section"
            tab={`Who has each section, ${page.organisation.name}`}
            error={actionData}
          />
          <p className="govuk-body">
            Somebody is missing?{" "}
            <a className="govuk-link" href={href("/organisations/:organisationId/people", { organisationId: page.organisation.id })}>
              Invite them, or change who has which part
            </a>
          </p>
          <SectionsForm page={page} reply={actionData} />
        </div>
      </div>
    </>
  );
}
