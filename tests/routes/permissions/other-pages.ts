/**
 * The pages outside an assessment: the state of one return does not matter to them. An observer has only the public
 * version of figures, and there is none where so few agencies returned.
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
GET /sign-out
  any           200   200   200   200   200    200 | 200   200   200   200   200   200   | 200   200   | 200
POST /sign-out (nothing) leads to /?done=signed-out
  any           302   302   302   302   302    302 | 302   302   302   302   302   302   | 302   302   | 302

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

GET /cycles
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   200   | in
GET /cycles/:cycleId
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /cycles/:cycleId/returns
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
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
GET /snapshots/:snapshotId
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
