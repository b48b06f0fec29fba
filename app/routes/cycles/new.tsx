import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { newCycleForm } from "#app/forms/cycles/new-cycle.ts";
import { backToCycles } from "#app/routes/back.ts";
import { requireAdministrator } from "#app/routes/organisations/requirements.ts";
import { createCycle, listCyclesToCopy, listSetsToUse } from "#db/cycles/new-cycle.ts";
import type { Route } from "./+types/new.ts";

async function readChoices({ db, partnerships }: Awaited<ReturnType<typeof requireAdministrator>>) {
  const ids = partnerships.map(({ id }) => id);
  const [cycles, sets] = await Promise.all([listCyclesToCopy(db, ids), listSetsToUse(db, ids)]);
  return { cycles, sets };
}

export async function loader(request: Route.LoaderArgs) {
  const view = await requireAdministrator(request);
  const { cycles, sets } = await readChoices(view);
  return {
    partnerships: view.partnerships.map(({ id, name }) => ({ id, name })),
    from: [
      ...cycles.map(({ id, title }) => ({
        value: `cycle:${id}`,
        label: `A copy of ${title}`,
        hint: "With its texts, questions, reminders and organisations",
      })),
      ...sets.map(({ id, title }) => ({
        value: `set:${id}`,
        label: title,
        hint: "Nothing else is filled in but the dates, which are proposed",
      })),
    ],
  };
}

export async function action(request: Route.ActionArgs) {
  const view = await requireAdministrator(request);
  const { cycles, sets } = await readChoices(view);
  const submission = parseWithZod(await request.request.formData(), { schema: newCycleForm });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { from, title, partnerships = view.partnerships.map(({ id }) => id) } = submission.value;
  const copied = from.kind === "cycle" ? cycles.find(({ id }) => id === from.id) : undefined;
  // A copy is asked the newest wording of its set
  const set = from.kind === "cycle" ? sets.find(({ key }) => key === copied?.key) : sets.find(({ id }) => id === from.id);
  if (!set) return data(submission.reply({ fieldErrors: { from: ["Select what to begin with"] } }), 400);
  const own = view.partnerships.map(({ id }) => id).filter((id) => partnerships.includes(id));
  if (own.length === 0) return data(submission.reply({ fieldErrors: { partnerships: ["Select whose audit it is"] } }), 400);
  const cycleId = await createCycle(view.db, view.author, {
    title,
    standardSetId: set.id,
    partnershipIds: own,
    copyOf: copied?.id ?? null,
  });
  return redirect(href("/cycles/:cycleId/set-up", { cycleId }));
}

export const handle = { back: backToCycles };

export default function NewCycle({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData);
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <div className="app-measure">
        <PageHead
          title="Set up a new audit"
          lead="Nobody is written to before you launch it. Everything can be changed until then."
          error={actionData?.error}
        />
        <PostForm>
          <Radios {...field("from")} legend="Begin with" legendSize="m" items={page.from} />
          <Input {...field("title")} label="Title" labelSize="m" hint="As everybody will read it, for example Section 11 audit 2026" />
          {page.partnerships.length > 1 && (
            <Checkboxes
              {...field("partnerships")}
              legend="Whose audit it is"
              legendSize="m"
              hint="An organisation in several of them answers once"
              items={page.partnerships.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <Button>Begin</Button>
        </PostForm>
      </div>
    </>
  );
}
