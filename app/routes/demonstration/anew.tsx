import { data, href, redirect, type RouterContextProvider } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { clockContext, databaseContext, environmentContext } from "#app/context.ts";
import { askAnew, findDemonstration } from "#db/demonstration.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { isLeftForLong } from "#domain/demonstration.ts";
import type { Route } from "./+types/anew.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return requireDemonstration(context);
}

export async function action({ context }: Route.ActionArgs) {
  const { isOffered } = await requireDemonstration(context);
  // Somebody may be in the middle of it
  if (!isOffered) throw data("This demonstration was written a short while ago. It is offered anew when it is two months old.", 409);
  await askAnew(context.get(databaseContext), context.get(clockContext)().toISOString());
  return redirect(href("/demonstration/anew"));
}

async function requireDemonstration(context: Readonly<RouterContextProvider>) {
  const found = context.get(environmentContext).MODE === "demonstration" ? await findDemonstration(context.get(databaseContext)) : null;
  if (!found) throw data("Page not found", 404);
  return { ...found, isOffered: isLeftForLong(found.writtenOn, dayOf(context.get(clockContext)())) };
}

export default function Anew({ loaderData: { writtenOn, askedAt, failedAt, isOffered } }: Route.ComponentProps) {
  if (askedAt) return <BeingWritten />;
  return (
    <>
      {failedAt && <NotificationBanner>It could not be written anew, and is as it was. The server’s output says why</NotificationBanner>}
      <PageHead title="The demonstration" lead={`Its dates count from ${dayInWords(writtenOn)}, when it was written.`} />
      {isOffered ? (
        <form method="post">
          <p className="govuk-body">
            Much in it is late by now. Written anew, its dates count from today. What anybody did in it goes, and everybody signs in again.
          </p>
          <Button>Begin the demonstration anew</Button>
        </form>
      ) : (
        <p className="govuk-body">When it is two months old you can have it written anew here.</p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={href("/")}>
          Who you can sign in as
        </a>
      </p>
    </>
  );
}

function BeingWritten() {
  return (
    <>
      <meta httpEquiv="refresh" content="5" />
      <PageHead title="The demonstration is being written" lead="This takes about half a minute. Until then it is as it was." />
      <p className="govuk-body">
        This page comes again every 5 seconds.{" "}
        <a className="govuk-link" href={href("/demonstration/anew")}>
          Look again now
        </a>
      </p>
    </>
  );
}
