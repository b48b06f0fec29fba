import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { organisationForm, registeredForm } from "#app/forms/organisations/organisation.ts";
import { baseOfOrganisation, changeOrganisation } from "#db/organisations/changing.ts";
import type { Route } from "./+types/edit.ts";
import { requireAdministeredOrganisation } from "../requirements.ts";
import { OrganisationFields } from "./organisation-fields.tsx";
import { listTrusts } from "./trusts.server.ts";

type Args = Pick<Route.LoaderArgs, "request" | "context" | "params">;

async function requireEdited({ request, context, params }: Args) {
  const view = await requireAdministeredOrganisation({ request, context, params });
  const { organisation } = view;
  const category = organisation.category ?? ("agency" as const);
  // What the register says of a setting is changed by the next file of it
  const isRegistered = category === "setting" && organisation.register !== null;
  return { ...view, category, isRegistered, trusts: await listTrusts(view.db, view.partnership.id) };
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { organisation, category, isRegistered, trusts } = await requireEdited({ request, context, params });
  const { id, name, shortName, kind, basis, aliases, urn, phase, trustId } = organisation;
  return {
    id,
    name,
    category,
    isRegistered,
    trusts,
    base: baseOfOrganisation(organisation),
    saved: {
      name,
      shortName,
      kind,
      basis,
      settingKind: kind,
      settingBasis: basis,
      aliases: aliases.join("\n"),
      urn: urn ?? "",
      phase: phase ?? "",
      trustId: trustId ?? "",
    },
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireEdited({ request, context, params });
  const { db, author, organisation, partnership, category, isRegistered, trusts } = view;
  const formData = await request.formData();
  const ids = trusts.map(({ id }) => id);
  const schema = isRegistered ? registeredForm.transform((said) => ({ ...kept(view), ...said })) : organisationForm(category, ids);
  const submission = parseWithZod(formData, { schema });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const base = String(formData.get("base") ?? "");
  const change = { ...submission.value, organisationId: organisation.id, partnershipId: partnership.id, base };
  const saved = await changeOrganisation(db, author, change);
  if (saved === "saved") return redirect(`${href("/organisations/:organisationId", params)}?done=saved`);
  if (saved === "name-taken") return data(submission.reply({ fieldErrors: { name: ["You have another organisation of this name"] } }), 400);
  if (saved === "urn-taken") return data(submission.reply({ fieldErrors: { urn: ["Another organisation has this URN"] } }), 400);
  return data(submission.reply({ formErrors: [stale] }), 409);
}

function kept({ organisation }: Pick<Awaited<ReturnType<typeof requireEdited>>, "organisation">) {
  const { kind, basis, urn, phase, governance, trustId } = organisation;
  return { kind, basis, urn, phase, governance, trustId };
}

const stale =
  "Somebody else changed it after you opened this page, so yours is not saved. What you typed is still here: open the page in another window to see theirs, then save again from there";

export const handle = {
  back: (page: unknown) => {
    const { id, name } = page as { id: string; name: string };
    return { href: href("/organisations/:organisationId", { organisationId: id }), label: name };
  },
};

export default function EditOrganisation({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={page.name}
        title="Change or rename it"
        tab={`Change ${page.name}`}
        lead="Under a new name the old one stays among its other names, and what was signed keeps the name of its day."
        error={actionData?.error}
      />
      {page.isRegistered && (
        <p className="govuk-body app-measure">
          Its kind, phase, trust and URN come from the national register, and change with its next file.
        </p>
      )}
      <PostForm className="app-measure">
        <Hidden name="base" value={page.base} />
        <OrganisationFields
          field={fieldsOf(actionData, page.saved)}
          category={page.category}
          trusts={page.trusts}
          isRegistered={page.isRegistered}
        />
        <Button>Save</Button>
      </PostForm>
    </>
  );
}
