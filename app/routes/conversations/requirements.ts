import { data } from "react-router";
import { readableGroups, sideIn } from "#domain/conversations/permissions.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { findConversation } from "#db/conversations/reading.ts";
import { asked, type Asked } from "#app/routes/require-person.ts";

/** The return named in the address, for those who read any words about it; 404 for everybody else. */
export async function requireConversations({ request, context, params }: Asked<{ assessmentId: string }>) {
  const by = asked(context, request);
  const view = await findAssessment(by.db, params.assessmentId, by.person);
  const groups = view ? readableGroups(view.part) : [];
  if (!view || groups.length === 0) throw data("Page not found", 404);
  return { ...view, ...by, groups };
}

export type ConversationsView = Awaited<ReturnType<typeof requireConversations>>;

/** The conversation named in the address with its return, for those who read it; 404 for everybody else. */
export async function requireConversation({ request, context, params }: Asked<{ conversationId: string }>) {
  const by = asked(context, request);
  const conversation = await findConversation(by.db, params.conversationId);
  const view = conversation && (await findAssessment(by.db, conversation.assessmentId, by.person));
  if (!conversation || !view || sideIn(conversation.readers, view.part) === null) throw data("Page not found", 404);
  return { ...view, ...by, conversation };
}
