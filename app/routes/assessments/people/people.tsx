import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { z } from "zod";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import type { Reply } from "#app/components/govuk/fields/fields-of.ts";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { InviteForm } from "./invite-form.tsx";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { NamedPeople } from "./named-people.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { SectionsForm } from "./sections-form.tsx";
import { environmentContext } from "#app/context.ts";
import { lockedBecause } from "#domain/assessments/assessment-state.ts";
import { roleInSentence } from "#domain/people/roles.ts";
import { giftName, givenName, readGifts } from "#app/forms/people/gifts.ts";
import { colleagueForm } from "#app/forms/people/people.ts";
import { giveSections, inviteColleague } from "#db/assessments/assignments.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { colleagueMessage } from "#mail/colleague-message.ts";
import type { Route } from "./+types/people.ts";
import { nameOrEnd } from "./naming.server.ts";
import { type ChampionView, namesItsPeople, readPeoplePage, requireChampion } from "./people.server.ts";
import { backToReturn } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const page = await readPeoplePage(await requireChampion({ request, context, params }));
  const done = new URL(request.url).searchParams.get("done");
  // Not thrown: what was typed when the return went to the signatory is shown on this page
  return data({ ...page, done }, page.locked && !page.parts ? 403 : 200);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireChampion({ request, context, params });
  const formData = await request.formData();
  const intent = formData.get("intent");
  const { PUBLIC_URL: publicUrl } = context.get(environmentContext);
  if ((intent === "name" || intent === "end") && namesItsPeople(view)) return nameOrEnd(view, formData, publicUrl);
  if (intent === "invite") return invite(view, formData, publicUrl);
  if (intent === "give") return give(view, formData, publicUrl);
  throw data("The form asked for something this page does not do", 400);
}

async function invite(view: ChampionView, formData: FormData, publicUrl: string) {
  const { db, author, assessment, organisation, cycle, person } = view;
  const submission = parseWithZod(formData, { schema: colleagueForm });
  if (submission.status !== "success") return refuse("invite", submission.reply(), 400);
  const message = colleagueMessage({
    to: submission.value.email,
    champion: person.name,
    organisation: organisation.name,
    cycle: cycle.title,
    link: `${publicUrl}${href("/assessments/:assessmentId", { assessmentId: assessment.id })}`,
  });
  const place = { assessmentId: assessment.id, organisationId: organisation.id };
  const result = await inviteColleague(db, author, place, submission.value, message);
  if (result === "invited") return redirect(`${pageOf(view)}?done=invited`);
  if (result === "locked") return refuse("invite", submission.reply({ formErrors: [lockedNow(view)] }), 409);
  const known = "This person has a part in this audit already. They are in the list below";
  return refuse("invite", submission.reply({ fieldErrors: { email: [known] } }), 400);
}

async function give(view: ChampionView, formData: FormData, publicUrl: string) {
  const { db, author, assessment, organisation, cycle } = view;
  const gifts = readGifts(formData, (await findCycleSet(db, cycle)).sections);
  const { reply } = parseWithZod(formData, { schema: z.looseObject({}) });
  const result = await giveSections(db, author, { assessmentId: assessment.id, organisationId: organisation.id }, gifts, {
    organisation: organisation.name,
    cycle: cycle.title,
    link: `${publicUrl}${href("/assessments/:assessmentId", { assessmentId: assessment.id })}`,
  });
  if (result === "saved") return redirect(`${pageOf(view)}?done=given`);
  if (result === "locked") return refuse("give", reply({ formErrors: [lockedNow(view)] }), 409);
  if (result !== "not-ours") {
    const fieldErrors = Object.fromEntries(result.given.map((code) => [giftName(code), [givenMeanwhile(code)]]));
    return refuse("give", reply({ fieldErrors, hideFields: result.given.map(givenName) }), 409);
  }
  const first = giftName(gifts[0]?.sectionCode ?? "");
  return refuse("give", reply({ fieldErrors: { [first]: ["Select a person from the list for each section"] } }), 400);
}

function givenMeanwhile(code: string): string {
  return `Somebody else gave section ${code} to another person after you opened this page. Save again to put your choice in its place`;
}

function refuse(intent: "invite" | "give", reply: NonNullable<Reply>, status: number) {
  return data({ intent, reply }, status);
}

function pageOf({ assessment }: ChampionView): string {
  return href("/assessments/:assessmentId/people", { assessmentId: assessment.id });
}

function lockedNow(view: ChampionView): string {
  return lockedBecause("answer", view.facts) ?? "This can no longer be changed.";
}

export const handle = { back: backToReturn("Task list") };

const doneTexts: Record<string, string> = {
  given: "Saved who has each section",
  named: "The person has been named, and is told by e-mail",
  ended: "The part has been ended",
  invited: "Your colleague has been added, and is told by e-mail. You can give them a section now",
};

export default function People({ loaderData: page, actionData }: Route.ComponentProps) {
  if (page.locked && !page.parts && !actionData) return <LockedPage title="Choose who has each section" reason={page.locked} />;
  const done = actionData ? undefined : doneTexts[page.done ?? ""];
  const replyTo = (intent: "give" | "invite" | "name") => (actionData?.intent === intent ? actionData.reply : null);
  return (
    <>
      <ErrorSummary errors={actionData?.reply.error} />
      {done && <NotificationBanner isSuccess>{done}</NotificationBanner>}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHead
            caption={`${page.organisation}, ${page.cycle}`}
            title={page.parts ? "People and their parts" : "Choose who has each section"}
            tab={`${page.parts ? "People and their parts" : "Who has each section"}, ${page.organisation}`}
            error={actionData}
          />
          {page.parts && <h2 className="govuk-heading-m">Who has each section</h2>}
          {page.locked && page.parts ? <InsetText>{page.locked}</InsetText> : <SectionsForm page={page} reply={replyTo("give")} />}
          {page.parts ? (
            <NamedPeople parts={page.parts} reply={replyTo("name")} words={page.words} />
          ) : (
            <>
              <InviteForm reply={replyTo("invite")} />
              <h2 className="govuk-heading-m govuk-!-margin-top-6">People in this audit</h2>
              <ul className="app-plain-list">
                {page.people.map((person) => (
                  <li key={`${person.id} ${person.role}`}>
                    {person.name}, {person.jobTitle}: {roleInSentence(person.role, page.words)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </>
  );
}
