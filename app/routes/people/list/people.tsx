import { data, redirect } from "react-router";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { WithAside } from "#app/components/with-aside.tsx";
import { backToWork } from "#app/routes/back.ts";
import { inviteAgain } from "#db/people/correcting.ts";
import { cancelHandover } from "#db/people/handovers.ts";
import { eitherOf } from "#domain/people/signatories.ts";
import { requirePlace } from "../requirements.ts";
import type { Route } from "./+types/people.ts";
import { NamedList } from "./named-list.tsx";
import { PeopleAside } from "./people-aside.tsx";
import { PeopleList } from "./people-list.tsx";
import { readPeople } from "./people.server.ts";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const page = await readPeople(await requirePlace({ request, context, params }));
  return { ...page, done: doneTexts[url.searchParams.get("done") ?? ""] ?? null };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, view, hrefs } = await requirePlace({ request, context, params });
  const formData = await request.formData();
  const roleId = String(formData.get("role"));
  const intent = formData.get("intent");
  if (intent === "send-again") {
    const sent = await inviteAgain(db, author, view, roleId);
    if ("refused" in sent) return data({ error: { "": [sent.refused] } }, 409);
    return redirect(`${hrefs.list}?done=${sent.isFirst ? "sent" : intent}`);
  }
  if (intent !== "call-off") throw data("The form asked for something this page does not do", 400);
  const refused = await cancelHandover(db, author, view, roleId);
  if (refused) return data({ error: { "": [refused] } }, 409);
  return redirect(`${hrefs.list}?done=${intent}`);
}

const doneTexts: Record<string, string> = {
  invited: "They have the part, and are told by e-mail",
  named: "They are named, and whoever can confirm it is asked by e-mail",
  corrected: "It has been corrected",
  removed: "The part has ended",
  "handed-over": "The part is handed over. Everybody it concerns is told by e-mail",
  confirmed: "Your answer has been kept, and whoever named them is told",
  sent: "The invitation has been sent",
  "send-again": "The invitation has been sent again",
  "call-off": "The handover has been called off. The part stays where it was",
};

export const handle = { back: backToWork };

export default function People({ loaderData: page, actionData }: Route.ComponentProps) {
  const needs = page.people.filter(({ standing }) => standing.needs);
  const others = page.people.filter(({ standing }) => !standing.needs);
  const [leads, helps] = [others.filter(({ leads: one }) => one), others.filter(({ leads: one }) => !one)];
  const { isPartnership } = page.place;
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      {page.done && !actionData && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <WithAside aside={<PeopleAside page={page} />}>
        <PageHead
          caption={page.place.name}
          title="People"
          tab={`People, ${page.place.name}`}
          lead={page.inShort}
          error={actionData?.error}
        />
        {page.missing.length > 0 && (
          <p className="app-notice">
            Nobody is {eitherOf(page.missing)} here. {page.invite ? "Invite somebody for it." : "Ask the partnership to name somebody."}
          </p>
        )}
        {needs.length + page.named.length > 0 && (
          <>
            <h2 className="govuk-heading-m govuk-!-margin-bottom-2">Needs something</h2>
            <NamedList named={page.named} />
            {needs.length > 0 && <PeopleList people={needs} />}
          </>
        )}
        {leads.length > 0 && (
          <>
            <h2 className="govuk-heading-m govuk-!-margin-top-7 govuk-!-margin-bottom-2">
              {isPartnership ? "Runs audits" : "Leads and signs"}
            </h2>
            <PeopleList people={leads} />
          </>
        )}
        {page.deputy?.href && (
          <p className="govuk-body govuk-!-margin-bottom-7">
            <strong>Only {page.deputy.name} can sign.</strong>{" "}
            <a className="govuk-link" href={page.deputy.href}>
              Name a deputy
            </a>
            , so that leave does not hold the audit up.
          </p>
        )}
        {helps.length > 0 && (
          <>
            <h2 className="govuk-heading-m govuk-!-margin-top-7 govuk-!-margin-bottom-2">
              {isPartnership ? "Reviews and reads" : "Helps and reads"}
            </h2>
            <PeopleList people={helps} />
          </>
        )}
        {page.invite && <LinkButton href={page.invite}>Invite somebody</LinkButton>}
      </WithAside>
    </>
  );
}
