/** The page on which a thing is done, by what it is of. */
export type WorkPlace =
  | { page: "return" | "read" | "for-governors" | "response" | "conversations" | "sign-off" | "governor-signature"; assessmentId: string }
  | { page: "review" | "response-draft" | "response-sending"; assessmentId: string }
  | { page: "correction"; assessmentId: string; correctionId: string }
  | { page: "closure"; assessmentId: string; actionId: string }
  | { page: "scrutiny" | "themes"; cycleId: string }
  | { page: "standard" | "versions"; assessmentId: string; code: string }
  | { page: "trust"; trustId: string; cycleId: string }
  | { page: "conversation"; conversationId: string }
  | { page: "extension"; extensionId: string }
  | { page: "appointment"; organisationId: string; appointmentId: string }
  | { page: "panel"; panelId: string }
  | { page: "cycle"; cycleId: string };
