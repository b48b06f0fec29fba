import { index, route, type RouteConfig } from "@react-router/dev/routes";

export default [
  index("routes/start.tsx"),

  route("sign-in", "routes/sign-in/email.tsx"),
  route("sign-in/code", "routes/sign-in/code.tsx"),
  route("sign-out", "routes/sign-in/sign-out.tsx"),

  route("work", "routes/work.tsx"),
  route("assessments/:assessmentId", "routes/assessments/show.tsx"),
  route("assessments/:assessmentId/people", "routes/assessments/people.tsx"),
  route("assessments/:assessmentId/action-plan", "routes/assessments/action-plan.tsx"),
  route("assessments/:assessmentId/actions/new", "routes/assessments/actions/new.tsx"),
  route("assessments/:assessmentId/actions/:actionId", "routes/assessments/actions/edit.tsx"),
  route("assessments/:assessmentId/actions/:actionId/progress", "routes/assessments/actions/progress.tsx"),
  route("assessments/:assessmentId/actions/:actionId/removal", "routes/assessments/actions/removal.tsx"),

  route("help", "routes/help.tsx"),
  route("accessibility", "routes/accessibility.tsx"),
  route("privacy", "routes/privacy.tsx"),
  route("cookies", "routes/cookies.tsx"),

  route("assessments/:assessmentId/standards/:code", "routes/assessments/standards/show.tsx"),
  route("assessments/:assessmentId/standards/:code/draft", "routes/assessments/standards/draft.ts"),
  route("assessments/:assessmentId/standards/:code/versions", "routes/assessments/standards/versions.tsx"),
  route("assessments/:assessmentId/standards/:code/evidence/new", "routes/assessments/evidence/new.tsx"),
  route("assessments/:assessmentId/standards/:code/evidence/reuse", "routes/assessments/evidence/reuse.tsx"),
  route("assessments/:assessmentId/standards/:code/evidence/:evidenceId", "routes/assessments/evidence/edit.tsx"),
  route("assessments/:assessmentId/standards/:code/evidence/:evidenceId/removal", "routes/assessments/evidence/removal.tsx"),

  route("cycles", "routes/cycles/index.tsx"),
  route("cycles/:cycleId", "routes/cycles/show.tsx"),
  route("cycles/:cycleId/returns", "routes/cycles/returns.tsx"),
  route("cycles/:cycleId/section-table.xlsx", "routes/cycles/section-table.xlsx.ts"),
  route("cycles/:cycleId/section-table.csv", "routes/cycles/section-table.csv.ts"),
  route("cycles/:cycleId/agency-grid.xlsx", "routes/cycles/agency-grid.xlsx.ts"),
  route("cycles/:cycleId/agency-grid.csv", "routes/cycles/agency-grid.csv.ts"),
  route("cycles/:cycleId/chart.svg", "routes/cycles/chart.svg.ts"),

  route("cycles/:cycleId/snapshots", "routes/cycles/snapshots.tsx"),
  route("snapshots/:snapshotId", "routes/snapshots/show.tsx"),
  route("snapshots/:snapshotId/draft-check", "routes/snapshots/draft-check.tsx"),
  route("snapshots/:snapshotId/workbook.xlsx", "routes/snapshots/workbook.xlsx.ts"),
  route("snapshots/:snapshotId/:table.csv", "routes/snapshots/table.csv.ts"),
  route("snapshots/:snapshotId/chart.svg", "routes/snapshots/chart.svg.ts"),
  route("snapshots/:snapshotId/trend", "routes/snapshots/trend.tsx"),
  route("snapshots/:snapshotId/trend.xlsx", "routes/snapshots/trend.xlsx.ts"),

  route("assessments/:assessmentId/check", "routes/assessments/check.tsx"),
  route("assessments/:assessmentId/return", "routes/assessments/return.tsx"),
  route("assessments/:assessmentId/return.xlsx", "routes/assessments/return-workbook.ts"),
  route("assessments/:assessmentId/sign-off", "routes/assessments/sign-off.tsx"),
  route("assessments/:assessmentId/submission", "routes/assessments/submission.tsx"),
  route("assessments/:assessmentId/submissions/:revision", "routes/assessments/submissions.tsx"),
  route("assessments/:assessmentId/submissions/:revision.xlsx", "routes/assessments/submission-workbook.ts"),
  route("assessments/:assessmentId/reopening", "routes/assessments/reopening.tsx"),
  route("assessments/:assessmentId/history", "routes/assessments/history.tsx"),

  route("demonstration/outbox", "routes/demonstration/outbox.tsx"),
  route("health", "routes/health.ts"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
