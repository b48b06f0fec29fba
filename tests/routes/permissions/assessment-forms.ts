/**
 * Who may send which form of an assessment, and when. In brackets what is sent: its fields are in forms.ts.
 * A choice between two versions that comes too late leads to the standard, which says why and shows the draft.
 */
export const assessmentForms = `
                champ contr other signa reader own | admin revwr panel chair analy obser | forch forad | out

POST /assessments/:assessmentId/people (give) leads to /assessments/:assessmentId/people?done=given
  any           409   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/conversations (begin) leads to /conversations/*
  any           302   302   302   302   403    403 | 403   403   404   403   404   404   | 404   404   | 401
  withdrawn     409   409   409   409   403    403 | 403   403   404   403   404   404   | 404   404   | 401

POST /conversations/:conversationId (reply) leads to /conversations/:conversationId?done=said
  any           302   302   302   302   403    403 | 404   404   404   404   404   404   | 404   404   | 401
  withdrawn     409   409   409   409   403    403 | 404   404   404   404   404   404   | 404   404   | 401

POST /conversations/:conversationId (answered) leads to /conversations/:conversationId?done=answered
  any           302   302   302   302   403    403 | 404   404   404   404   404   404   | 404   404   | 401
  withdrawn     409   409   409   409   403    403 | 404   404   404   404   404   404   | 404   404   | 401

POST /conversations/:conversationId (reply to the partnership) leads to /conversations/to-partnership?done=said
  any           302   302   302   302   403    403 | 302   302   404   302   404   404   | 404   404   | 401
  withdrawn     409   409   409   409   403    403 | 409   409   404   409   404   404   | 404   404   | 401

POST /assessments/:assessmentId/action-plan (carry) leads to /assessments/:assessmentId/action-plan?done=action-carried&of=9.2#main
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/action-plan/new-date (date) leads to /assessments/:assessmentId/action-plan?done=action-dated&of=9.1#main
  any           302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  withdrawn     403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  submitted-once 302  302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/confirm/:part (again) leads to /assessments/:assessmentId?done=confirmed
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/actions/new (add) leads to /assessments/:assessmentId/action-plan?done=action-added&of=9.1#main
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/actions/:actionId (change) leads to /assessments/:assessmentId/action-plan?done=action-changed&of=9.1#main
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/actions/:actionId/progress (note) leads to /assessments/:assessmentId/action-plan?done=action-progress&of=9.1#main
  any           302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  withdrawn     403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  submitted-once 302  302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/actions/:actionId/removal (remove) leads to /assessments/:assessmentId/action-plan?done=action-removed&of=9.1#main
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  submitted-once 409  409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code (save) leads to /assessments/:assessmentId/standards/9.2?done=saved&of=:code#main
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code (later) leads to /assessments/:assessmentId?done=saved&of=:code#main
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code (keep) leads to /assessments/:assessmentId/standards/:code?done=saved&of=:code#main
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code (confirm) leads to /assessments/:assessmentId/standards/:code?done=confirmed&of=:code#main
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code (adapt) leads to /assessments/:assessmentId/standards/:code?done=adapted&of=:code#main
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code (set-aside) leads to /assessments/:assessmentId/standards/:code?done=set-aside&of=:code#main
  any           302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  submitted-once 302  302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code (clear) leads to /assessments/:assessmentId/standards/:code?done=saved&of=:code#main
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code (undo)
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  submitted-once 409  409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code (take-over) leads to /assessments/:assessmentId/standards/:code
  any           403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      403   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/history (bring back) leads to /assessments/:assessmentId/standards/:code
  any           403   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      403   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code/draft (typing)
  any           200   200   200   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  submitted-once 200  200   200   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code/versions (theirs) leads to /assessments/:assessmentId/standards/9.3?done=version&of=9.3#main
  any           302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  submitted-once 302  302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code/versions (mine) leads to /assessments/:assessmentId/standards/9.3*
  any           302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code/versions (both) leads to /assessments/:assessmentId/standards/9.3*
  any           302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code/evidence/new (evidence) leads to /assessments/:assessmentId/standards/:code?done=evidence-added&of=:code#evidence
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code/evidence/reuse (reuse) leads to /assessments/:assessmentId/standards/:code?done=evidence-used&of=:code#evidence
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code/evidence/:evidenceId (evidence) leads to /assessments/:assessmentId/standards/:code?done=evidence-changed&of=:code#evidence
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code/evidence/:evidenceId/removal (remove) leads to /assessments/:assessmentId/standards/:code?done=evidence-removed&of=:code#evidence
  any           409   409   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   302   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   409   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   302   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/check (send) leads to /assessments/:assessmentId?done=sent
  any           409   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/taking-back (take back) leads to /assessments/:assessmentId?done=taken-back
  any           409   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  open          302   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  awaiting-sign-off 302 403 403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  returned      409   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/sign-off (sign) leads to /assessments/:assessmentId/submission
  any           403   403   403   409   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  awaiting-sign-off 403 403 403   302   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  submitted     403   403   403   302   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  in-review     403   403   403   302   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  response-sent 403   403   403   302   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  closed        403   403   403   302   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      403   403   403   409   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/sign-off (return) leads to /assessments/:assessmentId?done=returned
  any           403   403   403   409   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  awaiting-sign-off 403 403 403   302   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  submitted-once 403  403   403   409   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/weekly-progress (wish) leads to /assessments/:assessmentId?done=progress-wanted
  any           302   403   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  submitted-once 302  403   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/more-time (ask) leads to /assessments/:assessmentId/more-time?done=asked
  any           409   403   403   409   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  submitted-once 409  403   403   409   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  open          302   403   403   302   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  awaiting-sign-off 302 403  403   302   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  reopened      302   403   403   302   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/reopening (reopen) leads to /assessments/:assessmentId/submission?done=reopened
  any           403   403   403   403   403    403 | 409   404   404   404   404   404   | 404   404   | 401
  submitted-once 403  403   403   403   403    403 | 302   403   403   403   404   404   | 404   404   | 401
  reopened      403   403   403   403   403    403 | 409   403   403   403   404   404   | 404   404   | 401
  closed        403   403   403   403   403    403 | 409   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/expected (end) leads to /cycles/:cycleId/returns
  any           403   403   403   403   403    403 | 302   404   404   404   404   404   | 404   404   | 401
  withdrawn     403   403   403   403   403    403 | 409   404   404   404   404   404   | 404   404   | 401
  submitted-once 403  403   403   403   403    403 | 409   403   403   403   404   404   | 404   404   | 401

POST /assessments/:assessmentId/standards/:code/area-notes (note)
  any           404   404   403   403   403    403 | 403   404   404   404   404   404   | 404   404   | 401
  submitted-once 404  404   403   403   403    403 | 403   403   403   403   404   404   | 404   404   | 401

POST /cycles/:cycleId/how-it-went (said) leads to /cycles/:cycleId/how-it-went?done=sent
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  response-sent 302   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  closed        302   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
`;
