/**
 * The pages outside an assessment: the state of one return does not matter to them. An observer has only the public
 * version of figures.
 */
export const otherPages = `
                champ contr other signa reader own | admin revwr panel chair analy obser | forch forad | out

GET / leads to /work
  any           302   302   302   302   302    302 | 302   302   302   302   302   302   | 302   302   | 200
GET /help
  any           200   200   200   200   200    200 | 200   200   200   200   200   200   | 200   200   | 200
GET /accessibility
  any           200   200   200   200   200    200 | 200   200   200   200   200   200   | 200   200   | 200
GET /privacy
  any           200   200   200   200   200    200 | 200   200   200   200   200   200   | 200   200   | 200
GET /cookies
  any           200   200   200   200   200    200 | 200   200   200   200   200   200   | 200   200   | 200
GET /demonstration/outbox
  any           200   200   200   200   200    200 | 200   200   200   200   200   200   | 200   200   | 200
GET /demonstration/anew
  any           200   200   200   200   200    200 | 200   200   200   200   200   200   | 200   200   | 200
POST /demonstration/anew (nothing)
  any           409   409   409   409   409    409 | 409   409   409   409   409   409   | 409   409   | 409
GET /*
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 404
POST /* (nothing)
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401

GET /sign-in leads to /work
  any           302   302   302   302   302    302 | 302   302   302   302   302   302   | 302   302   | 200
POST /sign-in (email) leads to /sign-in/code
  any           302   302   302   302   302    302 | 302   302   302   302   302   302   | 302   302   | 302
GET /sign-in/code leads to /sign-in
  any           302   302   302   302   302    302 | 302   302   302   302   302   302   | 302   302   | 302
POST /sign-in/code (code) leads to /sign-in
  any           302   302   302   302   302    302 | 302   302   302   302   302   302   | 302   302   | 302
GET /sign-in/part-ended leads to /sign-in
  any           302   302   302   302   302    302 | 302   302   302   302   302   302   | 302   302   | 302
GET /sign-in/access
  any           200   200   200   200   200    200 | 200   200   200   200   200   200   | 200   200   | 200
POST /sign-in/access (ask) leads to /sign-in/access?done=asked
  any           302   302   302   302   302    302 | 302   302   302   302   302   302   | 302   302   | 302
GET /sign-out
  any           200   200   200   200   200    200 | 200   200   200   200   200   200   | 200   200   | 200
POST /sign-out (nothing) leads to /?done=signed-out
  any           302   302   302   302   302    302 | 302   302   302   302   302   302   | 302   302   | 302

GET /your-sign-ins
  any           200   200   200   200   200    200 | 200   200   200   200   200   200   | 200   200   | in
POST /your-sign-ins (another) leads to /your-sign-ins?done=ended
  any           302   302   302   302   302    302 | 302   302   302   302   302   302   | 302   302   | 401

POST /kept-forms (typing)
  any           200   200   200   200   200    200 | 200   200   200   200   200   200   | 200   200   | 401

GET /work
  any           200   200   200   200   200    200 | 200   200   200   200   200   200   | 200   200   | in

GET /partnerships/:partnershipId/mail-texts
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /partnerships/:partnershipId/mail-texts/:letter
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/mail-texts/:letter (words) leads to /partnerships/:partnershipId/mail-texts/:letter?done=saved
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401

GET /partnerships/:partnershipId/export
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /partnerships/:partnershipId/export.zip
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in

GET /partnerships/:partnershipId/notices
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/notices (notice) leads to /partnerships/:partnershipId/notices
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401

GET /cycles
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   200   | in
GET /figures
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   200   | in
GET /cycles/new
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   200   | in
POST /cycles/new (begin) leads to /cycles/*
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   302   | 401
GET /cycles/:cycleId/joining
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   200   | in
GET /cycles/:cycleId/set-up
  any           404   404   404   404   404    404 | 200   404   404   404   404   404   | 404   404   | in
GET /cycles/:cycleId/set-up/standards
  any           404   404   404   404   404    404 | 200   404   404   404   404   404   | 404   404   | in
POST /cycles/:cycleId/set-up/standards (standards) leads to /cycles/next/set-up?done=standards
  any           404   404   404   404   404    404 | 302   404   404   404   404   404   | 404   404   | 401
GET /cycles/:cycleId/set-up/questions
  any           404   404   404   404   404    404 | 200   404   404   404   404   404   | 404   404   | in
POST /cycles/:cycleId/set-up/questions (questions) leads to /cycles/next/set-up?done=questions
  any           404   404   404   404   404    404 | 302   404   404   404   404   404   | 404   404   | 401
GET /cycles/:cycleId/set-up/guidance
  any           404   404   404   404   404    404 | 200   404   404   404   404   404   | 404   404   | in
POST /cycles/:cycleId/set-up/guidance (guidance) leads to /cycles/next/set-up?done=guidance
  any           404   404   404   404   404    404 | 302   404   404   404   404   404   | 404   404   | 401
GET /cycles/:cycleId/set-up/dates
  any           404   404   404   404   404    404 | 200   404   404   404   404   404   | 404   404   | in
POST /cycles/:cycleId/set-up/dates (dates) leads to /cycles/next/set-up?done=dates
  any           404   404   404   404   404    404 | 302   404   404   404   404   404   | 404   404   | 401
GET /cycles/:cycleId/set-up/reminders
  any           404   404   404   404   404    404 | 200   404   404   404   404   404   | 404   404   | in
POST /cycles/:cycleId/set-up/reminders (reminders) leads to /cycles/next/set-up?done=reminders
  any           404   404   404   404   404    404 | 302   404   404   404   404   404   | 404   404   | 401
GET /cycles/:cycleId/set-up/organisations
  any           404   404   404   404   404    404 | 200   404   404   404   404   404   | 404   404   | in
POST /cycles/:cycleId/set-up/organisations (list) leads to /cycles/next/set-up?done=organisations
  any           404   404   404   404   404    404 | 302   404   404   404   404   404   | 404   404   | 401
GET /cycles/:cycleId/set-up/people
  any           404   404   404   404   404    404 | 200   404   404   404   404   404   | 404   404   | in
GET /cycles/:cycleId/set-up/mail-texts
  any           404   404   404   404   404    404 | 200   404   404   404   404   404   | 404   404   | in
POST /cycles/:cycleId/set-up/mail-texts (read) leads to /cycles/next/set-up?done=mail-texts
  any           404   404   404   404   404    404 | 302   404   404   404   404   404   | 404   404   | 401
GET /cycles/:cycleId/set-up/preview
  any           404   404   404   404   404    404 | 200   404   404   404   404   404   | 404   404   | in
POST /cycles/:cycleId/set-up/preview (seen) leads to /cycles/next/set-up?done=seen
  any           404   404   404   404   404    404 | 302   404   404   404   404   404   | 404   404   | 401
GET /cycles/:cycleId/set-up/preview/:code
  any           404   404   404   404   404    404 | 200   404   404   404   404   404   | 404   404   | in
GET /cycles/:cycleId/launch
  any           404   404   404   404   404    404 | 200   404   404   404   404   404   | 404   404   | in
POST /cycles/:cycleId/launch (launch) leads to /cycles/next/launch
  any           404   404   404   404   404    404 | 302   404   404   404   404   404   | 404   404   | 401
GET /cycles/:cycleId/removal
  any           404   404   404   404   404    404 | 200   404   404   404   404   404   | 404   404   | in
POST /cycles/:cycleId/removal (delete) leads to /cycles
  any           404   404   404   404   404    404 | 302   404   404   404   404   404   | 404   404   | 401
GET /cycles/:cycleId/closing
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /cycles/:cycleId/closing (close) leads to /cycles/:cycleId/set-up?done=closed
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401

GET /cycles/:cycleId
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /cycles/:cycleId/returns
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /cycles/:cycleId/scrutiny/how-it-went
  any           404   404   404   404   404    403 | 200   200   403   200   403   403   | 404   404   | in
GET /cycles/:cycleId/responses
  any           404   404   404   404   404    403 | 404   404   403   403   403   403   | 404   404   | in
POST /cycles/:cycleId/responses (save)
  any           404   404   404   404   404    403 | 404   404   403   403   403   403   | 404   404   | 401
GET /cycles/:cycleId/scrutiny/themes
  any           404   404   404   404   404    403 | 200   200   403   200   200   403   | 404   404   | in
POST /cycles/:cycleId/scrutiny/themes (tag)
  any           404   404   404   404   404    403 | 400   400   403   400   403   403   | 404   404   | 401
GET /cycles/:cycleId/scrutiny/themes.csv
  any           404   404   404   404   404    403 | 200   200   403   200   200   403   | 404   404   | in
GET /cycles/:cycleId/scrutiny/themes.xlsx
  any           404   404   404   404   404    403 | 200   200   403   200   200   403   | 404   404   | in
GET /extensions/:extensionId
  any           404   404   404   404   404    404 | 200   404   404   404   404   404   | 403   404   | in
POST /extensions/:extensionId (answer) leads to /cycles/:cycleId/tracker?done=answered
  any           404   404   404   404   404    404 | 302   404   404   404   404   404   | 403   404   | 401
GET /cycles/:cycleId/tracker
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /cycles/:cycleId/tracker (call) leads to /cycles/:cycleId/tracker?done=noted
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401
GET /cycles/:cycleId/tracker/:deed
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /cycles/:cycleId/tracker/:deed (remind) leads to /cycles/:cycleId/tracker?done=reminder
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401
GET /cycles/:cycleId/tracker.csv
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /cycles/:cycleId/tracker.xlsx
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /cycles/:cycleId/exceptions.csv
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /cycles/:cycleId/exceptions.xlsx
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /cycles/:cycleId/escalations.csv
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /cycles/:cycleId/escalations.xlsx
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /cycles/:cycleId/letters.docx
  any           404   404   404   404   404    403 | 404   403   403   403   403   403   | 404   404   | in
GET /cycles/:cycleId/completion
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /cycles/:cycleId/completion.xlsx
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /cycles/:cycleId/completion.csv
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /cycles/:cycleId/section-table.xlsx
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /cycles/:cycleId/section-table.csv
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /cycles/:cycleId/agency-grid.xlsx
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /cycles/:cycleId/agency-grid.csv
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /cycles/:cycleId/chart.svg
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in

GET /cycles/:cycleId/snapshots
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
POST /cycles/:cycleId/snapshots (nothing)
  any           404   404   404   404   404    403 | 400   403   403   403   400   403   | 404   404   | 401
POST /cycles/:cycleId/snapshots (freeze) leads to /snapshots/*
  any           404   404   404   404   404    403 | 302   403   403   403   302   403   | 404   404   | 401
GET /snapshots/:snapshotId leads to /snapshots/*
  any           404   404   404   404   404    200 | 200   200   200   200   200   302   | 404   404   | in
GET /snapshots/:snapshotId/public
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /snapshots/:snapshotId/public/trend
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /snapshots/:snapshotId/public/beside
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /snapshots/:snapshotId/public/workbook.xlsx
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /snapshots/:snapshotId/public/workbook.ods
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /snapshots/:snapshotId/public/trend.xlsx
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /snapshots/:snapshotId/public/trend.ods
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /snapshots/:snapshotId/public/beside.xlsx
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
GET /snapshots/:snapshotId/public/beside.ods
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
GET /snapshots/:snapshotId/public/beside.csv
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
GET /snapshots/:snapshotId/public/annual-report.docx
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /snapshots/:snapshotId/public/:table.csv
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /snapshots/:snapshotId/public/:chart.svg
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /snapshots/:snapshotId/public/:chart.png
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /snapshots/:snapshotId/draft-check
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
POST /snapshots/:snapshotId/draft-check (check)
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | 401
GET /snapshots/:snapshotId/draft-check.docx
  any           404   404   404   404   404    404 | 404   404   404   404   404   403   | 404   404   | in
GET /snapshots/:snapshotId/annual-report.docx
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /snapshots/:snapshotId/workbook.xlsx
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /snapshots/:snapshotId/workbook.ods
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /snapshots/:snapshotId/:table.csv
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /snapshots/:snapshotId/:chart.svg
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /snapshots/:snapshotId/:chart.png
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /snapshots/:snapshotId/trend-chart.svg
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /snapshots/:snapshotId/trend-chart.png
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /snapshots/:snapshotId/beside
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /snapshots/:snapshotId/beside.xlsx
  any           404   404   404   404   404    404 | 404   404   404   404   404   403   | 404   404   | in
GET /snapshots/:snapshotId/beside.ods
  any           404   404   404   404   404    404 | 404   404   404   404   404   403   | 404   404   | in
GET /snapshots/:snapshotId/beside.csv
  any           404   404   404   404   404    404 | 404   404   404   404   404   403   | 404   404   | in
GET /snapshots/:snapshotId/trend
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /snapshots/:snapshotId/trend.xlsx
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /snapshots/:snapshotId/trend.ods
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
`;
