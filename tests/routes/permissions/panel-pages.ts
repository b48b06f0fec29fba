/**
 * Panels and their rooms. Owen belongs to the agency and sits on its panel, so he is in the meeting and not in its slot. Read
 * like the other tables: what depends on the state of the return first.
 */
export const roomPages = `
                champ contr other signa reader own | admin revwr panel chair analy obser | forch forad | out

GET /panels/:panelId/room/:assessmentId/:code
  any           404   404   404   404   404    404 | 404   404   404   404   403   403   | 404   404   | in
  submitted-once 404  404   404   404   404    404 | 200   200   200   200   403   403   | 404   404   | in

POST /panels/:panelId/room/:assessmentId/:code (note) leads to /panels/:panelId/room/:assessmentId/:code#notes
  any           404   404   404   404   404    404 | 404   404   404   404   403   403   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 409   409   409   409   403   403   | 404   404   | 401
  submitted     404   404   404   404   404    404 | 302   302   302   302   403   403   | 404   404   | 401
  in-review     404   404   404   404   404    404 | 302   302   302   302   403   403   | 404   404   | 401

POST /panels/:panelId/room/:assessmentId/:code (propose) leads to /panels/:panelId/room/:assessmentId/:code#settle
  any           404   404   404   404   404    404 | 404   404   404   404   403   403   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 403   403   409   409   403   403   | 404   404   | 401
  submitted     404   404   404   404   404    404 | 403   403   302   302   403   403   | 404   404   | 401
  in-review     404   404   404   404   404    404 | 403   403   302   302   403   403   | 404   404   | 401

POST /panels/:panelId/room/:assessmentId/:code (settle) leads to /panels/:panelId/room/:assessmentId/*
  any           404   404   404   404   404    404 | 404   404   404   404   403   403   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 403   403   403   409   403   403   | 404   404   | 401
  submitted     404   404   404   404   404    404 | 403   403   403   302   403   403   | 404   404   | 401
  in-review     404   404   404   404   404    404 | 403   403   403   302   403   403   | 404   404   | 401

GET /assessments/:assessmentId/review/agree/:code
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | in
  submitted-once 404  404   404   404   404    404 | 200   200   200   200   404   404   | 404   404   | in

POST /assessments/:assessmentId/review/agree/:code (note) leads to /assessments/:assessmentId/review/agree/:code#notes
  any           404   404   404   404   404    404 | 404   404   404   404   404   404   | 404   404   | 401
  submitted-once 404  404   404   404   404    404 | 409   409   409   409   404   404   | 404   404   | 401
  submitted     404   404   404   404   404    404 | 302   302   302   302   404   404   | 404   404   | 401
  in-review     404   404   404   404   404    404 | 302   302   302   302   404   404   | 404   404   | 401

GET /assessments/:assessmentId/panel.ics
  any           200   200   200   200   200    200 | 404   404   404   404   404   404   | 404   404   | in
`;

export const panelPages = `
                champ contr other signa reader own | admin revwr panel chair analy obser | forch forad | out

GET /cycles/:cycleId/panels
  any           404   404   404   404   404    200 | 200   200   200   200   403   403   | 404   404   | in
GET /cycles/:cycleId/panels/new
  any           404   404   404   404   404    403 | 200   200   403   200   403   403   | 404   404   | in
POST /cycles/:cycleId/panels/new (panel) leads to /panels/*
  any           404   404   404   404   404    403 | 302   302   403   302   403   403   | 404   404   | 401
GET /panels/:panelId
  any           404   404   404   404   404    200 | 200   200   200   200   403   403   | 404   404   | in
POST /panels/:panelId (held)
  any           404   404   404   404   404    403 | 403   403   403   409   403   403   | 404   404   | 401
GET /panels/:panelId/edit
  any           404   404   404   404   404    403 | 200   200   403   200   403   403   | 404   404   | in
POST /panels/:panelId/edit (panel) leads to /panels/:panelId?done=changed
  any           404   404   404   404   404    403 | 302   302   403   302   403   403   | 404   404   | 401
POST /panels/:panelId/edit (cancel) leads to /panels/:panelId?done=cancelled
  any           404   404   404   404   404    403 | 302   302   403   302   403   403   | 404   404   | 401
GET /panels/:panelId/conflicts
  any           404   404   404   404   404    200 | 200   200   200   200   403   403   | 404   404   | in
POST /panels/:panelId/conflicts (of Pavel) leads to /panels/:panelId/conflicts?done=declared
  any           404   404   404   404   404    403 | 302   403   302   302   403   403   | 404   404   | 401
GET /panels/:panelId/pack
  any           404   404   404   404   404    200 | 200   200   200   200   403   403   | 404   404   | in
GET /panels/:panelId/pack.docx
  any           404   404   404   404   404    200 | 200   200   200   200   403   403   | 404   404   | in
GET /panels/:panelId/calendar.ics
  any           404   404   404   404   404    200 | 200   200   200   200   403   403   | 404   404   | in
`;

type Fields = Record<string, string | string[]>;

const panel = {
  base: "1",
  "day.day": "5",
  "day.month": "2",
  "day.year": "2027",
  time: "10:00",
  minutes: "120",
  place: "Town Hall",
  members: ["pavel"],
  "slots[0].assessment": "fenlow-2026",
  "slots[0].time": "10:10",
  "slots[0].minutes": "35",
};

/** The forms of panels, filled in as somebody would who may send them. */
export const panelForms: Record<string, () => Fields> = {
  "panels/new (panel)": () => panel,
  "panels/:panelId/edit (panel)": () => panel,
  "panels/:panelId/edit (cancel)": () => ({ intent: "cancel" }),
  "panels/:panelId (held)": () => ({ intent: "held" }),
  "conflicts (of Pavel)": () => ({ assessmentId: "riverbend-2026", personId: "pavel", reason: "He was its auditor" }),
  ":code (note)": () => ({ form: "note", intent: "note", words: "The route works" }),
  ":code (propose)": () => ({ form: "propose", intent: "propose", rating: "partially-met", reason: "As they say" }),
  ":code (settle)": () => ({ form: "settle", intent: "settle", mark: "", rating: "partially-met" }),
};
