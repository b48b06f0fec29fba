import { href, redirect } from "react-router";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { PeopleToTry } from "./demonstration/people-to-try.tsx";
import { clockContext, databaseContext, environmentContext, personContext } from "#app/context.ts";
import { dayOf } from "#domain/dates.ts";
import { isLeftForLong } from "#domain/demonstration.ts";
import { findDemonstration } from "#db/demonstration.ts";
import { listPeopleToTry } from "#db/people/demonstration-people.ts";
import type { Route } from "./+types/start.ts";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageTitle } from "#app/components/page-head.tsx";

export async function loader({ context, url }: Route.LoaderArgs) {
  if (context.get(personContext)) throw redirect(href("/work"));
  const demonstration = context.get(environmentContext).MODE === "demonstration";
  const isSignedOut = url.searchParams.get("done") === "signed-out";
  if (!demonstration) return { isSignedOut, people: null, isOld: false };
  const db = context.get(databaseContext);
  const written = await findDemonstration(db);
  const isOld = written !== null && isLeftForLong(written.writtenOn, dayOf(context.get(clockContext)()));
  return { isSignedOut, people: await listPeopleToTry(db), isOld };
}

export default function Start({ loaderData }: Route.ComponentProps) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle />
        {loaderData.isSignedOut && <NotificationBanner isSuccess>You have signed out</NotificationBanner>}
        <h1 className="govuk-heading-xl">Safeguarding audit</h1>
        <p className="govuk-body-l">
          Use this service to audit how your organisation safeguards children, to sign the audit, and to see what the partnership says to
          it.
        </p>
        <p className="govuk-body">
          Section 11 of the Children Act 2004 asks agencies to make sure that they safeguard and promote the welfare of children. Your
          safeguarding children partnership asks you to show how.
        </p>
        <h2 className="govuk-heading-m">Before you start</h2>
        <p className="govuk-body">Have ready:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>the e-mail address at which the partnership or your organisation knows you</li>
          <li>your policies, training records and audits, or where they are kept: you name evidence, you do not upload it</li>
          <li>who can answer for each section, so that you can share the work</li>
        </ul>
        <p className="govuk-body">
          You need not finish in one go. Everything you save stays, and last time’s answers are there to confirm or change. Do not enter the
          names of children or families.
        </p>
        <LinkButton href={href("/sign-in")}>Sign in</LinkButton>
        {loaderData.people && (
          <>
            <h2 className="govuk-heading-m">This is a demonstration</h2>
            <p className="govuk-body">
              The partnerships, agencies and people are made up. No e-mail leaves this server unless a mail server is set: read the codes in
              the{" "}
              <a className="govuk-link" href={href("/demonstration/outbox")}>
                outbox
              </a>
              .
            </p>
            {loaderData.isOld && (
              <p className="govuk-body">
                It was written months ago, and much in it is late by now.{" "}
                <a className="govuk-link" href={href("/demonstration/anew")}>
                  Begin it anew
                </a>
              </p>
            )}
            <h3 className="govuk-heading-s">Who you can sign in as</h3>
            <PeopleToTry people={loaderData.people} />
          </>
        )}
      </div>
    </div>
  );
}
