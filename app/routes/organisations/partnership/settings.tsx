import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { settingsForm } from "#app/forms/organisations/partnership.ts";
import { baseOf, changePartnership, hasLogo } from "#db/organisations/partnership-settings.ts";
import type { Route } from "./+types/settings.ts";
import { requireAdministered } from "../requirements.ts";
import { backToPartnership } from "./back.ts";
import { PartnershipFields } from "./partnership-fields.tsx";
import { readLogo } from "./read-logo.ts";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const { db, partnership } = await requireAdministered({ request, context, params });
  const isSaved = url.searchParams.get("done") === "saved";
  return { partnership, base: baseOf(partnership), hasLogo: await hasLogo(db, partnership.id), isSaved };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, partnership } = await requireAdministered({ request, context, params });
  const submission = parseWithZod(await request.formData(), { schema: settingsForm });
  const refuse = (errors: Parameters<typeof submission.reply>[0], status: number) =>
    data(submission.reply({ hideFields: ["logo"], ...errors }), status);
  if (submission.status !== "success") return refuse({}, 400);
  const { base, logo: file, removeLogo, ...said } = submission.value;
  const logo = await readLogo(file);
  if ("problem" in logo) return refuse({ fieldErrors: { logo: [logo.problem] } }, 400);
  const change = { base, partnership: said, logo: logo.picture ?? (removeLogo ? ("remove" as const) : ("keep" as const)) };
  const saved = await changePartnership(db, author, partnership.id, change);
  if (saved === "stale") return refuse({ formErrors: [stale] }, 409);
  return redirect(`${href("/partnerships/:partnershipId/settings", params)}?done=saved`);
}

const stale =
  "Another administrator changed the settings after you opened them, so yours are not saved. What you typed is still here: open the page in another window to see theirs, then save again from there";

export const handle = { back: backToPartnership };

export default function Settings({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData, page.partnership);
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      {page.isSaved && <NotificationBanner isSuccess>The settings are saved</NotificationBanner>}
      <PageHead
        caption={page.partnership.name}
        title="Settings"
        lead="What the partnership is called and where it is reached. Mail already sent stays as it was."
        error={actionData?.error}
      />
      <PostForm encType="multipart/form-data" className="app-measure">
        <Hidden name="base" value={page.base} />
        <PartnershipFields field={field} isOpen />
        {page.hasLogo && (
          <Checkboxes {...field("removeLogo")} items={[{ value: "yes", label: "Take the logo away that is there now" }]} size="small" />
        )}
        <Button>Save the settings</Button>
      </PostForm>
    </>
  );
}
