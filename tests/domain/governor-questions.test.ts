import { expect, test } from "vitest";
import { governorQuestions } from "#domain/signing/governor-questions.ts";
import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import type { SigningSummary } from "#domain/signing/signing.ts";

const weak = (code: string, basis?: "law" | "guidance") => ({ code, short: `About ${code}`, ...(basis && { basis }) });
const asked = (standards: ReturnType<typeof weak>[]) =>
  governorQuestions({
    document: { sections: [] } as unknown as ReturnDocument,
    summary: { totals: { applicable: 0, met: 0 }, weak: standards, questions: ["What else?"] } as unknown as SigningSummary,
    confirmed: 0,
    today: "2026-11-22",
  });

test("asks first about what is law for this school or college, and not about what is law for others", () => {
  expect(asked([weak("K3", "guidance"), weak("A1", "law"), weak("H5", "law"), weak("X1")])).toEqual([
    "The law asks for A1 About A1 and H5 About H5, and they are not fully met. Who has been told, and by when is that put right?",
    "What else?",
  ]);
  expect(asked([weak("K3", "guidance")])).toEqual(["What else?"]);
});

test("does not ask twice of an action that was carried over and is old", () => {
  const action = (id: string, carriedOver: boolean) => ({ id, carriedOver, progress: "on-track", agreedOn: "2025-10-01" });
  const questions = (...actions: ReturnType<typeof action>[]) =>
    governorQuestions({
      document: { sections: [{ standards: [{ rating: "not-met", evidence: [], actions }] }] } as unknown as ReturnDocument,
      summary: {
        totals: { applicable: 0, met: 0 },
        weak: [],
        questions: ["1 action is from 2025. What has stopped it?"],
      } as unknown as SigningSummary,
      confirmed: 0,
      today: "2026-11-22",
    });

  expect(questions(action("a", true))).toEqual(["1 action is from 2025. What has stopped it?"]);
  expect(questions(action("a", true), action("b", false))).toEqual([
    "1 action was agreed more than a year ago and is still open. What would it take to finish?",
    "1 action is from 2025. What has stopped it?",
  ]);
});
