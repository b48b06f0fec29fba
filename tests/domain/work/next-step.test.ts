import { describe, expect, test } from "vitest";
import { nextStep, type StepFacts } from "#domain/work/next-step.ts";
import type { OrganisationRole } from "#domain/people/roles.ts";

const list: NonNullable<StepFacts["list"]> = {
  complete: 37,
  standards: 84,
  sections: [
    { code: "A", who: { personId: "joanne", name: "Joanne Tull" }, status: "in-progress", left: "1 of 6 complete", next: "A2" },
    { code: "K", who: { personId: "kofi", name: "Kofi Mensah" }, status: "in-progress", left: "2 of 5 complete", next: "K3" },
  ],
};
const school: StepFacts = {
  assessment: {
    id: "a",
    state: "in-progress",
    revision: 1,
    withdrawnOn: null,
    returnedNote: null,
    submittedAt: null,
    reopenedOn: null,
  },
  cycle: { id: "c", state: "open", signOffBy: "2026-12-09", governorSignsBy: "2027-01-29" },
  kind: "academy",
  roles: [],
  personId: "somebody",
  people: [
    { name: "Joanne Tull", role: "champion" },
    { name: "Marcus Adeyemi", role: "signatory" },
  ],
  trustId: "trust",
  hasSecondSignature: false,
  list,
  today: "2026-11-22",
};
const submitted: Partial<StepFacts> = {
  assessment: { ...school.assessment, state: "submitted", submittedAt: "2026-12-10T09:00:00.000Z" },
  list: null,
};
const toSign: Partial<StepFacts> = { assessment: { ...school.assessment, state: "awaiting-sign-off" } };

function stepOf(role: OrganisationRole | OrganisationRole[], change: Partial<StepFacts> = {}) {
  const step = nextStep({ ...school, roles: [role].flat(), ...change });
  return step && [step.isTheirs ? "theirs" : "waits", step.text, step.way?.label ?? null, step.way?.place.page ?? null];
}

describe("what comes next", () => {
  test.each<[string, OrganisationRole | OrganisationRole[], Partial<StepFacts>, ReturnType<typeof stepOf>]>([
    [
      "the head, before",
      "signatory",
      {},
      ["waits", "Nothing to sign yet. Joanne Tull is working on it: 37 of 84 standards complete.", "Read the answers so far", "read"],
    ],
    [
      "the head, not begun",
      "signatory",
      { assessment: { ...school.assessment, state: "invited" } },
      ["waits", "Nothing to sign yet. Joanne Tull has not started it yet.", "Read the answers so far", "read"],
    ],
    [
      "the head, to sign",
      "signatory",
      toSign,
      ["theirs", "You can sign it, or return it with a note", "Read it, then sign it or return it", "sign-off"],
    ],
    [
      "the head who returned it",
      "signatory",
      { assessment: { ...school.assessment, returnedNote: "More" } },
      [
        "waits",
        "You returned it with a note. Joanne Tull is working on it: 37 of 84 standards complete.",
        "Read the answers so far",
        "read",
      ],
    ],
    [
      "the head, open again",
      "signatory",
      { assessment: { ...school.assessment, reopenedOn: "2026-12-18" } },
      [
        "waits",
        "It was opened again, and is yours to sign again when it is sent to you. Joanne Tull is working on it: 37 of 84 standards complete.",
        "Read the answers so far",
        "read",
      ],
    ],
    ["the head, once signed", "signatory", submitted, null],
    [
      "a governor, before",
      "governor",
      {},
      [
        "waits",
        "Nothing to sign yet: the headteacher signs first. Joanne Tull is working on it: 37 of 84 standards complete.",
        "Read the page for governors",
        "for-governors",
      ],
    ],
    [
      "a governor, with the head",
      "governor",
      toSign,
      [
        "waits",
        "Nothing to sign yet: the headteacher signs first. Marcus Adeyemi has it to sign.",
        "Read the page for governors",
        "for-governors",
      ],
    ],
    [
      "a governor, after",
      "governor",
      submitted,
      [
        "theirs",
        "The headteacher signed and submitted it on 10 December 2026. The second signature is yours, and is owed by 29 January 2027",
        "Give the second signature",
        "governor-signature",
      ],
    ],
    [
      "a governor, signed",
      "governor",
      { ...submitted, hasSecondSignature: true },
      ["waits", "Signed by a governor or trustee. Nothing more is owed for it.", "Read the page for governors", "for-governors"],
    ],
    [
      "a contributor with a section",
      "contributor",
      { personId: "kofi" },
      ["theirs", "Yours to answer: section K (2 of 5 complete)", "Go on with section K", "standard"],
    ],
    [
      "a contributor without",
      "contributor",
      {},
      ["waits", "No section has been given to you. Ask Joanne Tull if you expected one.", "Read the answers so far", "read"],
    ],
    [
      "the trust's lead",
      "trust-lead",
      {},
      [
        "waits",
        "You read and comment. Joanne Tull is working on it: 37 of 84 standards complete.",
        "Offer an answer, or see all settings of the trust",
        "trust",
      ],
    ],
    [
      "a reader, perhaps the chair",
      "reader",
      {},
      [
        "waits",
        "You can read this audit. The designated safeguarding lead and contributors write it. Joanne Tull is working on it: 37 of 84 standards complete. If you should give the second signature, ask Joanne Tull to name you as governor or trustee.",
        "Read the answers so far",
        "read",
      ],
    ],
    [
      "a reader, after submission",
      "reader",
      submitted,
      ["waits", "If you should give the second signature, ask Joanne Tull to name you as governor or trustee.", null, null],
    ],
    [
      "a reader of an agency",
      "reader",
      { kind: "agency", cycle: { ...school.cycle, governorSignsBy: null } },
      [
        "waits",
        "You can read this audit. The champion and contributors write it. Joanne Tull is working on it: 37 of 84 standards complete.",
        "Read the answers so far",
        "read",
      ],
    ],
    ["the lead, whose page is the work", "champion", {}, null],
    [
      "the lead who signs too",
      ["champion", "signatory"],
      toSign,
      ["theirs", "You can sign it, or return it with a note", "Read it, then sign it or return it", "sign-off"],
    ],
    ["anybody, withdrawn", "signatory", { assessment: { ...school.assessment, withdrawnOn: "2026-11-01" } }, null],
  ])("for %s", (_who, role, change, expected) => {
    expect(stepOf(role, change)).toEqual(expected);
  });
});
