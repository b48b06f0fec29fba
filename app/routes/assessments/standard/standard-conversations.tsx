import { href } from "react-router";
import { counted } from "#domain/words.ts";
import { ConversationList } from "#app/routes/conversations/conversation-list.tsx";
import type { StandardPage } from "./show.server.ts";

/** What people said to each other about this standard: the open ones, and the way to the rest and to a new one. */
export function StandardConversations({ page }: { page: StandardPage }) {
  const open = page.conversations.filter(({ isOpen }) => isOpen);
  const answered = page.conversations.length - open.length;
  if (open.length + answered === 0 && !page.mayBegin) return null;
  const path = href("/assessments/:assessmentId/conversations", { assessmentId: page.assessment.id });
  const about = `${path}?${new URLSearchParams({ standard: page.standard.code })}`;
  return (
    <section aria-labelledby="conversations" className="govuk-!-display-none-print">
      <h2 className="govuk-heading-m govuk-!-margin-top-7 govuk-!-margin-bottom-2" id="conversations">
        Conversations about {page.standard.code}
      </h2>
      {open.length > 0 && <ConversationList conversations={open} />}
      <ul className="app-inline-links">
        {page.mayBegin && (
          <li>
            <a className="govuk-link" href={`${about}#begin`}>
              Ask or tell somebody about {page.standard.code}
            </a>
          </li>
        )}
        {answered > 0 && (
          <li>
            <a className="govuk-link" href={about}>
              {counted(answered, "answered conversation")}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
