import { describe, expect, test } from "vitest";
import { expectComplaint } from "#tests/support/complaints.ts";
import { action, audit, riverbendApp, someEvidence, standard, text } from "./riverbend.ts";

const app = await riverbendApp();
const { alison, nothingChanged, priya } = app;

describe("addresses", () => {
  test.each([
    "/assessments/nowhere",
    "/assessments/nowhere/standards/9.1",
    "/assessments/riverbend-2026'--",
    `/assessments/${"a".repeat(5000)}`,
    "/assessments/..%2F..%2Fetc%2Fpasswd",
    "/assessments/%F0%9F%92%A9",
    `${audit}/standards/99.9`,
    `${audit}/standards/9`,
    `${audit}/standards/constructor`,
    `${audit}/standards/__proto__`,
    `${audit}/standards/9.1/evidence/nothing`,
    `${audit}/standards/9.1/evidence/fenlows-evidence`,
    `${audit}/standards/9.1/evidence/fenlows-evidence/removal`,
    `${audit}/standards/9.1/evidence/riverbend-2024-9.1`,
    `${audit}/standards/9.1/evidence/riverbend-2026-1.1`,
    `${audit}/actions/nothing`,
    `${audit}/actions/fenlows-action`,
    `${audit}/actions/fenlows-action/progress`,
    `${audit}/actions/fenlows-action/removal`,
    `${audit}/actions/old-9.2`,
    `${audit}/actions/new?standard=99.9`,
    `${audit}/history?standard=99.9`,
    `${audit}/submissions/-1`,
    "/cycles/nowhere",
    "/assessments/riverbend-2026%00",
    "/help?next=%00",
    "/wp-login.php",
    "//evil.example/assessments",
  ])("%s is not there, to read or to send to", async (path) => {
    const read = await priya.get(path);
    const sent = await priya.post(path, { ...text, ...action, ...someEvidence });

    if (sent.status === 405) expectComplaint("POST was refused, which this page does not take");
    expect([read.status, [404, 405].includes(sent.status) ? 404 : sent.status]).toEqual([404, 404]);
    nothingChanged();
  });

  test.each(["/assessments/%", "/assessments/%E0%A4%A", "/%c0%ae%c0%ae/"])("%s cannot be read", async (path) => {
    expectComplaint("could not be decoded because it is a malformed URL segment");

    const { status } = await priya.get(path);

    expect([400, 404]).toContain(status);
  });

  test.each(["return", "standards/9.1", "history", "sign-off"])(
    "%s tells no more to another agency when asked for as data",
    async (page) => {
      const response = await alison.get(`${audit}/${page}.data`);
      const body = await response.text();

      expect(response.status).toBe(404);
      expect(body).not.toContain("What we do about");
    },
  );

  test("another agency's evidence cannot be used here, nor its action carried over", async () => {
    const evidence = await priya.post(`${standard}/evidence/reuse`, { evidence: ["fenlows-evidence", "nothing", "__proto__"] });
    const carried = await priya.post(`${audit}/action-plan`, { carry: "fenlows-action" });
    const nothing = await priya.post(`${audit}/action-plan`, {});

    expect([evidence.status, carried.status, nothing.status]).toEqual([400, 404, 404]);
    nothingChanged();
  });
});
