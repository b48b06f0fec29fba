import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { redactionForm } from "#app/forms/organisations/redaction.ts";
import { mostPlaces } from "#domain/organisations/redaction.ts";
import { listHeldOrganisations } from "#db/organisations/held-organisations.ts";
import { redact } from "#db/organisations/redactions/redact.ts";
import type { Route } from "./+types/new.ts";
import { requireAdministered } from "../requirements.ts";
import { lookFor } from "./look-for.server.ts";
import { Preview } from "./preview.tsx";
import { RedactionFields } from "./redaction-fields.tsx";

async function requireOrganisations({ request, context, params }: Pick<Route.LoaderArgs, "request" | "context" | "params">) {
  const view = await requireAdministered({ request, context, params });
  return { ...view, organisations: await listHeldOrganisations(view.db, view.partnership.id) };
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { partnership, organisations } = await requireOrganisations({ request, context, params });
  return { partnership: partnership.name, organisations: organisations.map(({ id, name }) => ({ id, name })) };
}

/** Looks for the words, shows where they are, and takes them out of what was ticked. They travel in forms alone, never in an address. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireOrganisations({ request, context, params });
  const { db, author, partnership, organisations } = view;
  const submission = parseWithZod(await request.formData(), { schema: redactionForm(organisations.map(({ id }) => id)) });
  if (submission.status !== "success") return data({ reply: submission.reply(), preview: null }, 400);

  const { intent, organisation: organisationId, places, ...asked } = submission.value;
  if (intent === "change") return data({ reply: { ...submission.reply(), error: undefined }, preview: null });
  const scope = { organisationId, partnershipId: partnership.id };
  const show = async (problem: string | null, status: number) => {
    const preview = await lookFor(view, scope, asked);
    if (preview)
      return data(
        {
          reply: submission.reply(problem ? { formErrors: [problem] } : {}),
          preview: { ...preview, ticked: problem === nothing ? [] : null },
        },
        status,
      );
    return data({ reply: submission.reply({ fieldErrors: { words: [tooMany] } }), preview: null }, 400);
  };
  if (intent === "look") return show(null, 200);
  if (places.length === 0) return show(nothing, 400);
  const result = await redact(db, author, scope, { ...asked, chosen: places });
  if (result === "changed") return show(changed, 409);
  return redirect(`${href("/partnerships/:partnershipId/redactions", params)}?done=removed`);
}

const tooMany = `These words stand in more than ${mostPlaces} places. Enter more of them, such as a first name with a surname`;
const nothing = "Tick the places out of which to take the words";
const changed = "Something changed after you looked, so nothing was taken out. The page shows what is found now: look again";

export const handle = {
  back: (_page: unknown, params: { partnershipId: string }) => ({
    href: href("/partnerships/:partnershipId/redactions", params),
    label: "Words taken out",
  }),
};

export default function NewRedaction({ loaderData: page, actionData }: Route.ComponentProps) {
  if (actionData?.preview) return <Preview partnership={page.partnership} preview={actionData.preview} reply={actionData.reply} />;
  return <RedactionFields partnership={page.partnership} organisations={page.organisations} reply={actionData?.reply} />;
}
