/**
 * Who may open which page of an assessment, and when. Each person is a column, named in people.ts; each line is the
 * answer in some states, and a later line overrides an earlier one. "in" leads to the sign-in page and back.
 */
export const assessmentPages = `
                champ contr other signa reader own | admin revwr panel chair analy obser | forch forad | out

GET /assessments/:assessmentId
  any           200   200   200   200   200    200 | 200   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 200   200   200   200   404   404   | 404   404   | in

GET /assessments/:assessmentId/glossary
  any           200   200   200   200   200    200 | 200   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 200   200   200   200   404   404   | 404   404   | in

GET /assessments/:assessmentId/people
  any           403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  open          200   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  returned      403   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in
  reopened      200   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/comments leads to /assessments/:assessmentId/conversations
  any           302   302   302   302   302    302 | 302   302   302   302   302   302   | 302   302   | in

GET /assessments/:assessmentId/conversations
  any           200   200   200   200   200    200 | 200   200   404   200   404   404   | 404   404   | in

GET /conversations/:conversationId (colleagues)
  any           200   200   200   200   200    200 | 404   404   404   404   404   404   | 404   404   | in

GET /conversations/:conversationId (to the partnership)
  any           200   200   200   200   200    200 | 200   200   404   200   404   404   | 404   404   | in

GET /assessments/:assessmentId/action-plan
  any           200   200   200   200   200    200 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/action-plan/new-date
  any           200   200   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  withdrawn     403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/confirm/:part
  any           403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  open          200   200   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  returned      403   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in
  reopened      200   200   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/actions/new
  any           403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  open          200   200   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  returned      403   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in
  reopened      200   200   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/actions/:actionId
  any           403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  open          200   200   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  returned      403   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in
  reopened      200   200   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/actions/:actionId/progress
  any           200   200   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  withdrawn     403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/actions/:actionId/removal
  any           403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  open          200   200   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 403  403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/standards/:code
  any           200   200   200   200   200    200 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/standards/:code/versions leads to /assessments/:assessmentId/standards/:code
  any           302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 302  302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/standards/:code/versions (two texts)
  any           200   200   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/standards/:code/evidence/new
  any           403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  open          200   200   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  returned      403   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in
  reopened      200   200   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/standards/:code/evidence/reuse
  any           403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  open          200   200   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  returned      403   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in
  reopened      200   200   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/standards/:code/evidence/:evidenceId
  any           403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  open          200   200   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  returned      403   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in
  reopened      200   200   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/standards/:code/evidence/:evidenceId/removal
  any           403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  open          200   200   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  returned      403   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in
  reopened      200   200   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/check
  any           200   200   200   200   200    200 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/return
  any           200   200   200   200   200    200 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/return.xlsx
  any           200   200   200   200   200    200 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/return.ods
  any           200   200   200   200   200    200 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/return.docx
  any           200   200   200   200   200    200 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/board-paper.docx
  any           200   200   200   200   200    200 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/action-plan.docx
  any           200   200   200   200   200    200 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/action-plan.xlsx
  any           200   200   200   200   200    200 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/blank-copy.docx
  any           200   200   200   200   200    200 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/history
  any           200   200   200   200   200    200 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/sign-off leads to /assessments/:assessmentId/submission
  any           403   403   403   200   403    403 | 403   404   404   404   404   404   | 404   404   | in
  returned      403   403   403   302   403    403 | 403   403   403   403   404   404   | 404   404   | in
  reopened      403   403   403   200   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/submission
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 200   200   200   200   404   404   | 404   404   | in

GET /assessments/:assessmentId/submissions/:revision
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 200   200   200   200   404   404   | 404   404   | in

GET /assessments/:assessmentId/submissions/:revision.xlsx
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 200   200   200   200   404   404   | 404   404   | in

GET /assessments/:assessmentId/submissions/:revision.ods
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 200   200   200   200   404   404   | 404   404   | in

GET /assessments/:assessmentId/submissions/:revision.docx
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 200   200   200   200   404   404   | 404   404   | in

GET /assessments/:assessmentId/more-time
  any           200   403   403   200   403    403 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 200  403   403   200   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/reopening
  any           403   403   403   403   403    403 | 200   404   404   404   404   404   | 404   404   | in
  submitted-once 403  403   403   403   403    403 | 200   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/expected
  any           403   403   403   403   403    403 | 200   404   404   404   404   404   | 404   404   | in
  submitted-once 403  403   403   403   403    403 | 200   403   403   403   404   404   | 404   404   | in

GET /assessments/:assessmentId/standards/:code/area-notes
  any           404   404   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | in
  submitted-once 404  404   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | in

GET /cycles/:cycleId/how-it-went
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  response-sent 200   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  closed        200   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
`;
