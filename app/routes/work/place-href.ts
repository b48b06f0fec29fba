import { href } from "react-router";
import type { WorkPlace } from "#domain/work/work-place.ts";

/** The address of the page on which a thing is done. */
export function placeHref(place: WorkPlace): string {
  switch (place.page) {
    case "return":
      return href("/assessments/:assessmentId", place);
    case "read":
      return href("/assessments/:assessmentId/return", place);
    case "response":
      return href("/assessments/:assessmentId/response", place);
    case "conversations":
      return href("/assessments/:assessmentId/conversations", place);
    case "for-governors":
      return href("/assessments/:assessmentId/governor", place);
    case "conversation":
      return href("/conversations/:conversationId", place);
    case "extension":
      return href("/extensions/:extensionId", place);
    case "sign-off":
      return href("/assessments/:assessmentId/sign-off", place);
    case "governor-signature":
      return href("/assessments/:assessmentId/governor-signature", place);
    case "standard":
      return href("/assessments/:assessmentId/standards/:code", place);
    case "versions":
      return href("/assessments/:assessmentId/standards/:code/versions", place);
    case "trust":
      return href("/trusts/:trustId/cycles/:cycleId", place);
    case "appointment":
      return href("/organisations/:organisationId/appointments/:appointmentId", place);
    case "panel":
      return href("/panels/:panelId", place);
    case "review":
      return href("/assessments/:assessmentId/review", place);
    case "response-draft":
      return href("/assessments/:assessmentId/response/draft", place);
    case "response-sending":
      return href("/assessments/:assessmentId/response/sending", place);
    case "correction":
      return href("/assessments/:assessmentId/response/corrections/:correctionId", place);
    case "closure":
      return href("/assessments/:assessmentId/actions/:actionId/closure", place);
    case "themes":
      return href("/cycles/:cycleId/scrutiny/themes", place);
    case "scrutiny":
      return href("/cycles/:cycleId/scrutiny", place);
    case "cycle":
      return href("/cycles/:cycleId", place);
  }
}
