import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { actionForm, progressForm } from "#app/forms/assessments/action.ts";
import { actionLimits } from "#app/forms/assessments/action-limits.ts";
import { answerForm, longestReason } from "#app/forms/assessments/answer.ts";
import { evidenceForm, longestPlace, longestShows } from "#app/forms/assessments/evidence.ts";
import { newDateForm } from "#app/forms/assessments/new-date.ts";
import { areaNoteForm, areaNoteLimit } from "#app/forms/assessments/area-notes.ts";
import { callForm, timeForSeveral } from "#app/forms/cycles/chasing.ts";
import { guidanceForm, guidanceLimit, legalBasisLimit } from "#app/forms/cycles/guidance.ts";
import { moreTimeForm } from "#app/forms/cycles/more-time.ts";
import { notExpectedForm } from "#app/forms/cycles/not-expected.ts";
import { noticeForm, noticeLimit } from "#app/forms/cycles/notice.ts";
import { mailTextForm } from "#app/forms/mail-texts/mail-text.ts";
import { partnershipForm } from "#app/forms/organisations/partnership.ts";
import { longestRedactionReason, redactionForm } from "#app/forms/organisations/redaction.ts";
import { longestWords as longestWordsToRemove } from "#domain/organisations/redaction.ts";
import { appointmentForm, askForm } from "#app/forms/people/answers.ts";
import { handoverForm } from "#app/forms/people/handover.ts";
import { conversationForm, longestWords, replyForm } from "#app/forms/conversations/conversation.ts";
import { freezeForm, longestSnapshotNote } from "#app/forms/figures/snapshot.ts";
import { batchForm, batchLimits } from "#app/forms/scrutiny/batch.ts";
import { closureForm, longestClosure } from "#app/forms/scrutiny/closure.ts";
import { correctionAnswerForm, correctionForm, longestCorrection } from "#app/forms/scrutiny/correction.ts";
import { longestReasonWhyNot, recommendationForm } from "#app/forms/scrutiny/recommendation.ts";
import { responseForm, responseLimits } from "#app/forms/scrutiny/response.ts";
import { colleagueForm, inviteForm } from "#app/forms/people/people.ts";
import { howItWentForm, longestRemark } from "#app/forms/scrutiny/how-it-went.ts";
import { conflictForm, panelForm, panelLimits } from "#app/forms/scrutiny/panel.ts";
import { noteForm, proposalForm, roomLimits, settleForm } from "#app/forms/scrutiny/room.ts";
import {
  askOrganisationForm,
  changedLineForm,
  keyLineForm,
  longestObservation,
  longestQuestion,
  observationForm,
} from "#app/forms/scrutiny/review.ts";
import { longestSeed, sampleForm } from "#app/forms/scrutiny/sample.ts";
import { longestPeople, longestSeen, visitForm } from "#app/forms/scrutiny/visit.ts";
import { localQuestionsForm, longestLocalAnswer } from "#app/forms/schools/local-questions.ts";
import { flagsForm, longestFlagNote } from "#app/forms/schools/profile.ts";
import { setFieldsForm } from "#app/forms/schools/set-fields.ts";
import { trustAnswerForm } from "#app/forms/schools/trust-answer.ts";
import { declineForm, longestDecline, reasonName } from "#app/forms/schools/trust-reply.ts";
import { governorSignatureForm } from "#app/forms/signing/governor-signature.ts";
import { longestNote, reopenForm, returnForm, sendForm } from "#app/forms/signing/sign-off.ts";
import { aboutForm } from "#app/forms/standard-sets/about.ts";
import { referenceRow } from "#app/forms/standard-sets/reference.ts";
import { standardForm } from "#app/forms/standard-sets/standard.ts";
import { wordsFor } from "#domain/organisations/words-by-kind.ts";
import { countCharacters } from "#domain/text-length.js";
import type { Standard, StandardSet } from "#standards/schema.ts";

const today = "2026-11-30";
const set = { ratings: [], statement_words: 100_000 } as unknown as StandardSet;
const flag = { code: "eyfs", question: "Is there a nursery?", byRegister: false };
const group = { code: "dsl", title: "DSL", fields: [{ code: "dsl_name", label: "Name", type: "text" as const, required: false }] };
const school = { organisation: "school" } as ReturnType<typeof wordsFor>;

/** Every form into which words are typed, each with its texts and how long they may be. */
const forms: [file: string, schema: z.ZodType, limits: Record<string, number>][] = [
  [
    "assessments/action.ts",
    actionForm({ earliest: null }),
    { what: actionLimits.what, gap: actionLimits.gap, owner: actionLimits.owner, successMeasure: actionLimits.successMeasure },
  ],
  ["assessments/action.ts", progressForm(today), { note: actionLimits.note, shows: actionLimits.note }],
  ["assessments/new-date.ts", newDateForm(today), { reason: actionLimits.note }],
  [
    "assessments/answer.ts",
    answerForm(set, {} as Standard),
    { notApplicableReason: longestReason, noActionReason: longestReason, statement: 20_000 },
  ],
  ["assessments/evidence.ts", evidenceForm(today), { title: 200, shows: longestShows, kept: longestPlace }],
  ["conversations/conversation.ts", conversationForm(["colleagues"], ["9.1"]), { words: longestWords }],
  ["conversations/conversation.ts", replyForm, { words: longestWords }],
  ["scrutiny/how-it-went.ts", howItWentForm("lead"), { hard: longestRemark, change: longestRemark }],
  ["scrutiny/response.ts", responseForm, { opening: responseLimits.opening, closing: responseLimits.closing, own: responseLimits.own }],
  [
    "scrutiny/recommendation.ts",
    recommendationForm({ today, standards: ["9.1"] }),
    { what: actionLimits.what, owner: actionLimits.owner, reason: longestReasonWhyNot },
  ],
  ["scrutiny/correction.ts", correctionForm("fact", []), { words: longestCorrection }],
  ["scrutiny/correction.ts", correctionAnswerForm(false, []), { words: longestCorrection }],
  ["scrutiny/batch.ts", batchForm([]), { opening: batchLimits.opening, closing: batchLimits.closing }],
  ["scrutiny/closure.ts", closureForm, { words: longestClosure }],
  ["figures/snapshot.ts", freezeForm, { name: 100, note: longestSnapshotNote }],
  ["people/people.ts", colleagueForm, { name: 100, jobTitle: 100 }],
  ["people/people.ts", inviteForm, { name: 100, jobTitle: 100 }],
  ["people/answers.ts", appointmentForm, { reason: 500 }],
  ["people/answers.ts", askForm, { name: 100, jobTitle: 100, organisation: 200, words: 500 }],
  ["people/handover.ts", handoverForm, { words: 500 }],
  ["assessments/area-notes.ts", areaNoteForm, { words: areaNoteLimit }],
  ["organisations/partnership.ts", partnershipForm, { name: 150, shortName: 30, area: 200, letterhead: 500 }],
  ["organisations/redaction.ts", redactionForm(["riverbend"]), { words: longestWordsToRemove, reason: longestRedactionReason }],
  ["mail-texts/mail-text.ts", mailTextForm({ known: [], unknownIn: () => [] }), { subject: 150, body: 5000 }],
  ["cycles/chasing.ts", callForm(today), { spokenWith: 200, words: 1000 }],
  ["cycles/chasing.ts", timeForSeveral({ dueOn: today, today }), { words: 1000 }],
  ["cycles/guidance.ts", guidanceForm, { guidance: guidanceLimit, legalBasis: legalBasisLimit }],
  ["cycles/more-time.ts", moreTimeForm({ dueOn: today, today }), { reason: 1000 }],
  ["cycles/not-expected.ts", notExpectedForm, { reason: 1000 }],
  ["cycles/notice.ts", noticeForm(today, []), { words: noticeLimit }],
  ["scrutiny/review.ts", keyLineForm(["9.1"]), { question: longestQuestion }],
  ["scrutiny/review.ts", changedLineForm, { question: longestQuestion }],
  ["scrutiny/review.ts", askOrganisationForm(["9.1"], today), { words: longestWords }],
  ["scrutiny/review.ts", observationForm(["9.1"]), { words: longestObservation }],
  ["scrutiny/sample.ts", sampleForm([]), { seed: longestSeed }],
  ["scrutiny/visit.ts", visitForm(["9.1"], today), { people: longestPeople, seen: longestSeen }],
  ["schools/local-questions.ts", localQuestionsForm([{ code: "L6", question: "What else?" }]), { L6: longestLocalAnswer }],
  ["schools/profile.ts", flagsForm([flag]), { "notes.eyfs": longestFlagNote }],
  ["schools/set-fields.ts", setFieldsForm([group], { all: [group], saved: {}, today }), { dsl_name: 500 }],
  ["schools/trust-answer.ts", trustAnswerForm(set, today), { evidenceTitle: 200, evidenceKept: longestPlace }],
  ["schools/trust-reply.ts", declineForm("H7"), { [reasonName("H7")]: longestDecline }],
  [
    "standard-sets/about.ts",
    aboutForm({ key: "s11", taken: [], proposed: "2027-estmere" }, true),
    { changes: 3000, source: 5000, statement_hint: 1000 },
  ],
  [
    "standard-sets/standard.ts",
    standardForm({ set: {}, before: undefined, comparedWith: null, places: 3 }),
    { sentence: 1000, met: 6000, evidence: 6000, check: 1000 },
  ],
  ["standard-sets/reference.ts", referenceRow, { source: 300, edition: 300, part: 300, heading: 300, paragraph: 300 }],
  ["scrutiny/panel.ts", panelForm({ people: [], returns: [] }), { place: panelLimits.place, link: 500 }],
  ["scrutiny/panel.ts", conflictForm({ assessmentIds: [], personIds: [] }), { reason: panelLimits.conflict }],
  ["scrutiny/room.ts", noteForm, { words: roomLimits.note }],
  ["scrutiny/room.ts", proposalForm({ own: null, ratings: [] }), { reason: roomLimits.proposal }],
  [
    "scrutiny/room.ts",
    settleForm({ own: null, ratings: [] }),
    {
      reason: roomLimits.reason,
      recommendation: roomLimits.recommendation,
      action: roomLimits.action,
      owner: roomLimits.owner,
    },
  ],
  ["signing/governor-signature.ts", governorSignatureForm({ declarations: [], opensOn: today, today }), { minuteReference: 100 }],
  ["signing/sign-off.ts", sendForm, { note: longestNote }],
  ["signing/sign-off.ts", returnForm("Priya"), { note: longestNote }],
  ["signing/sign-off.ts", reopenForm(school), { reason: longestNote }],
];

// What tells forms apart that share a schema
const bases: Record<string, Record<string, string>> = {
  "conversations/conversation.ts": { intent: "reply" },
  "people/handover.ts": { isNew: "no" },
};

const fields = forms.flatMap(([file, schema, limits]) =>
  Object.entries(limits).map(([field, limit]) => ({
    file,
    schema,
    field,
    limit,
    base: bases[file] ?? {},
  })),
);

describe.each(fields)("$field of $file", ({ schema, field, limit, base }) => {
  const tooLong = (text: string) => {
    const [name = "", part] = field.split(".");
    const result = schema.safeParse({ ...base, [name]: part ? { [part]: text } : text });
    return (result.error?.issues ?? []).some(({ path, message }) => path.join(".") === field && /characters or fewer/.test(message));
  };

  test("takes as many characters as the count under its box, a line break as one", () => {
    const full = withCount(limit);
    expect(countCharacters(full)).toBe(limit);
    expect(full.length).toBeGreaterThan(limit);
    expect(tooLong(full)).toBe(false);
    expect(tooLong(`  ${full}\r\n`)).toBe(false);
    expect(tooLong(`${full}x`)).toBe(true);
  });
});

// As a browser sends what was typed: two characters for each line break
function withCount(limit: number): string {
  return "one line\r\n".repeat(Math.floor((limit - 1) / 9)) + "x".repeat(limit - 9 * Math.floor((limit - 1) / 9));
}

// The parts that forms above are made of, a list of boxes, and the rows of a file
const nested = ["one-line.ts", "cycles/one-line.ts", "cycles/questions.ts", "organisations/earlier-audit.ts"].map(
  (file) => `app/forms/${file}`,
);

test("no form counts the length of a text in another way", () => {
  const files = globSync("app/forms/**/*.ts");
  const counting = files.filter((file) => /textUpTo|neededUpTo|atMost|countCharacters/.test(readFileSync(file, "utf8")));
  const known = new Set([...forms.map(([file]) => `app/forms/${file}`), "app/forms/text.ts", ...nested]);
  expect(counting.filter((file) => !known.has(file))).toEqual([]);

  const others = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => /z\.string\(.*\.max\(|^\.max\(|text\.length/.test(line))
      .map((line) => `${file}: ${line}`),
  );
  // What pages put into their forms themselves, and how many of them
  const own = [
    "schools/register.ts",
    "draft-check/checked-draft.ts",
    "(z.string().max(10))",
    ".max(200)",
    ".max(1_000_000)",
    "repeats_up_to",
    // Ids, marks and choices that a page sends along, and addresses, of one line and with a rule of their own
    "z.string().max(64)",
    "z.string().max(100)",
    "z.string().max(254)",
    '"Select',
    "other: z.string()",
    ".max(254, ",
    ".max(500, missing)",
  ];
  expect(others.filter((line) => !own.some((one) => line.includes(one)))).toEqual([]);
});
