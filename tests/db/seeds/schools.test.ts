import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAsked } from "#domain/assessments/applicability.ts";
import { storedFlags } from "#db/stored.ts";
import { missingForSigning } from "#domain/assessments/check.ts";
import { missingFrom } from "#domain/assessments/completeness.ts";
import { dayOf } from "#domain/dates.ts";
import { type FieldValues, problemsOf } from "#domain/schools/set-fields.ts";
import { findStandardOfReturn, type ReturnDocument, totalsOf } from "#domain/assessments/return-document.ts";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { listPeopleToTry } from "#db/people/demonstration-people.ts";
import { listEvidence } from "#db/assessments/evidence.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { listAnswerFacts } from "#db/assessments/section-summaries.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { listHeldSettings, readRegisterDiff } from "#db/schools/register.ts";
import { kinds } from "#db/seeds/schools/kinds.ts";
import { readRegister } from "#app/files/schools/read-register.ts";
import { registerFile, registerRow } from "#tests/support/register-file.ts";
import { demonstrationFile } from "#tests/support/demonstration.ts";

let db: Db;
beforeAll(async () => {
  db = openDatabase(await demonstrationFile());
}, 120_000);
afterAll(() => db.destroy());

const returnsOf = (cycleId: string) =>
  db
    .selectFrom("assessments")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .selectAll("assessments")
    .select(["organisations.name", "organisations.kind", "organisations.trustId"])
    .where("cycleId", "=", cycleId)
    .orderBy("assessments.id")
    .execute();

describe("the settings of the demonstration", () => {
  test("are 110, of every kind the register knows, in nine trusts", async () => {
    const settings = await db.selectFrom("organisations").selectAll().where("category", "=", "setting").execute();

    expect(settings).toHaveLength(110);
    expect(new Set(settings.map((one) => one.kind)).size).toBe(11);
    expect(new Set(settings.map((one) => one.phase))).toEqual(
      new Set(["Nursery", "Primary", "Secondary", "All-through", "16 plus", "Not applicable"]),
    );
    expect(new Set(settings.flatMap((one) => one.trustId ?? [])).size).toBe(9);
    for (const key of ["id", "name", "shortName", "urn", "dfeNumber", "ukprn"] as const)
      expect(new Set(settings.map((one) => one[key])).size, key).toBe(110);
  });

  test("change nothing when the register's file says what is held, of whatever kind they are", async () => {
    const held = await listHeldSettings(db, "estmere");
    const rows = held.map((one) => registerRow(one.register ?? {}));
    const read = await readRegister(await registerFile(rows).bytes(), ["899"]);
    const settings = "settings" in read ? read.settings : [];

    expect(new Set(settings.map((one) => one.columns["TypeOfEstablishment (code)"])).size).toBe(Object.keys(kinds).length);
    expect((await readRegisterDiff(db, "estmere", settings)).changes).toEqual([]);
  });

  test("have numbers that no school has, and addresses that lead nowhere", async () => {
    const settings = await db.selectFrom("organisations").selectAll().where("category", "=", "setting").execute();
    const people = await db.selectFrom("people").selectAll().execute();

    for (const one of settings) {
      expect(one.urn).toMatch(/^900\d{3}$/);
      expect(one.dfeNumber).toMatch(/^899\/\d{4}$/);
      expect(one.name).not.toMatch(/\bSt\.?\b|\bSaint\b|Holy|Our Lady|Sacred/);
    }
    expect(people.filter((one) => !one.email.endsWith(".example"))).toEqual([]);
    expect(new Set(people.map((one) => one.email)).size).toBe(people.length);
    expect(new Set(people.map((one) => one.name)).size).toBe(people.length);
  });
});

describe("the finished year", () => {
  test("has four in five returned in time, nine in ten by the final date, and all but one in the end", async () => {
    const cycle = await db.selectFrom("cycles").selectAll().where("id", "=", "s175-2025").executeTakeFirstOrThrow();
    const expected = (await returnsOf("s175-2025")).filter((one) => one.withdrawnOn === null);
    const by = (moment: string) => expected.filter((one) => one.firstSubmittedAt !== null && one.firstSubmittedAt <= moment).length;

    expect([by(cycle.dueAt), by(cycle.finalDueAt ?? ""), by("9999"), expected.length]).toEqual([87, 98, 108, 109]);
  });

  test("has most governors' signatures in time, some late and three never", async () => {
    const rows = await db
      .selectFrom("signOffs")
      .innerJoin("assessments", "assessments.id", "signOffs.assessmentId")
      .selectAll("signOffs")
      .where("cycleId", "=", "s175-2025")
      .where("capacity", "=", "governor")
      .execute();

    expect(rows).toHaveLength(105);
    expect(rows.filter((one) => dayOf(one.signedAt) > "2026-01-29").length).toBeGreaterThan(8);
    expect(rows.every((one) => one.meetingOn !== null && one.minuteReference && one.meetingOn <= dayOf(one.signedAt))).toBe(true);
  });

  test("is weakest where schools are known to be", async () => {
    const share = await db
      .selectFrom("answers")
      .innerJoin("assessments", "assessments.id", "answers.assessmentId")
      .select([
        "standardCode",
        (eb) => eb.fn.sum<number>(eb.case().when("rating", "=", "met").then(100).else(0).end()).as("met"),
        (eb) => eb.fn.countAll<number>().as("all"),
      ])
      .where("cycleId", "=", "s175-2025")
      .groupBy("standardCode")
      .execute();
    const weakest = share
      .toSorted((a, b) => a.met / a.all - b.met / b.all)
      .slice(0, 8)
      .map((one) => one.standardCode);

    for (const code of ["B7", "K9", "K7", "H2", "E4"]) expect(weakest).toContain(code);
    expect(share.every((one) => one.met / one.all > 50)).toBe(true);
  });
});

test("nobody has signed on a day that is still to come", async () => {
  const signed = await db.selectFrom("signOffs").select("signedAt").execute();
  expect(signed.map(({ signedAt }) => dayOf(signedAt)).filter((day) => day > "2026-11-22")).toEqual([]);
});

test("the open year has returns at every stage", async () => {
  const returns = await returnsOf("s175-2026");
  const states = Map.groupBy(
    returns.filter((one) => one.withdrawnOn === null),
    (one) => one.state,
  );

  expect(Object.fromEntries([...states].map(([state, some]) => [state, some.length]))).toEqual({
    invited: 22,
    "in-progress": 48,
    "awaiting-sign-off": 8,
    submitted: 30,
  });
  expect(returns.filter((one) => one.withdrawnOn !== null)).toHaveLength(2);
  expect(returns.filter((one) => one.extendedTo !== null)).toHaveLength(2);
  expect(returns.filter((one) => one.reopenedOn !== null)).toHaveLength(1);
  const signed = await db
    .selectFrom("signOffs")
    .innerJoin("assessments", "assessments.id", "signOffs.assessmentId")
    .select("signOffs.id")
    .where("cycleId", "=", "s175-2026")
    .where("capacity", "=", "governor")
    .execute();
  expect(signed.length).toBeGreaterThan(5);
});

test("every return that was sent for signature had all that the rules ask, on that day", async () => {
  const returns = [...(await returnsOf("s175-2025")), ...(await returnsOf("s175-2026"))].filter((one) => one.sentForSignOffAt !== null);
  expect(returns.length).toBeGreaterThan(140);

  for (const one of returns) {
    const set = setAsked(await findStandardSet(db, one.cycleId), storedFlags(one.flags, one.id) ?? []);
    const facts = {
      set,
      answers: await listAnswerFacts(db, one.id),
      evidence: await listEvidence(db, one.id),
      today: dayOf(one.sentForSignOffAt ?? ""),
    };
    expect(missingForSigning(facts), one.id).toEqual([]);
    const profile = await db.selectFrom("profiles").select("confirmedAt").where("assessmentId", "=", one.id).executeTakeFirst();
    expect(profile?.confirmedAt, one.id).toBeTruthy();
  }
});

test("statistics of the finished year fit the rules of their fields", async () => {
  const { statistics: groups = [] } = await findStandardSet(db, "s175-2025");
  const rows = await db.selectFrom("statisticsReturns").selectAll().execute();
  expect(rows.length).toBeGreaterThan(200);

  for (const row of rows)
    expect(
      problemsOf(groups, JSON.parse(row.fields) as FieldValues, { all: groups, today: "2026-11-22" }),
      `${row.assessmentId} ${row.period}`,
    ).toEqual([]);
});

test("what was frozen is what the answers say", async () => {
  for (const one of (await returnsOf("s175-2025")).filter((some) => some.submittedAt !== null)) {
    const submission = await findSubmission(db, one.id);
    const document = submission?.document as ReturnDocument;
    expect(submission?.revision, one.id).toBe(one.revision);
    const answers = await db.selectFrom("answers").selectAll().where("assessmentId", "=", one.id).execute();
    for (const answer of answers) expect(findStandardOfReturn(document, answer.standardCode)?.statement).toBe(answer.statement);
    const { standards, complete } = totalsOf(document);
    expect(complete, one.id).toBe(standards);
  }
});

test("summaries say what the answers say", async () => {
  const { assessments, differences } = await checkSummaries(db, { mend: false });

  expect(assessments).toBe(48 + 220);
  expect(differences).toEqual([]);
});

test("no two statements of a setting or of a standard are the same, and nobody is named", async () => {
  const answers = await db
    .selectFrom("answers")
    .innerJoin("assessments", "assessments.id", "answers.assessmentId")
    .selectAll("answers")
    .where("cycleId", "like", "s175%")
    .where("rating", "!=", "not-applicable")
    .execute();
  const people = await db.selectFrom("people").select("name").execute();
  const surnames = new RegExp(`\\b(?:${people.map(({ name }) => name.split(" ").slice(1).join(" ")).join("|")})\\b`);

  for (const [id, own] of Map.groupBy(answers, (answer) => answer.assessmentId)) {
    const statements = own.map((answer) => answer.statement);
    expect(new Set(statements).size, id).toBe(statements.length);
  }
  const finished = answers.filter((answer) => answer.assessmentId.startsWith("2025-") && answer.rating !== "not-met");
  for (const [code, some] of Map.groupBy(finished, (answer) => answer.standardCode)) {
    expect(new Set(some.map((answer) => answer.statement)).size, code).toBe(some.length);
  }
  const wrong = answers.filter(
    ({ statement }) => surnames.test(statement) || /[—–{}']|undefined|\bNaN\b| {2}|\.\.|^[a-z0-9]/.test(statement),
  );
  expect(wrong.map(({ statement }) => statement)).toEqual([]);
});

test("what is carried over keeps its first date and knows where it came from", async () => {
  const actions = await db
    .selectFrom("actions")
    .innerJoin("actions as before", "before.id", "actions.carriedFrom")
    .select(["actions.agreedOn", "before.agreedOn as firstOn", "actions.what", "before.what as firstWhat"])
    .where("actions.assessmentId", "like", "2026-%-school")
    .execute();
  const evidence = await db
    .selectFrom("evidence")
    .select("id")
    .where("assessmentId", "like", "2026-%")
    .where("carriedFrom", "is not", null)
    .execute();

  expect(actions.length).toBeGreaterThan(40);
  for (const one of actions) expect([one.agreedOn, one.what]).toEqual([one.firstOn, one.firstWhat]);
  expect(evidence.length).toBeGreaterThan(1000);
});

test("Otterbrook stands where its home page is drawn: 31 of 83 done, one action overdue", async () => {
  const id = "2026-otterbrook-primary-school";
  const { flags } = await db.selectFrom("assessments").select("flags").where("id", "=", id).executeTakeFirstOrThrow();
  const set = setAsked(await findStandardSet(db, "s175-2026"), storedFlags(flags, id) ?? []);
  const facts = await listAnswerFacts(db, id);
  const actions = await db.selectFrom("actions").selectAll().where("assessmentId", "=", id).execute();

  expect(set.sections.flatMap((section) => section.standards)).toHaveLength(83);
  expect(facts.filter((answer) => missingFrom(answer).length === 0)).toHaveLength(31);
  expect([
    actions.length,
    actions.filter((one) => one.carriedFrom).length,
    actions.filter((one) => one.dueOn < "2026-11-22").length,
  ]).toEqual([7, 2, 1]);
});

test("a visitor can be a lead, a head, a governor, a trust’s lead and the adviser who reads what schools send", async () => {
  const people = await listPeopleToTry(db);
  const firstOf = (group: string, role: string) => people.find((one) => one.group === group && one.role === role)?.id;

  expect(["champion", "signatory", "governor"].map((role) => firstOf("Schools and colleges", role))).toEqual([
    "joanne-tull",
    "marcus-adeyemi",
    "amina-yusuf",
  ]);
  expect(firstOf("Trusts", "trust-lead")).toBe("thea-lindqvist");
  expect(firstOf("Partnerships", "reviewer")).toBe("rhian-colbourne");
  expect(firstOf("Agencies", "champion")).toBe("priya-raman");
});
