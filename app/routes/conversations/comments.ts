import { href, redirect } from "react-router";
import { asked } from "#app/routes/require-person.ts";
import type { Route } from "./+types/comments.ts";

/** The address of the comments, as mails and bookmarks have it: they are conversations now. */
export function loader({ request, context, params }: Route.LoaderArgs) {
  asked(context, request);
  return redirect(href("/assessments/:assessmentId/conversations", params));
}
