/** The response: who may read, write, send, answer and correct it. The columns are those of assessment-pages.ts. */
export const responsePages = `
                champ contr other signa reader own | admin revwr panel chair analy obser | forch forad | out

GET /assessments/:assessmentId/response
  any           200   200   200   200   200    200 | 404   404   404   404   404   404   | 404   404   | in
  submitted-once 200  200   200   200   200    200 | 200   200   200   200   404   404   | 404   404   | in

GET /assessments/:assessmentId/response.docx
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  response-sent 200   200   200   200   200    200 | 200   200   200   200   404   404   | 404   404   | in
  closed        200   200   200   200   200    200 | 200   200   200   200   404   404   | 404   404   | in
  reopened      200   200   200   200   200    200 | 200   200   200   200   404   404   | 404   404   | in

POST /assessments/:assessmentId/response (answer) leads to /assessments/:assessmentId/response?done=answered#recommendation-recommendation
  any           404   403   403   404   403    403 | 404   404   404   404   404   404   | 404   404   | 401
  submitted     404   403   403   404   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  in-review     404   403   403   404   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  response-sent 302   403   403   302   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  closed        302   403   403   302   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   403   403   302   403    403 | 403   403   403   403   404   404   | 404   404   | 401

GET /assessments/:assessmentId/response/draft
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  submitted-once 404  404   404   404   404    404 | 403   403   403   403   404   404   | 404   404   | in
  submitted     404   404   404   404   404    404 | 200   200   403   200   404   404   | 404   404   | in
  in-review     404   404   404   404   404    404 | 200   200   403   200   404   404   | 404   404   | in

POST /assessments/:assessmentId/response/draft (save) leads to /assessments/:assessmentId/response/draft?done=saved
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 409   409   403   409   404   404   | 404   404   | 401
  submitted     404   404   404   404   404    404 | 302   302   403   302   404   404   | 404   404   | 401
  in-review     404   404   404   404   404    404 | 302   302   403   302   404   404   | 404   404   | 401

GET /assessments/:assessmentId/response/sending
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  submitted-once 404  404   404   404   404    404 | 403   403   403   403   404   404   | 404   404   | in
  submitted     404   404   404   404   404    404 | 200   200   403   200   404   404   | 404   404   | in
  in-review     404   404   404   404   404    404 | 200   200   403   200   404   404   | 404   404   | in

POST /assessments/:assessmentId/response/sending (send) leads to /assessments/:assessmentId/response?done=sent
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 409   409   403   409   404   404   | 404   404   | 401
  submitted     404   404   404   404   404    404 | 302   302   403   302   404   404   | 404   404   | 401
  in-review     404   404   404   404   404    404 | 302   302   403   302   404   404   | 404   404   | 401

GET /assessments/:assessmentId/response/corrections/new
  any           404   403   403   404   403    403 | 404   404   404   404   404   404   | 404   404   | in
  submitted     404   403   403   404   403    403 | 403   403   403   403   404   404   | 404   404   | in
  in-review     404   403   403   404   403    403 | 403   403   403   403   404   404   | 404   404   | in
  response-sent 200   403   403   200   403    403 | 403   403   403   403   404   404   | 404   404   | in
  closed        200   403   403   200   403    403 | 403   403   403   403   404   404   | 404   404   | in
  reopened      200   403   403   200   403    403 | 403   403   403   403   404   404   | 404   404   | in

POST /assessments/:assessmentId/response/corrections/new (fact) leads to /assessments/:assessmentId/response?done=corrected#wrong
  any           404   403   403   404   403    403 | 404   404   404   404   404   404   | 404   404   | 401
  submitted     404   403   403   404   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  in-review     404   403   403   404   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  response-sent 302   403   403   302   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  closed        302   403   403   302   403    403 | 403   403   403   403   404   404   | 404   404   | 401
  reopened      302   403   403   302   403    403 | 403   403   403   403   404   404   | 404   404   | 401

GET /assessments/:assessmentId/response/corrections/:correctionId
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  response-sent 200   200   200   200   200    200 | 200   200   200   200   404   404   | 404   404   | in
  closed        200   200   200   200   200    200 | 200   200   200   200   404   404   | 404   404   | in
  reopened      200   200   200   200   200    200 | 200   200   200   200   404   404   | 404   404   | in

POST /assessments/:assessmentId/response/corrections/:correctionId (stands) leads to /assessments/:assessmentId/response#wrong
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  response-sent 404   404   404   404   404    404 | 302   302   403   302   404   404   | 404   404   | 401
  closed        404   404   404   404   404    404 | 302   302   403   302   404   404   | 404   404   | 401
  reopened      404   404   404   404   404    404 | 302   302   403   302   404   404   | 404   404   | 401

GET /assessments/:assessmentId/actions/:actionId/closure
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  submitted-once 404  404   404   404   404    404 | 200   200   403   200   404   404   | 404   404   | in

POST /assessments/:assessmentId/actions/:actionId/closure (close) leads to /cycles/:cycleId/scrutiny/themes?done=close
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 302   302   403   302   404   404   | 404   404   | 401
`;
