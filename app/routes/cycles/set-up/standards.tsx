import { data, href } from "react-router";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { standardsInWords } from "#domain/cycles/part-in-words.ts";
import { counted } from "#domain/words.ts";
import { standardsForm } from "#app/forms/cycles/standards.ts";
import { listSetVersions } from "#db/cycles/new-cycle.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import type { Route } from "./+types/standards.ts";
import { PartPage } from "./part-page.tsx";
import { answerPart, readPartPage } from "./part.server.ts";
import { backToSetUp, requireSetUp } from "./requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const view = await requireSetUp(request);
  const { cycle } = view;
  const sets = await listSetsFor(view);
  return {
    // Where they are read, compared and written
    places: view.partnerships.filter(({ id }) => view.administered.includes(id)).map(({ id, shortName }) => ({ id, shortName })),
    ...(await readPartPage(view, "standards")),
    saved: { title: cycle.title, standardSetId: cycle.standardSetId, extent: cycle.extent ?? "full" },
    sets,
  };
}

// Of one kind of audit: whoever was chosen to be asked, agencies or schools, stays so
async function listSetsFor({ db, cycle, set, partnerships }: Awaited<ReturnType<typeof requireSetUp>>) {
  const versions = await listSetVersions(
    db,
    partnerships.map(({ id }) => id),
  );
  const there = versions.filter(({ id, key }) => key === set.key || id === cycle.standardSetId);
  return Promise.all(
    there.map(async ({ id }) => {
      const { audit, version, sections } = await findStandardSet(db, id);
      const standards = sections.flatMap((section) => section.standards);
      return { id, title: `${audit}, version ${version}`, standards: standards.length, core: standards.filter(({ core }) => core).length };
    }),
  );
}

export async function action(request: Route.ActionArgs) {
  const view = await requireSetUp(request);
  const formData = await request.request.formData();
  const sets = await listSetsFor(view);
  const wanted = formData.get("standardSetId");
  if (wanted !== null && !sets.some(({ id }) => id === wanted)) throw data("There is no such standard set for this audit", 400);
  return answerPart(view, formData, {
    part: "standards",
    schema: standardsForm,
    toColumns: (typed) => typed,
    toWords: ({ title, standardSetId, extent }) =>
      standardsInWords({ title, extent, set: sets.find(({ id }) => id === standardSetId)?.title ?? "" }),
  });
}

export const handle = { back: backToSetUp };

export default function Standards({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData?.reply, page.saved);
  return (
    <PartPage page={page} title="Choose the standards" answer={actionData}>
      <Input
        {...field("title")}
        label="Title of the audit"
        labelSize="m"
        hint="As everybody will read it, for example Section 11 audit 2026"
      />
      <Radios
        {...field("standardSetId")}
        legend="Standard set"
        legendSize="m"
        hint={
          <>
            Read them, compare them or write a version of your own:{" "}
            {page.places.map(({ id, shortName }, index) => (
              <span key={id}>
                {index > 0 && ", "}
                <a className="govuk-link" href={href("/partnerships/:partnershipId/standard-sets", { partnershipId: id })}>
                  standard sets of {shortName}
                </a>
              </span>
            ))}
          </>
        }
        items={page.sets.map(({ id, title, standards, core }) => ({
          value: id,
          label: title,
          hint: `${counted(standards, "standard")}, ${core} of them core`,
        }))}
      />
      <Radios
        {...field("extent")}
        legend="Which standards are asked"
        legendSize="m"
        items={[
          { value: "full", label: "All of them" },
          { value: "core", label: "Core standards only", hint: "For a year between two full audits" },
        ]}
      />
    </PartPage>
  );
}
