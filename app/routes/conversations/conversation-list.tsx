import { href } from "react-router";
import { counted } from "#domain/words.ts";
import type { ShownConversation } from "./conversations.server.ts";

/** Conversations with what was said last in each, and the way in. */
export function ConversationList({ conversations }: { conversations: ShownConversation[] }) {
  return (
    <ul className="app-cards">
      {conversations.map((one) => (
        <li key={one.id} className={`app-card${one.isYours ? " app-card--attention" : ""}`}>
          <div>
            <p className="app-card__title">{one.about}</p>
            <p className="app-quiet">
              {one.between}. {one.isYours ? <strong>{one.state}</strong> : one.state}
            </p>
            <p className="app-own-lines">{one.words}</p>
            <p className="app-quiet">
              {one.by}
              {one.entries > 1 && `. ${counted(one.entries, "message")} in all`}
            </p>
          </div>
          <ul className="app-card__links">
            <li>
              <a className="govuk-link" href={href("/conversations/:conversationId", { conversationId: one.id })}>
                {one.isOpen ? "Read and reply" : "Read"}
                <span className="govuk-visually-hidden">
                  : {one.about}, {one.by}
                </span>
              </a>
            </li>
          </ul>
        </li>
      ))}
    </ul>
  );
}
