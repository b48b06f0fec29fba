import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { longestWords, replyForm } from "#app/forms/conversations/conversation.ts";
import { inSentence } from "#domain/words.ts";
import { refuse } from "#app/routes/require-person.ts";
import { notNowBecause, notYoursBecause } from "#domain/conversations/permissions.ts";
import { speakIn } from "#db/conversations/conversations.ts";
import type { Route } from "./+types/show.ts";
import { requireConversation } from "./requirements.ts";
import { readConversationPage } from "./show.server.ts";
import { PostForm } from "#app/components/post-form.tsx";
import { KeptWords } from "#app/components/kept-words.tsx";

const done = { said: "Your words have been added", answered: "Marked as answered" };

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const page = await readConversationPage(await requireConversation({ request, context, params }));
  return { ...page, done: done[url.searchParams.get("done") as keyof typeof done] ?? null };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireConversation({ request, context, params });
  const { db, author, conversation, facts, part, person } = view;
  refuse(notYoursBecause(conversation.readers, part, facts));
  const submission = parseWithZod(await request.formData(), { schema: replyForm });
  const withReason = (reason: string) => data(submission.reply({ formErrors: [reason] }), 409);
  const locked = notNowBecause(facts);
  if (locked) return withReason(locked);
  if (submission.status !== "success") return data(submission.reply(), 400);

  const form = submission.value;
  const speaking = form.words ? { view, words: form.words, capacity: person.jobTitle } : null;
  const result = await speakIn(db, author, conversation, { speaking, isAnswered: form.intent === "answered" });
  if (result === "locked") return withReason("This can no longer be changed.");
  return redirect(`${href("/conversations/:conversationId", params)}?done=${form.intent === "answered" ? "answered" : "said"}`);
}

export const handle = {
  back: ({ assessmentId }: { assessmentId: string }) => ({
    href: href("/assessments/:assessmentId/conversations", { assessmentId }),
    label: "All conversations",
  }),
};

export default function Conversation({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      {page.done && !reply && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <PageHead
        caption={`${page.organisation}: ${page.cycle}`}
        title={`Conversation about ${inSentence(page.about)}`}
        tab={`Conversation about ${page.about}, ${page.organisation}`}
        error={reply?.error}
      />
      <p className="govuk-body">
        It is {page.between}.
        {page.standard && (
          <>
            {" "}
            <a
              className="govuk-link"
              href={href("/assessments/:assessmentId/standards/:code", { assessmentId: page.assessmentId, code: page.standard })}
            >
              Go to {page.about}
            </a>
          </>
        )}
      </p>
      <ol className="app-cards">
        {page.entries.map((entry) => (
          <li key={entry.id} className="app-card">
            <div>
              <p className="app-quiet">
                <strong>{entry.by}</strong>, {entry.at}
              </p>
              <p className="app-own-lines">{entry.words}</p>
            </div>
          </li>
        ))}
      </ol>
      {page.answered && <p className="govuk-inset-text">{page.answered} A reply opens it again.</p>}
      {page.locked && !reply ? (
        <>
          <p className="govuk-body">{page.locked}</p>
          <KeptWords />
        </>
      ) : (
        <ReplyForm page={page} reply={reply} />
      )}
    </>
  );
}

function ReplyForm({ page, reply }: { page: Route.ComponentProps["loaderData"]; reply: Route.ComponentProps["actionData"] }) {
  const field = fieldsOf(reply);
  return (
    <PostForm className="govuk-!-display-none-print">
      <CharacterCount
        {...field("words")}
        label="Your reply"
        labelSize="m"
        hint={`Read by ${page.readBy}. No names of children or of staff`}
        rows={4}
        maxLength={longestWords}
      />
      <div className="govuk-button-group">
        <Button name="intent" value="reply">
          Send this reply
        </Button>
        {!page.answered && (
          <Button name="intent" value="answered" classes="govuk-button--secondary">
            Mark as answered
          </Button>
        )}
      </div>
    </PostForm>
  );
}
