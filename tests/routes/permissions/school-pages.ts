/**
 * The pages and forms that only a school's return has. The columns: the DSL, a contributor with section K, the head, the
 * safeguarding governor, a reader, the trust's lead, the DSL of another school of the trust; then the partnership; then
 * a DSL of a school elsewhere, an administrator elsewhere, and nobody. Read like the other tables.
 */
export const schoolPages = `
                dsl contr head gover reader trust sister | admin revwr analy obser | fordsl forad | out

GET /assessments/:assessmentId/confirm/:part
  any           403  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | in
  open          200  200   403  403   403    403   404    | 403   404   404   404   | 404    404   | in
  submitted-once 403 403   403  403   403    403   404    | 403   403   404   404   | 404    404   | in
  reopened      200  200   403  403   403    403   404    | 403   403   404   404   | 404    404   | in

POST /assessments/:assessmentId/confirm/:part (confirm) leads to /assessments/:assessmentId?done=confirmed
  any           409  409   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  open          302  302   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  submitted-once 409 409   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401
  reopened      302  302   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401

GET /assessments/:assessmentId/trust-answers
  any           200  200   200  200   200    200   404    | 403   404   404   404   | 404    404   | in
  submitted-once 200 200   200  200   200    200   404    | 403   403   404   404   | 404    404   | in

POST /assessments/:assessmentId/trust-answers (use) leads to /assessments/:assessmentId/trust-answers?used=1
  any           403  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  open          302  302   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  submitted-once 403 403   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401
  reopened      302  302   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401

POST /assessments/:assessmentId/trust-answers (decline) leads to /assessments/:assessmentId/trust-answers?declined=K1
  any           403  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  open          302  302   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  submitted-once 403 403   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401
  reopened      302  302   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401

GET /assessments/:assessmentId/profile
  any           200  200   200  200   200    200   404    | 404   404   404   404   | 404    404   | in
  submitted-once 200 200   200  200   200    200   404    | 200   200   404   404   | 404    404   | in

POST /assessments/:assessmentId/profile (confirm) leads to /assessments/:assessmentId/profile?done=confirmed#main
  any           409  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  open          302  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  submitted-once 409 403   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401
  reopened      302  403   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401

GET /assessments/:assessmentId/profile/flags
  any           403  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | in
  open          200  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | in
  submitted-once 403 403   403  403   403    403   404    | 403   403   404   404   | 404    404   | in
  reopened      200  403   403  403   403    403   404    | 403   403   404   404   | 404    404   | in

POST /assessments/:assessmentId/profile/flags (flags) leads to /assessments/:assessmentId/profile?was=*
  any           409  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  open          302  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  submitted-once 409 403   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401
  reopened      302  403   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401

GET /assessments/:assessmentId/profile/this-year
  any           403  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | in
  open          200  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | in
  submitted-once 403 403   403  403   403    403   404    | 403   403   404   404   | 404    404   | in
  reopened      200  403   403  403   403    403   404    | 403   403   404   404   | 404    404   | in

POST /assessments/:assessmentId/profile/this-year (fields) leads to /assessments/:assessmentId/profile?saved=this-year#main
  any           409  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  open          302  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  submitted-once 409 403   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401
  reopened      302  403   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401

GET /assessments/:assessmentId/profile/:group
  any           403  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | in
  open          200  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | in
  submitted-once 403 403   403  403   403    403   404    | 403   403   404   404   | 404    404   | in
  reopened      200  403   403  403   403    403   404    | 403   403   404   404   | 404    404   | in

POST /assessments/:assessmentId/profile/:group (fields) leads to /assessments/:assessmentId/profile?saved=deputies#main
  any           409  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  open          302  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  submitted-once 409 403   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401
  reopened      302  403   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401

GET /assessments/:assessmentId/questions
  any           200  200   200  200   200    200   404    | 404   404   404   404   | 404    404   | in
  submitted-once 200 200   200  200   200    200   404    | 200   200   404   404   | 404    404   | in

POST /assessments/:assessmentId/questions (answers) leads to /assessments/:assessmentId
  any           409  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  open          302  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  submitted-once 409 403   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401
  reopened      302  403   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401

GET /assessments/:assessmentId/statistics
  any           200  200   200  200   200    200   404    | 404   404   404   404   | 404    404   | in
  submitted-once 200 200   200  200   200    200   404    | 200   200   404   404   | 404    404   | in

GET /assessments/:assessmentId/statistics/:period
  any           200  200   200  200   200    200   404    | 404   404   404   404   | 404    404   | in
  submitted-once 200 200   200  200   200    200   404    | 200   200   404   404   | 404    404   | in

POST /assessments/:assessmentId/statistics/:period (send) leads to /assessments/:assessmentId/statistics
  any           302  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401
  submitted-once 302 403   403  403   403    403   404    | 403   403   404   404   | 404    404   | 401
  withdrawn     409  403   403  403   403    403   404    | 403   404   404   404   | 404    404   | 401

GET /trusts/:trustId/cycles/:cycleId
  any           404  404   404  404   404    200   404    | 404   404   404   404   | 404    404   | in

GET /trusts/:trustId/cycles/:cycleId/settings.xlsx
  any           404  404   404  404   404    200   404    | 404   404   404   404   | 404    404   | in

GET /trusts/:trustId/cycles/:cycleId/standards/:code
  any           404  404   404  404   404    200   404    | 404   404   404   404   | 404    404   | in

POST /trusts/:trustId/cycles/:cycleId/standards/:code (offer) leads to /trusts/:trustId/cycles/:cycleId
  any           404  404   404  404   404    302   404    | 404   404   404   404   | 404    404   | 401

GET /assessments/:assessmentId/governor
  any           200  200   200  200   200    200   404    | 403   404   404   404   | 404    404   | in
  submitted-once 200 200   200  200   200    200   404    | 403   403   404   404   | 404    404   | in

GET /assessments/:assessmentId/conversations
  any           200  200   200  200   200    200   404    | 200   200   404   404   | 404    404   | in

POST /assessments/:assessmentId/conversations (begin with governors) leads to /conversations/*
  any           302  302   302  302   302    302   404    | 403   403   404   404   | 404    404   | 401
  withdrawn     409  409   409  409   409    409   404    | 403   403   404   404   | 404    404   | 401

GET /conversations/:conversationId (colleagues)
  any           200  200   200  404   200    404   404    | 404   404   404   404   | 404    404   | in

GET /conversations/:conversationId (governors)
  any           200  200   200  200   200    200   404    | 404   404   404   404   | 404    404   | in

GET /conversations/:conversationId (trust)
  any           200  200   200  404   404    200   404    | 404   404   404   404   | 404    404   | in

GET /conversations/:conversationId (partnership)
  any           200  200   200  200   200    404   404    | 200   200   404   404   | 404    404   | in

POST /conversations/:conversationId (reply to colleagues) leads to /conversations/to-colleagues?done=said
  any           302  302   302  404   403    404   404    | 404   404   404   404   | 404    404   | 401
  withdrawn     409  409   409  404   403    404   404    | 404   404   404   404   | 404    404   | 401

POST /conversations/:conversationId (reply to governors) leads to /conversations/to-governors?done=said
  any           302  302   302  302   302    302   404    | 404   404   404   404   | 404    404   | 401
  withdrawn     409  409   409  409   409    409   404    | 404   404   404   404   | 404    404   | 401

POST /conversations/:conversationId (reply to trust) leads to /conversations/to-trust?done=said
  any           302  302   302  404   404    302   404    | 404   404   404   404   | 404    404   | 401
  withdrawn     409  409   409  404   404    409   404    | 404   404   404   404   | 404    404   | 401

POST /conversations/:conversationId (reply to partnership) leads to /conversations/to-partnership?done=said
  any           302  302   302  403   403    404   404    | 302   302   404   404   | 404    404   | 401
  withdrawn     409  409   409  403   403    404   404    | 409   409   404   404   | 404    404   | 401

GET /assessments/:assessmentId/governor-signature
  any           403  403   403  200   403    403   404    | 403   404   404   404   | 404    404   | in
  submitted-once 403 403   403  200   403    403   404    | 403   403   404   404   | 404    404   | in

POST /assessments/:assessmentId/governor-signature (sign) leads to /assessments/:assessmentId/governor-signature
  any           403  403   403  409   403    403   404    | 403   404   404   404   | 404    404   | 401
  submitted-once 403 403   403  409   403    403   404    | 403   403   404   404   | 404    404   | 401
  submitted     403  403   403  302   403    403   404    | 403   403   404   404   | 404    404   | 401
  in-review     403  403   403  302   403    403   404    | 403   403   404   404   | 404    404   | 401
  response-sent 403  403   403  302   403    403   404    | 403   403   404   404   | 404    404   | 401

GET /partnerships/:partnershipId/register
  any           404  404   404  404   404    404   404    | 200   403   403   403   | 404    404   | in

POST /partnerships/:partnershipId/register (nothing)
  any           404  404   404  404   404    404   404    | 400   403   403   403   | 404    404   | 401

GET /partnerships/:partnershipId/register/:importId
  any           404  404   404  404   404    404   404    | 200   403   403   403   | 404    404   | in

POST /partnerships/:partnershipId/register/:importId (accept) leads to /partnerships/:partnershipId/register/:importId
  any           404  404   404  404   404    404   404    | 302   403   403   403   | 404    404   | 401

GET /assessments/:assessmentId/governors-report.docx
  any           200  200   200  200   200    200   404    | 403   404   404   404   | 404    404   | in
  submitted-once 200 200   200  200   200    200   404    | 403   403   404   404   | 404    404   | in

GET /assessments/:assessmentId/inspection-file.docx
  any           200  200   200  200   200    200   404    | 403   404   404   404   | 404    404   | in
  submitted-once 200 200   200  200   200    200   404    | 403   403   404   404   | 404    404   | in

GET /assessments/:assessmentId/board-paper.docx
  any           200  200   200  200   200    200   404    | 403   404   404   404   | 404    404   | in
  submitted-once 200 200   200  200   200    200   404    | 403   403   404   404   | 404    404   | in

GET /assessments/:assessmentId/action-plan.docx
  any           200  200   200  200   200    200   404    | 403   404   404   404   | 404    404   | in
  submitted-once 200 200   200  200   200    200   404    | 403   403   404   404   | 404    404   | in

GET /assessments/:assessmentId/action-plan.xlsx
  any           200  200   200  200   200    200   404    | 403   404   404   404   | 404    404   | in
  submitted-once 200 200   200  200   200    200   404    | 403   403   404   404   | 404    404   | in
GET /cycles/:cycleId/responses
  any           404  404   404  404   404    404   404    | 200   200   403   403   | 404    404   | in
POST /cycles/:cycleId/responses (save) leads to /cycles/:cycleId/responses*
  any           404  404   404  404   404    404   404    | 302   302   403   403   | 404    404   | 401
GET /cycles/:cycleId/law-not-met
  any           404 404   404  404   404    404   404    | 200   200   200   200   | 404    404   | in
GET /cycles/:cycleId/law-not-met.xlsx
  any           404 404   404  404   404    404   404    | 200   200   200   200   | 404    404   | in
GET /cycles/:cycleId/law-not-met.csv
  any           404 404   404  404   404    404   404    | 200   200   200   200   | 404    404   | in
GET /cycles/:cycleId/training
  any           404 404   404  404   404    404   404    | 200   200   200   200   | 404    404   | in
GET /cycles/:cycleId/training.xlsx
  any           404 404   404  404   404    404   404    | 200   200   200   200   | 404    404   | in
GET /cycles/:cycleId/training.csv
  any           404 404   404  404   404    404   404    | 200   200   200   200   | 404    404   | in
GET /cycles/:cycleId/profile-indicators
  any           404 404   404  404   404    404   404    | 200   200   200   200   | 404    404   | in
GET /cycles/:cycleId/profile-indicators.xlsx
  any           404 404   404  404   404    404   404    | 200   200   200   200   | 404    404   | in
GET /cycles/:cycleId/profile-indicators.csv
  any           404 404   404  404   404    404   404    | 200   200   200   200   | 404    404   | in
`;
