/**
 * People and their parts. Which part is in the address stands in brackets; otherwise it is that of somebody
 * who is in no column. Whoever has a part may hand over and end their own: tests of the pages show it.
 */
export const peoplePages = `
                champ contr other signa reader own | admin revwr panel chair analy obser | forch forad | out

GET /organisations/:organisationId/people
  any           200   200   200   200   200    200 | 200   403   403   403   403   403   | 404   404   | in
POST /organisations/:organisationId/people (call off)
  any           409   409   409   409   409    409 | 409   403   403   403   403   403   | 404   404   | 401
GET /organisations/:organisationId/people/new
  any           200   403   403   403   403    403 | 200   403   403   403   403   403   | 404   404   | in
POST /organisations/:organisationId/people/new (invite) leads to /organisations/riverbend/people?done=invited
  any           302   403   403   403   403    403 | 302   403   403   403   403   403   | 404   404   | 401
GET /organisations/:organisationId/people/history
  any           200   403   403   200   403    403 | 200   403   403   403   403   403   | 404   404   | in
GET /organisations/:organisationId/people/:roleId
  any           200   403   403   403   403    403 | 200   403   403   403   403   403   | 404   404   | in
POST /organisations/:organisationId/people/:roleId (correct) leads to /organisations/riverbend/people?done=corrected
  any           302   403   403   403   403    403 | 302   403   403   403   403   403   | 404   404   | 401
GET /organisations/:organisationId/people/:roleId/removal
  any           200   403   403   403   403    403 | 200   403   403   403   403   403   | 404   404   | in
POST /organisations/:organisationId/people/:roleId/removal (remove) leads to /organisations/riverbend/people?done=removed
  any           302   403   403   403   403    403 | 302   403   403   403   403   403   | 404   404   | 401
GET /organisations/:organisationId/people/:roleId/handover (of the champion)
  any           200   403   403   200   403    403 | 200   403   403   403   403   403   | 404   404   | in
POST /organisations/:organisationId/people/:roleId/handover (hand over) leads to /organisations/riverbend/people?done=handed-over
  any           302   403   403   302   403    403 | 302   403   403   403   403   403   | 404   404   | 401
GET /organisations/:organisationId/people/:roleId/deputy (of the signatory)
  any           200   403   403   200   403    403 | 200   403   403   403   403   403   | 404   404   | in
POST /organisations/:organisationId/people/:roleId/deputy (deputy) leads to /organisations/riverbend/people?done=*
  any           302   403   403   302   403    403 | 302   403   403   403   403   403   | 404   404   | 401
GET /organisations/:organisationId/appointments/:appointmentId
  any           403   403   403   200   403    403 | 200   403   403   403   403   403   | 404   404   | in
POST /organisations/:organisationId/appointments/:appointmentId (confirm) leads to /organisations/riverbend/people?done=confirmed
  any           403   403   403   302   403    403 | 302   403   403   403   403   403   | 404   404   | 401

GET /partnerships/:partnershipId/people
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
POST /partnerships/:partnershipId/people (call off)
  any           404   404   404   404   404    409 | 409   409   409   409   409   409   | 404   404   | 401
GET /partnerships/:partnershipId/people/new
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/people/new (invite) leads to /partnerships/:partnershipId/people?done=invited
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/people/history
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /partnerships/:partnershipId/people/:roleId
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/people/:roleId (correct) leads to /partnerships/:partnershipId/people?done=corrected
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/people/:roleId/removal
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/people/:roleId/removal (remove) leads to /partnerships/:partnershipId/people?done=removed
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/people/:roleId/handover (of the administrator)
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/people/:roleId/handover (hand over) leads to /partnerships/:partnershipId/people?done=handed-over
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/people/import
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/people/import (nothing)
  any           404   404   404   404   404    403 | 400   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/people/import/template.csv
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /partnerships/:partnershipId/people/import/:importId
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/people/import/:importId (outdated)
  any           404   404   404   404   404    403 | 409   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/people/requests
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/people/requests (refuse) leads to /partnerships/:partnershipId/people/requests?done=refuse
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401
`;
