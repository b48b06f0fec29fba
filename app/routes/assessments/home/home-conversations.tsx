import { href } from "react-router";
import { counted } from "#domain/words.ts";
import { ConversationList } from "#app/routes/conversations/conversation-list.tsx";
import type { TaskListPage } from "./show.server.ts";

/** The words that wait for this person's reply, and the way to all conversations about the audit. */
export function HomeConversations({ page }: { page: TaskListPage }) {
  const { yours, open, all } = page.conversations;
  const others = open - yours.length;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-8 govuk-!-margin-bottom-2">Conversations</h2>
      {yours.length > 0 ? (
        <ConversationList conversations={yours} />
      ) : (
        <p className="govuk-body govuk-!-margin-bottom-2">No conversation waits for your reply.</p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={href("/assessments/:assessmentId/conversations", { assessmentId: page.assessment.id })}>
          {all > 0 ? `See ${all === 1 ? "the conversation" : `all ${counted(all, "conversation")}`}, or begin one` : "Begin a conversation"}
        </a>
        {others > 0 && `. ${others} open ${others === 1 ? "one waits" : "ones wait"} for others.`}
      </p>
    </>
  );
}
