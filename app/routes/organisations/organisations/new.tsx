import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { categoryForm, organisationForm } from "#app/forms/organisations/organisation.ts";
import type { Category } from "#domain/organisations/basis.ts";
import { addOrganisation } from "#db/organisations/changing.ts";
import { findHeldElsewhere } from "#db/organisations/held-organisations.ts";
import { askToJoin } from "#db/organisations/joining.ts";
import type { Route } from "./+types/new.ts";
import { backToOrganisations } from "../partnership/back.ts";
import { requireAdministered } from "../requirements.ts";
import { OrganisationFields } from "./organisation-fields.tsx";
import { listTrusts } from "./trusts.server.ts";

const titles: Record<Category, string> = { agency: "Add an agency", setting: "Add a school or college", trust: "Add a trust" };

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const { db, partnership } = await requireAdministered({ request, context, params });
  const category = categoryForm.safeParse({ category: url.searchParams.get("category") }).data?.category ?? "agency";
  return { partnership: partnership.name, category, trusts: await listTrusts(db, partnership.id) };
}

export async function action({ request, context, params, url }: Route.ActionArgs) {
  const { db, author, partnership } = await requireAdministered({ request, context, params });
  const formData = await request.formData();
  const category = categoryForm.safeParse({ category: url.searchParams.get("category") }).data?.category ?? "agency";
  const trusts = await listTrusts(db, partnership.id);
  const schema = organisationForm(
    category,
    trusts.map(({ id }) => id),
  );
  const submission = parseWithZod(formData, { schema });
  const refuse = (errors: Parameters<typeof submission.reply>[0], ask = false, status = 400) =>
    data({ reply: submission.reply(errors), ask }, status);
  if (submission.status !== "success") return refuse({});

  // Asked only where this very name or URN was just typed: nobody asks for what they cannot name
  if (formData.get("intent") === "ask") {
    const { name, urn } = submission.value;
    const [other] = await findHeldElsewhere(db, partnership.id, { names: [name], urns: urn ? [urn] : [] });
    const refused = other ? await askToJoin(db, author, partnership.id, { organisationId: other.id }) : null;
    if (refused) return refuse({ formErrors: [refused] }, false, 409);
    if (other) return redirect(`${href("/partnerships/:partnershipId/organisations", params)}?done=asked`);
  }
  const added = await addOrganisation(db, author, { ...submission.value, partnershipId: partnership.id, category });
  if (added.result === "added") return redirect(href("/organisations/:organisationId", { organisationId: added.organisationId }));
  if (added.result === "elsewhere") return refuse({}, true, 409);
  const field = added.by === "urn" ? "urn" : "name";
  return refuse({ fieldErrors: { [field]: [`You have ${added.name} already. Change it there, or give this one another name`] } });
}

export const handle = { back: backToOrganisations };

export default function NewOrganisation({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const { category, trusts } = page;
  const others = (["agency", "setting", "trust"] as const).filter((one) => one !== category);
  return (
    <>
      <ErrorSummary errors={actionData?.reply.error} />
      <PageHead caption={page.partnership} title={titles[category]} error={actionData?.reply.error} />
      <p className="govuk-body">
        Something else?{" "}
        {others.map((one, index) => (
          <span key={one}>
            {index > 0 && " or "}
            <a className="govuk-link" href={`${href("/partnerships/:partnershipId/organisations/new", params)}?category=${one}`}>
              {titles[one]}
            </a>
          </span>
        ))}
        .
      </p>
      <PostForm className="app-measure">
        {actionData?.ask && (
          <InsetText>
            Another partnership holds an organisation of this name or URN. Ask it whether you may join: it sees your question, both
            histories keep it, and you are told of the answer. Nothing is shared before that.
          </InsetText>
        )}
        <OrganisationFields field={fieldsOf(actionData?.reply)} category={category} trusts={trusts} />
        <div className="govuk-button-group">
          {actionData?.ask ? (
            <Button name="intent" value="ask">
              Ask to join
            </Button>
          ) : null}
          <Button name="intent" value="add" classes={actionData?.ask ? "govuk-button--secondary" : undefined}>
            {titles[category]}
          </Button>
        </div>
      </PostForm>
    </>
  );
}
