import { peopleTemplate } from "#app/files/people/people-template.ts";
import { download } from "#app/files/formats/download.ts";
import { requireAdministered } from "#app/routes/organisations/requirements.ts";
import { kindOf } from "#domain/organisations/words-by-kind.ts";
import { leadingPart, partInSentence } from "#domain/people/naming.ts";
import { listGaps } from "#db/people/gaps.ts";
import { listOrganisationsOf } from "#db/people/organisations-of.ts";
import type { Route } from "./+types/template.csv.ts";

/** A file to fill in, with a line for each who is missing. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, partnership } = await requireAdministered({ request, context, params });
  const organisations = await listOrganisationsOf(db, partnership.id);
  const gaps = await listGaps(
    db,
    organisations.map(({ id }) => id),
  );
  const wanted = organisations.flatMap((one) => {
    const kind = kindOf(one);
    const missing = gaps.find(({ organisationId }) => organisationId === one.id)?.lacks ?? [];
    return missing.map((part) => ({
      organisation: one.urn ?? one.name,
      part: partInSentence(part === "champion" ? leadingPart(kind) : part, kind),
    }));
  });
  return download(peopleTemplate(wanted), `${partnership.shortName} people`, "csv");
}
