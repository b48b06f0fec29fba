import { data, href } from "react-router";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { PageTitle } from "#app/components/page-head.tsx";
import { StandardWords } from "#app/routes/assessments/standard/standard-words.tsx";
import { ratingsOffered } from "#domain/assessments/rating.ts";
import { standardInWords } from "#domain/assessments/standard-in-words.ts";
import { findStandard } from "#standards/find-standard.ts";
import type { Route } from "./+types/standard.ts";
import { requirePreparing } from "../requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const { cycle, set, called } = await requirePreparing(request);
  const found = findStandard(set, request.params.code);
  if (!found) throw data("There is no such standard in this audit", 404);
  const { standard } = found;
  return {
    organisation: { name: `A made-up ${called.one}`, shortName: "" },
    cycle: { title: cycle.title, dueAt: cycle.dueAt },
    standard: { code: standard.code, short: standard.short },
    standardWords: standardInWords(set, standard, []),
    ratings: ratingsOffered(set, standard),
    hint: set.statement_hint,
  };
}

export const handle = {
  back: (_page: unknown, params: { cycleId: string }) => ({
    href: href("/cycles/:cycleId/set-up/preview", { cycleId: params.cycleId }),
    label: "The whole audit",
  }),
};

export default function PreviewStandard({ loaderData: page }: Route.ComponentProps) {
  return (
    <div className="app-measure">
      <PageTitle title={`Preview: ${page.standard.code} ${page.standard.short}`} />
      <InsetText>Nothing you do here is kept.</InsetText>
      <StandardWords page={page} glossary={null} />
      <Radios
        name="rating"
        legend="Your rating"
        legendSize="m"
        items={page.ratings.map(({ value, label, descriptor }) => ({ value, label, hint: descriptor }))}
      />
      <Textarea name="statement" label="Your statement" labelSize="m" hint={page.hint} rows={8} />
      <p className="govuk-body">Evidence and actions are added below the statement. Here they are not offered.</p>
    </div>
  );
}
