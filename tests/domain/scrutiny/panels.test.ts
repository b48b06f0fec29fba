import { describe, expect, test } from "vitest";
import { declaringRefusedBecause, endingRefusedBecause } from "#domain/scrutiny/conflicts.ts";
import { chairOfSlot, dayToKnow, holdingRefusedBecause, meetingState, stepsOut } from "#domain/scrutiny/panels.ts";

const member = (id: string, organisationIds: string[] = [], mayChair = false) => ({ id, name: id, organisationIds, mayChair });
const slot = { assessmentId: "r", organisationId: "riverbend", chairId: null, startsAt: "2027-02-04T10:10:00.000Z", minutes: 35 };
const members = [member("carys", [], true), member("cass", [], true), member("owen", ["riverbend"]), member("pavel")];
const conflict = (personId: string, assessmentId = "r") => ({ personId, assessmentId });

describe("a slot", () => {
  test("is left by those of its organisation, and by those with a conflict about it", () => {
    expect(stepsOut(slot, members, [conflict("pavel"), conflict("cass", "another")]).map((one) => [one.member.id, one.because])).toEqual([
      ["owen", "own"],
      ["pavel", "conflict"],
    ]);
  });

  test.each([
    ["has the chair of the panel", "carys", null, [], "carys"],
    ["has its own where one was chosen", "carys", "cass", [], "cass"],
    ["needs one where the chair has a conflict", "carys", null, [conflict("carys")], null],
    ["needs one where its own has a conflict", "carys", "cass", [conflict("cass")], null],
    ["needs one where there is none", null, null, [], null],
    ["is not chaired by a mere member", "pavel", null, [], null],
  ])("%s", (_, chairId, own, conflicts, expected) => {
    expect(chairOfSlot({ ...slot, chairId: own }, { chairId, members, conflicts })?.id ?? null).toBe(expected);
  });
});

describe("a conflict", () => {
  const by = (personId: string, roles: Parameters<typeof declaringRefusedBecause>[0]["roles"], chairs = false) => ({
    personId,
    roles,
    chairs,
  });

  test("is declared by whom it is about, an administrator or a chair", () => {
    expect(declaringRefusedBecause(by("pavel", ["panel-member"]), "pavel")).toBeNull();
    expect(declaringRefusedBecause(by("pavel", ["panel-member"]), "grace")).toMatch(/conflict of your own/);
    expect(declaringRefusedBecause(by("leila", ["administrator"]), "grace")).toBeNull();
    expect(declaringRefusedBecause(by("sol", ["scrutineer"], true), "grace")).toBeNull();
    expect(declaringRefusedBecause(by("rhian", ["reviewer"]), "grace")).toMatch(/conflict of your own/);
  });

  test("is never ended by the one it is about where somebody else declared it", () => {
    expect(endingRefusedBecause(by("pavel", ["panel-member"]), { personId: "pavel", declaredBy: "pavel" })).toBeNull();
    expect(endingRefusedBecause(by("carys", ["panel-chair"], true), { personId: "carys", declaredBy: "leila" })).toMatch(
      /declared for you/,
    );
    expect(endingRefusedBecause(by("leila", ["administrator"]), { personId: "pavel", declaredBy: "pavel" })).toBeNull();
    expect(endingRefusedBecause(by("grace", ["panel-member"]), { personId: "pavel", declaredBy: "pavel" })).toMatch(/administrator/);
  });
});

describe("a meeting", () => {
  const panel = { startsAt: "2027-02-04T10:00:00.000Z", minutes: 120, cancelledAt: null, heldAt: null, chairId: "carys" };

  test("is marked as held by its chair, once it has begun", () => {
    const now = "2027-02-04T11:00:00.000Z";
    expect(holdingRefusedBecause(panel, { personId: "carys", now })).toBeNull();
    expect(holdingRefusedBecause(panel, { personId: "pavel", now })).toMatch(/Only its chair/);
    expect(holdingRefusedBecause(panel, { personId: "carys", now: "2027-02-04T09:59:00.000Z" })).toBe("It has not begun yet.");
    expect(holdingRefusedBecause({ ...panel, heldAt: now }, { personId: "carys", now })).toMatch(/has been held/);
    expect(meetingState(panel, now)).toBe("now");
    expect(meetingState(panel, "2027-02-04T12:00:00.000Z")).toBe("over");
  });

  test("may lie outside the days that the cycle plans, which is said", () => {
    const planned = { panelsFrom: "2027-02-01", panelsTo: "2027-02-26" };
    expect(dayToKnow(panel.startsAt, planned)).toBeNull();
    expect(dayToKnow("2027-03-02T10:00:00.000Z", planned)).toBe(
      "The cycle plans its panels from 1 February to 26 February. This one is later.",
    );
    expect(dayToKnow("2027-01-02T10:00:00.000Z", planned)).toMatch(/earlier\.$/);
  });
});
