/**
 * The standard sets of a partnership: whoever has a part in it reads them, and its administrators write them. Read like the
 * other tables.
 */
export const standardSetPages = `
                champ contr other signa reader own | admin revwr panel chair analy obser | forch forad | out

GET /partnerships/:partnershipId/standard-sets
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /partnerships/:partnershipId/standard-sets/upload
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/standard-sets/upload (no file)
  any           404   404   404   404   404    403 | 400   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/standard-sets/:setId
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
POST /partnerships/:partnershipId/standard-sets/:setId (edit) leads to /partnerships/:partnershipId/standard-set-drafts/*
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/standard-sets/:setId.yaml
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in
GET /partnerships/:partnershipId/standard-sets/:setId/compare/:otherId
  any           404   404   404   404   404    200 | 200   200   200   200   200   200   | 404   404   | in

GET /partnerships/:partnershipId/standard-set-drafts/:draftId
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/standard-set-drafts/:draftId (register) leads to /partnerships/:partnershipId/standard-sets/s11-2027-estmere?done=registered
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/standard-set-drafts/:draftId.yaml
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
GET /partnerships/:partnershipId/standard-set-drafts/:draftId/about
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/standard-set-drafts/:draftId/about (stale)
  any           404   404   404   404   404    403 | 409   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/standard-set-drafts/:draftId/standards/:code
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/standard-set-drafts/:draftId/standards/:code (stale)
  any           404   404   404   404   404    403 | 409   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/standard-set-drafts/:draftId/file
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/standard-set-drafts/:draftId/file (no file)
  any           404   404   404   404   404    403 | 400   403   403   403   403   403   | 404   404   | 401
GET /partnerships/:partnershipId/standard-set-drafts/:draftId/removal
  any           404   404   404   404   404    403 | 200   403   403   403   403   403   | 404   404   | in
POST /partnerships/:partnershipId/standard-set-drafts/:draftId/removal (remove) leads to /partnerships/:partnershipId/standard-sets?done=removed
  any           404   404   404   404   404    403 | 302   403   403   403   403   403   | 404   404   | 401
`;
