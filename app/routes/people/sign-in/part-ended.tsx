import { href, redirect } from "react-router";
import { Contacts } from "#app/components/contacts.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { personContext } from "#app/context.ts";
import { findOwnEndedPart } from "#app/ended-part.server.ts";
import type { Route } from "./+types/part-ended.ts";
import { afterPartEnded } from "./next-page.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const ended = context.get(personContext) ? undefined : await findOwnEndedPart(request, context);
  if (!ended) throw redirect(href("/sign-in"));
  return ended;
}

export default function PartEnded({ loaderData: { place, part, successor, contacts } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        caption={place}
        title="Your part has ended"
        lead={
          successor
            ? `${successor} has taken over as ${part} for ${place}, and your part has ended.`
            : `Your part as ${part} for ${place} has ended.`
        }
      />
      {successor && <p className="govuk-body">Everybody it concerns is told by e-mail.</p>}
      <p className="govuk-body">
        What you wrote and signed stays, under your name. You can no longer sign in here, unless you are given another part.
      </p>
      <p className="govuk-body">If this is a mistake, ask:</p>
      <Contacts contacts={contacts} />
      <p className="govuk-body">
        <a className="govuk-link" href={afterPartEnded()}>
          Go to the sign-in page
        </a>
      </p>
    </>
  );
}
