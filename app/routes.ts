import { index, route, type RouteConfig } from "@react-router/dev/routes";

export default [
  index("routes/start.tsx"),

  route("sign-in", "routes/sign-in/email.tsx"),
  route("sign-in/code", "routes/sign-in/code.tsx"),
  route("sign-out", "routes/sign-in/sign-out.tsx"),

  route("help", "routes/help.tsx"),
  route("accessibility", "routes/accessibility.tsx"),
  route("privacy", "routes/privacy.tsx"),
  route("cookies", "routes/cookies.tsx"),

  route("assessments/:assessmentId/standards/:code", "routes/assessments/standards/show.tsx"),
  route("assessments/:assessmentId/standards/:code/versions", "routes/assessments/standards/versions.tsx"),
  route("assessments/:assessmentId/standards/:code/evidence/new", "routes/assessments/evidence/new.tsx"),
  route("assessments/:assessmentId/standards/:code/evidence/reuse", "routes/assessments/evidence/reuse.tsx"),
  route("assessments/:assessmentId/standards/:code/evidence/:evidenceId", "routes/assessments/evidence/edit.tsx"),
  route("assessments/:assessmentId/standards/:code/evidence/:evidenceId/removal", "routes/assessments/evidence/removal.tsx"),

  route("demonstration/outbox", "routes/demonstration/outbox.tsx"),
  route("health", "routes/health.ts"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
