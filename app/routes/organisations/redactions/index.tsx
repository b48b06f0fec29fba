import { href } from "react-router";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { redactionColumns } from "#app/tables/organisations/redactions.ts";
import { placesInWords, totalPlaces } from "#domain/organisations/redacted-places.ts";
import { momentInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import { listRedactions } from "#db/organisations/redactions/redactions.ts";
import type { Route } from "./+types/index.ts";
import { requireAdministered } from "../requirements.ts";
import { backToPartnership } from "../partnership/back.ts";
import { WhatRemains } from "./what-remains.tsx";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const { db, partnership } = await requireAdministered({ request, context, params });
  const redactions = await listRedactions(db, partnership.id);
  const [newest] = redactions;
  return {
    partnership: partnership.name,
    rows: redactions.map(({ id, organisation, by, reason, places, redactedAt }) => ({
      id,
      when: momentInWords(redactedAt),
      who: by,
      organisation,
      reason,
      count: totalPlaces(places),
      places: placesInWords(places),
    })),
    done:
      url.searchParams.get("done") === "removed" && newest
        ? { organisation: newest.organisation, count: totalPlaces(newest.places) }
        : null,
  };
}

export const handle = { back: backToPartnership, wide: true };

export default function Redactions({ loaderData: { partnership, rows, done }, params }: Route.ComponentProps) {
  return (
    <>
      {done && (
        <NotificationBanner
          isSuccess
        >{`The words were taken out of ${counted(done.count, "place")} of ${done.organisation}`}</NotificationBanner>
      )}
      <PageHead
        caption={partnership}
        title="Words taken out"
        lead="A child’s name, or what else must not be here, is taken out everywhere at once: of what is signed, of the history and of e-mails too. That it was done is kept. The words are not."
      />
      {done && <WhatRemains isDone />}
      <LinkButton href={href("/partnerships/:partnershipId/redactions/new", params)}>Take words out</LinkButton>
      {rows.length === 0 ? (
        <p className="govuk-body">Nothing has been taken out so far.</p>
      ) : (
        <DataTable caption="The newest first" columns={redactionColumns} rows={rows} keyOf={({ id }) => id} />
      )}
    </>
  );
}
