import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { environmentContext } from "#app/context.ts";
import { requestAnswerForm } from "#app/forms/people/answers.ts";
import { requireAdministered } from "#app/routes/organisations/requirements.ts";
import { momentInWords } from "#domain/dates.ts";
import { organisationRoles, roleTitle } from "#domain/people/roles.ts";
import { wordsByKind } from "#domain/organisations/words-by-kind.ts";
import { counted } from "#domain/words.ts";
import { acceptRequest, listOpenRequests, refuseRequest } from "#db/people/access-requests.ts";
import { listOrganisationsOf } from "#db/people/organisations-of.ts";
import { backToPeople } from "../hrefs.ts";
import type { Route } from "./+types/requests.ts";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const { db, partnership } = await requireAdministered({ request, context, params });
  const [requests, organisations] = await Promise.all([listOpenRequests(db, partnership.id), listOrganisationsOf(db, partnership.id)]);
  return {
    partnership: partnership.name,
    requests: requests.map(({ id, organisation, name, email, jobTitle, words, askedAt }) => ({
      id,
      organisation,
      name,
      email,
      jobTitle,
      words,
      askedAt,
    })),
    organisations: organisations.map(({ id, name }) => ({ value: id, text: name })),
    done: doneTexts[url.searchParams.get("done") ?? ""] ?? null,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, partnership } = await requireAdministered({ request, context, params });
  const formData = await request.formData();
  const submission = parseWithZod(formData, { schema: requestAnswerForm });
  const about = String(formData.get("request"));
  if (submission.status !== "success") return data({ about, reply: submission.reply() }, 400);
  const acting = { ...author, publicUrl: context.get(environmentContext).PUBLIC_URL };
  const answer = submission.value;
  const refused =
    answer.answer === "accept"
      ? await acceptRequest(db, acting, partnership.id, { id: answer.request, organisationId: answer.organisation, part: answer.part })
      : await refuseRequest(db, acting, partnership.id, answer.request);
  if (refused) return data({ about, reply: submission.reply({ formErrors: [refused] }) }, 409);
  return redirect(`${href("/partnerships/:partnershipId/people/requests", params)}?done=${answer.answer}`);
}

const doneTexts: Record<string, string> = {
  accept: "They have the part, and are told by e-mail",
  refuse: "The request has been refused, and they are told by e-mail",
};

export const handle = { back: backToPeople };

const parts = organisationRoles.map((value) => ({ value, text: roleTitle(value, wordsByKind.agency) }));

export default function Requests({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.reply.error} />
      {page.done && !actionData && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <PageHead
        caption={page.partnership}
        title="Requests for access"
        lead={
          page.requests.length === 0
            ? "Nobody waits for an answer."
            : `${counted(page.requests.length, "person waits", "people wait")} for an answer.`
        }
        error={actionData?.reply.error}
      />
      {page.requests.map((one) => {
        const field = fieldsOf(actionData?.about === one.id ? actionData.reply : null);
        return (
          <section key={one.id} className="govuk-!-margin-bottom-8" aria-labelledby={`request-${one.id}`}>
            <h2 className="govuk-heading-m" id={`request-${one.id}`}>
              {one.name}
            </h2>
            <SummaryList
              rows={[
                { key: "Organisation, as they wrote it", value: one.organisation },
                { key: "Job title", value: one.jobTitle },
                { key: "E-mail address", value: one.email },
                { key: "What for", value: one.words || "Not given" },
                { key: "Asked", value: momentInWords(one.askedAt) },
              ]}
            />
            <PostForm form={one.id} label={`Answer ${one.name}`} className="app-measure">
              <input type="hidden" name="request" value={one.id} />
              <Select
                {...field("organisation")}
                id={`organisation-${one.id}`}
                label="Organisation"
                items={[{ value: "", text: "Select one" }, ...page.organisations]}
              />
              <Select {...field("part")} id={`part-${one.id}`} label="Part" items={[{ value: "", text: "Select one" }, ...parts]} />
              <div className="govuk-button-group">
                <Button name="answer" value="accept">
                  Give them this part
                </Button>
                <Button name="answer" value="refuse" classes="govuk-button--secondary">
                  Refuse
                </Button>
              </div>
            </PostForm>
          </section>
        );
      })}
    </>
  );
}
