/**
 * Reading what was submitted: the page of one return first, which depends on its state. Owen belongs to the agency and sits on
 * its panel: for him there is no such page. Read like the other tables.
 */
export const reviewPages = `
                champ contr other signa reader own | admin revwr panel chair analy obser | forch forad | out

GET /assessments/:assessmentId/review
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  submitted-once 404  404   404   404   404    404 | 200   200   200   200   404   404   | 404   404   | in

POST /assessments/:assessmentId/review (take) leads to /assessments/:assessmentId/review?done=taken#findings
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 403   409   403   409   404   404   | 404   404   | 401
  submitted     404   404   404   404   404    404 | 403   302   403   302   404   404   | 404   404   | 401
  in-review     404   404   404   404   404    404 | 403   302   403   302   404   404   | 404   404   | 401

POST /assessments/:assessmentId/review (line) leads to /assessments/:assessmentId/review?done=line#standard-9.1
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 403   409   409   409   404   404   | 404   404   | 401
  submitted     404   404   404   404   404    404 | 403   302   302   302   404   404   | 404   404   | 401
  in-review     404   404   404   404   404    404 | 403   302   302   302   404   404   | 404   404   | 401

POST /assessments/:assessmentId/review (finish) leads to /assessments/:assessmentId/review?done=read#reading
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 403   409   409   409   404   404   | 404   404   | 401
  submitted     404   404   404   404   404    404 | 403   302   302   302   404   404   | 404   404   | 401
  in-review     404   404   404   404   404    404 | 403   302   302   302   404   404   | 404   404   | 401

POST /assessments/:assessmentId/review (ask) leads to /assessments/:assessmentId/review?done=asked#questions
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 302   302   403   302   404   404   | 404   404   | 401

POST /assessments/:assessmentId/review (observe)
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 403   403   403   403   404   404   | 404   404   | 401

GET /assessments/:assessmentId/review/reader
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  submitted-once 404  404   404   404   404    404 | 200   200   403   200   404   404   | 404   404   | in

POST /assessments/:assessmentId/review/reader (give) leads to /assessments/:assessmentId/review?done=given
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 409   409   403   409   404   404   | 404   404   | 401
  submitted     404   404   404   404   404    404 | 302   302   403   302   404   404   | 404   404   | 401
  in-review     404   404   404   404   404    404 | 302   302   403   302   404   404   | 404   404   | 401

GET /assessments/:assessmentId/visits/new
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  submitted-once 404  404   404   404   404    404 | 200   200   403   200   404   404   | 404   404   | in

POST /assessments/:assessmentId/visits/new (visit) leads to /assessments/:assessmentId/review?done=visit#observations
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 302   302   403   302   404   404   | 404   404   | 401

GET /assessments/:assessmentId/visits/:visitId
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  submitted-once 404  404   404   404   404    404 | 200   200   200   200   404   404   | 404   404   | in

POST /assessments/:assessmentId/visits/:visitId (visit) leads to /assessments/:assessmentId/review?done=visit#observations
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 302   302   403   302   404   404   | 404   404   | 401

POST /cycles/:cycleId/scrutiny (take) leads to /cycles/:cycleId/scrutiny?done=taken
  any           404   404   404   404   404    403 | 404   404   403   404   403   403   | 404   404   | 401
  submitted-once 404  404   404   404   404    403 | 403   409   403   409   403   403   | 404   404   | 401
  submitted     404   404   404   404   404    403 | 403   302   403   302   403   403   | 404   404   | 401
  in-review     404   404   404   404   404    403 | 403   302   403   302   403   403   | 404   404   | 401

POST /cycles/:cycleId/scrutiny/readers (give) leads to /cycles/:cycleId/scrutiny?done=given
  any           404   404   404   404   404    403 | 404   404   403   404   403   403   | 404   404   | 401
  submitted-once 404  404   404   404   404    403 | 409   409   403   409   403   403   | 404   404   | 401
  submitted     404   404   404   404   404    403 | 302   302   403   302   403   403   | 404   404   | 401
  in-review     404   404   404   404   404    403 | 302   302   403   302   403   403   | 404   404   | 401
`;

export const queuePages = `
                champ contr other signa reader own | admin revwr panel chair analy obser | forch forad | out

GET /scrutiny leads to /cycles/:cycleId/*
  any           404   404   404   404   404    302 | 302   302   302   302   403   403   | 404   200   | in
GET /cycles/:cycleId/scrutiny
  any           404   404   404   404   404    403 | 200   200   403   200   403   403   | 404   404   | in
GET /cycles/:cycleId/scrutiny.csv
  any           404   404   404   404   404    403 | 200   200   403   200   403   403   | 404   404   | in
GET /cycles/:cycleId/scrutiny.xlsx
  any           404   404   404   404   404    403 | 200   200   403   200   403   403   | 404   404   | in
GET /cycles/:cycleId/scrutiny/readers
  any           404   404   404   404   404    403 | 200   200   403   200   403   403   | 404   404   | in
GET /cycles/:cycleId/scrutiny/findings
  any           404   404   404   404   404    403 | 200   200   403   200   403   403   | 404   404   | in
GET /cycles/:cycleId/scrutiny/sample
  any           404   404   404   404   404    403 | 404   404   403   403   403   403   | 404   404   | in
POST /cycles/:cycleId/scrutiny/sample (keep)
  any           404   404   404   404   404    403 | 404   404   403   403   403   403   | 404   404   | 401
`;
