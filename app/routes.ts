import { index, route, type RouteConfig } from "@react-router/dev/routes";

/** Files of one resource that one module writes. Each keeps an address, and so a line of the permission tables, of its own. */
const files = (at: string, names: string[], module: string) =>
  names.map((name) => route(`${at}/${name}`, module, { id: `${module} ${name}` }));

export default [
  index("routes/start.tsx"),

  route("sign-in", "routes/people/sign-in/email.tsx"),
  route("sign-in/code", "routes/people/sign-in/code.tsx"),
  route("sign-out", "routes/people/sign-in/sign-out.tsx"),

  route("kept-forms", "routes/people/kept-forms.ts"),

  route("work", "routes/work/show.tsx"),
  route("assessments/:assessmentId", "routes/assessments/home/show.tsx"),
  route("assessments/:assessmentId/confirm/:part", "routes/assessments/confirm/confirm.tsx"),
  route("assessments/:assessmentId/glossary", "routes/assessments/glossary/glossary.tsx"),
  route("assessments/:assessmentId/people", "routes/assessments/people/people.tsx"),
  route("assessments/:assessmentId/action-plan", "routes/assessments/actions/action-plan.tsx"),
  route("assessments/:assessmentId/action-plan/new-date", "routes/assessments/actions/new-date.tsx"),
  route("assessments/:assessmentId/actions/new", "routes/assessments/actions/new.tsx"),
  route("assessments/:assessmentId/actions/:actionId", "routes/assessments/actions/edit.tsx"),
  route("assessments/:assessmentId/actions/:actionId/progress", "routes/assessments/actions/progress.tsx"),
  route("assessments/:assessmentId/actions/:actionId/removal", "routes/assessments/actions/removal.tsx"),

  route("assessments/:assessmentId/profile", "routes/schools/profile/show.tsx"),
  route("assessments/:assessmentId/profile/flags", "routes/schools/profile/flags.tsx"),
  route("assessments/:assessmentId/profile/:group", "routes/schools/profile/group.tsx"),
  route("assessments/:assessmentId/questions", "routes/schools/questions.tsx"),
  route("assessments/:assessmentId/statistics", "routes/schools/statistics/index.tsx"),
  route("assessments/:assessmentId/statistics/:period", "routes/schools/statistics/period.tsx"),
  route("assessments/:assessmentId/trust-answers", "routes/schools/trusts/trust-answers.tsx"),
  route("partnerships/:partnershipId/register", "routes/schools/register/register.tsx"),
  route("partnerships/:partnershipId/register/:importId", "routes/schools/register/register-import.tsx"),
  route("partnerships/:partnershipId/export", "routes/organisations/export.tsx"),
  route("partnerships/:partnershipId/export.zip", "routes/organisations/export.zip.ts"),
  route("trusts/:trustId/cycles/:cycleId", "routes/schools/trusts/cycle.tsx"),
  route("trusts/:trustId/cycles/:cycleId/settings.xlsx", "routes/schools/trusts/settings.xlsx.ts"),
  route("trusts/:trustId/cycles/:cycleId/standards/:code", "routes/schools/trusts/standard.tsx"),

  route("help", "routes/about/help/help.tsx"),
  route("accessibility", "routes/about/accessibility.tsx"),
  route("privacy", "routes/about/privacy.tsx"),
  route("cookies", "routes/about/cookies.tsx"),

  route("assessments/:assessmentId/standards/:code", "routes/assessments/standard/show.tsx"),
  route("assessments/:assessmentId/standards/:code/draft", "routes/assessments/standard/draft.ts"),
  route("assessments/:assessmentId/standards/:code/versions", "routes/assessments/standard/versions.tsx"),
  route("assessments/:assessmentId/standards/:code/evidence/new", "routes/assessments/evidence/new.tsx"),
  route("assessments/:assessmentId/standards/:code/evidence/reuse", "routes/assessments/evidence/reuse.tsx"),
  route("assessments/:assessmentId/standards/:code/evidence/:evidenceId", "routes/assessments/evidence/edit.tsx"),
  route("assessments/:assessmentId/standards/:code/evidence/:evidenceId/removal", "routes/assessments/evidence/removal.tsx"),

  route("cycles", "routes/cycles/index.tsx"),
  route("cycles/:cycleId", "routes/figures/cycle/results.tsx"),
  route("cycles/:cycleId/returns", "routes/cycles/returns.tsx"),
  route("cycles/:cycleId/completion", "routes/cycles/completion.tsx"),
  route("cycles/:cycleId/law-not-met", "routes/figures/cycle/law-not-met.tsx"),
  route("cycles/:cycleId/training", "routes/figures/cycle/training.tsx"),
  route("cycles/:cycleId/profile-indicators", "routes/figures/cycle/profile-indicators.tsx"),
  ...files(
    "cycles/:cycleId",
    ["completion", "law-not-met", "training", "profile-indicators", "section-table", "agency-grid"].flatMap((name) => [
      `${name}.csv`,
      `${name}.xlsx`,
    ]),
    "routes/figures/cycle/files.ts",
  ),
  route("cycles/:cycleId/chart.svg", "routes/figures/cycle/chart.svg.ts"),

  route("cycles/:cycleId/snapshots", "routes/figures/snapshots/index.tsx"),
  route("snapshots/:snapshotId", "routes/figures/snapshots/show.tsx"),
  route("snapshots/:snapshotId/draft-check", "routes/draft-check/draft-check.tsx"),
  route("snapshots/:snapshotId/draft-check.docx", "routes/draft-check/draft-check.docx.ts"),
  route("snapshots/:snapshotId/annual-report.docx", "routes/figures/snapshots/annual-report.docx.ts"),
  ...files(
    "snapshots/:snapshotId",
    ["workbook", "beside", "trend"].flatMap((name) => [`${name}.xlsx`, `${name}.ods`]),
    "routes/figures/snapshots/workbook.ts",
  ),
  ...files("snapshots/:snapshotId", [":table.csv", "beside.csv"], "routes/figures/snapshots/table.ts"),
  ...files(
    "snapshots/:snapshotId",
    [":chart", "trend-chart"].flatMap((name) => [`${name}.svg`, `${name}.png`]),
    "routes/figures/snapshots/chart.ts",
  ),
  route("snapshots/:snapshotId/beside", "routes/figures/snapshots/beside.tsx"),
  route("snapshots/:snapshotId/trend", "routes/figures/snapshots/trend.tsx"),

  route("assessments/:assessmentId/check", "routes/signing/check.tsx"),
  route("assessments/:assessmentId/return", "routes/assessments/return/show.tsx"),
  ...files("assessments/:assessmentId", ["return.xlsx", "return.docx"], "routes/assessments/return/return-files.ts"),
  route("assessments/:assessmentId/blank-copy.docx", "routes/assessments/return/blank-copy.docx.ts"),
  route("assessments/:assessmentId/governors-report.docx", "routes/schools/governors-report.docx.ts"),
  route("assessments/:assessmentId/inspection-file.docx", "routes/schools/inspection-file.docx.ts"),
  ...files("assessments/:assessmentId", ["action-plan.docx", "action-plan.xlsx"], "routes/schools/action-plan-files.ts"),
  route("assessments/:assessmentId/sign-off", "routes/signing/sign-off.tsx"),
  route("assessments/:assessmentId/taking-back", "routes/signing/taking-back.ts"),
  route("assessments/:assessmentId/submission", "routes/signing/submission.tsx"),
  route("assessments/:assessmentId/submissions/:revision", "routes/assessments/return/revision.tsx"),
  ...files("assessments/:assessmentId/submissions", [":revision.xlsx", ":revision.docx"], "routes/assessments/return/revision-files.ts"),
  route("assessments/:assessmentId/reopening", "routes/signing/reopening.tsx"),
  route("assessments/:assessmentId/governor", "routes/signing/governor.tsx"),
  route("assessments/:assessmentId/conversations", "routes/conversations/index.tsx"),
  route("conversations/:conversationId", "routes/conversations/show.tsx"),
  route("assessments/:assessmentId/comments", "routes/conversations/comments.ts"),
  route("assessments/:assessmentId/governor-signature", "routes/signing/governor-signature.tsx"),
  route("assessments/:assessmentId/history", "routes/assessments/return/history.tsx"),

  route("demonstration/outbox", "routes/demonstration/outbox.tsx"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
