import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { conversationForm } from "#app/forms/conversations/conversation.ts";
import { backToReturn } from "#app/routes/back.ts";
import { inSentence } from "#domain/words.ts";
import { groupsToOpen, notNowBecause } from "#domain/conversations/permissions.ts";
import { openConversation } from "#db/conversations/conversations.ts";
import type { Route } from "./+types/index.ts";
import { AboutLinks } from "./about-links.tsx";
import { ConversationForm } from "./conversation-form.tsx";
import { ConversationList } from "./conversation-list.tsx";
import { readConversationForm, readConversations } from "./conversations.server.ts";
import { requireConversations } from "./requirements.ts";

const whole = "whole";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireConversations({ request, context, params });
  const [form, all] = await Promise.all([readConversationForm(view), readConversations(view)]);
  const wanted = url.searchParams.get("standard") || null;
  const isThere =
    wanted === null || wanted === whole || [...form.standards.map(({ code }) => code), ...all.map((one) => one.standard)].includes(wanted);
  if (!isThere) throw data("There is no such standard in this audit", 404);
  const about = wanted === whole ? null : wanted;
  return {
    organisation: view.organisation.name,
    cycle: view.cycle.title,
    isOurs: view.part.inOrganisation.length > 0,
    locked: notNowBecause(view.facts),
    form,
    wanted,
    about,
    all: all.map(({ standard, about: title }) => ({ standard, title })),
    shown: wanted === null ? all : all.filter(({ standard }) => standard === about),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireConversations({ request, context, params });
  const { db, author, part, facts, organisation } = view;
  const groups = groupsToOpen(part, { facts, hasTrust: organisation.trustId !== null });
  if (groups.length === 0) throw data("You can read and reply here. The organisation begins conversations.", 403);
  const { standards } = await readConversationForm(view);
  const submission = parseWithZod(await request.formData(), {
    schema: conversationForm(
      groups,
      standards.map(({ code }) => code),
    ),
  });
  const refuse = (reason: string) => data(submission.reply({ formErrors: [reason] }), 409);
  const locked = notNowBecause(facts);
  if (locked) return refuse(locked);
  if (submission.status !== "success") return data(submission.reply(), 400);

  const { words, standard, readers } = submission.value;
  const said = await openConversation(db, author, {
    view,
    readers,
    standardCode: standard,
    words,
    capacity: view.person.jobTitle,
  });
  if (said.result === "locked") return refuse("This can no longer be changed.");
  return redirect(`${href("/conversations/:conversationId", { conversationId: said.conversationId })}?done=said`);
}

export const handle = {
  back: (page: { isOurs: boolean; cycle: string }, params: { assessmentId: string }) => backToReturn("Task list")(page, params),
};

export default function Conversations({ loaderData: page, actionData: reply, params }: Route.ComponentProps) {
  const title = page.wanted ? `Conversations about ${nameOf(page)}` : "Conversations";
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      <PageHead caption={`${page.organisation}: ${page.cycle}`} title={title} tab={`${title}, ${page.organisation}`} error={reply?.error} />
      <p className="govuk-body">
        Each is read only by those it is for. None is part of what is submitted. Whoever a conversation waits for gets an e-mail with a
        link, one a day at most, without its words.
      </p>
      {page.shown.length > 0 ? (
        <ConversationList conversations={page.shown} />
      ) : (
        <p className="govuk-body">There are no conversations {page.wanted ? "about this" : "yet"}.</p>
      )}
      <AboutLinks all={page.all} wanted={page.wanted} path={href("/assessments/:assessmentId/conversations", params)} />
      {page.locked && <p className="govuk-body">{page.locked}</p>}
      {page.form.groups.length > 0 && (!page.locked || reply) && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-top-7" id="begin">
            Begin a conversation
          </h2>
          <ConversationForm form={page.form} reply={reply} about={page.about} />
        </>
      )}
    </>
  );
}

function nameOf({
  about,
  form,
  all,
}: {
  about: string | null;
  form: { whole: string; standards: { code: string; short: string }[] };
  all: { standard: string | null; title: string }[];
}) {
  if (about === null) return inSentence(form.whole);
  const found = form.standards.find(({ code }) => code === about);
  return found ? `${found.code} ${found.short}` : (all.find(({ standard }) => standard === about)?.title ?? about);
}
