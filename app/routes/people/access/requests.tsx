import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import type { z } from "zod";
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
import type { Db } from "#db/connection.server.ts";
import { acceptRequest, listOpenRequests, refuseRequest } from "#db/people/access-requests.ts";
import { listOrganisationsOf } from "#db/people/organisations-of.ts";
import { findPlace, listHeldParts } from "#db/people/places.ts";
import { readToKnow } from "#db/people/ties.ts";
import { seenMark } from "../change/asking.ts";
import { ToKnow } from "../change/is-this-right.tsx";
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
  if (submission.status !== "success") return data({ about, reply: submission.reply(), toKnow: [] }, 400);
  const toKnow = await toKnowOfAccepting(db, partnership.id, submission.value);
  if (toKnow.length > 0 && seenMark(toKnow) !== formData.get("seen")) return data({ about, reply: submission.reply(), toKnow });
  const acting = { ...author, publicUrl: context.get(environmentContext).PUBLIC_URL };
  const answer = submission.value;
  const refused =
    answer.answer === "accept"
      ? await acceptRequest(db, acting, partnership.id, { id: answer.request, organisationId: answer.organisation, part: answer.part })
      : await refuseRequest(db, acting, partnership.id, answer.request);
  if (refused) return data({ about, reply: submission.reply({ formErrors: [refused] }), toKnow: [] }, 409);
  return redirect(`${href("/partnerships/:partnershipId/people/requests", params)}?done=${answer.answer}`);
}

/** What there is to know of the one who asks, before they get the part that was chosen. */
async function toKnowOfAccepting(db: Db, partnershipId: string, answer: z.infer<typeof requestAnswerForm>): Promise<string[]> {
  if (answer.answer !== "accept") return [];
  const request = (await listOpenRequests(db, partnershipId)).find(({ id }) => id === answer.request);
  const view = await findPlace(db, { organisationId: answer.organisation, partnershipId: null });
  if (!request || !view?.partnerships.some(({ id }) => id === partnershipId)) return [];
  return readToKnow(db, view, await listHeldParts(db, view), { part: answer.part, name: request.name, email: request.email });
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
        const answered = actionData?.about === one.id ? actionData : null;
        const field = fieldsOf(answered?.reply);
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
              <ToKnow lines={answered?.toKnow ?? []} />
              <input type="hidden" name="request" value={one.id} />
              <input type="hidden" name="seen" value={seenMark(answered?.toKnow ?? [])} />
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
