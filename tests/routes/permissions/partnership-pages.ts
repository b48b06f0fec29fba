/**
 * The pages of a partnership itself: its settings, its organisations, what it imports, what it shares, its history. Read like
 * the other tables. Fenlow is an organisation of Estmere, and the partnership of the last administrator has none.
 */
export const partnershipPages = `
                champ contr other signa reader own | admin revwr panel chair analy obser | forch forad | out

GET /first-run/:token
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 404
POST /first-run/:token (set up)
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 404

GET /partnerships leads to /partnerships/*
  any           404   404   404   404   404    302 | 302   302   302   302   302   302   | 404   302   | in
GET /partnerships/:partnershipId
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /partnerships/:partnershipId/logo
  any           200   200   200   200   200    200 | 200   200   200   200   200   200   | 200   404   | in
GET /partnerships/:partnershipId/backups
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /partnerships/:partnershipId/settings
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/settings (settings) leads to /partnerships/:partnershipId/settings?done=saved
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401

GET /partnerships/:partnershipId/organisations
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /partnerships/:partnershipId/organisations/new
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/organisations/new (add) leads to /organisations/*
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/organisations/template.csv
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /partnerships/:partnershipId/organisations/import
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/organisations/import (no file)
  any           404   404   404   404   404    403 | 400   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/organisations/import/:importId
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/organisations/import/:importId (accept)
  any           404   404   404   404   404    403 | 409   403   403   403   403   403   | 404   404   | 401

GET /organisations/:organisationId
  any           404   404   404   404   404    200 | 200   200   200   200   200   403   | 404   404   | in
GET /organisations/:organisationId/edit
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /organisations/:organisationId/edit (stale)
  any           404   404   404   404   404    403 | 409   403   403   403   403   403   | 404   404   | 401
GET /organisations/:organisationId/closing
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /organisations/:organisationId/closing (shut) leads to /organisations/:organisationId?done=closed
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401

GET /partnerships/:partnershipId/joinings
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/joinings (agree) leads to /partnerships/:partnershipId/joinings?done=agreed
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401

GET /partnerships/:partnershipId/history
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /partnerships/:partnershipId/history.csv
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /partnerships/:partnershipId/history.xlsx
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in

GET /partnerships/:partnershipId/redactions
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /partnerships/:partnershipId/redactions/new
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/redactions/new (no words)
  any           404   404   404   404   404    403 | 400   403   403   403   403   403   | 404   404   | 401

GET /partnerships/:partnershipId/earlier-audits
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/earlier-audits (no file)
  any           404   404   404   404   404    403 | 400   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/earlier-audits/template.csv
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /partnerships/:partnershipId/earlier-audits/:importId
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/earlier-audits/:importId (take over) leads to /partnerships/:partnershipId/earlier-audits/*
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401
`;
