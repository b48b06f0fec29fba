import { describe, expect, test } from "vitest";
import { isFirstRunOpen } from "#domain/organisations/first-run.ts";
import { largestLogo, logoRefusedBecause, logoTypeOf } from "#domain/organisations/logo.ts";

const madeAt = "2026-12-01T09:00:00.000Z";
const at = (time: string) => new Date(`2026-12-01T${time}Z`);

describe("the address of the first run", () => {
  test.each([
    ["at once", { madeAt, usedAt: null }, 0, "09:00:00", true],
    ["a moment before an hour is over", { madeAt, usedAt: null }, 0, "09:59:59", true],
    ["after an hour", { madeAt, usedAt: null }, 0, "10:00:00", false],
    ["once it was used", { madeAt, usedAt: madeAt }, 0, "09:01:00", false],
    ["once there is a partnership", { madeAt, usedAt: null }, 1, "09:01:00", false],
    ["that was never printed", undefined, 0, "09:01:00", false],
  ] as const)("%s", (_, address, partnerships, time, isOpen) => {
    expect(isFirstRunOpen(address, partnerships, at(time))).toBe(isOpen);
  });
});

describe("a logo", () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);

  test("is known by its bytes, not by its name", () => {
    expect([logoTypeOf(png), logoTypeOf(jpeg)]).toEqual(["image/png", "image/jpeg"]);
    expect(logoRefusedBecause(png)).toBeNull();
    expect(logoRefusedBecause(new TextEncoder().encode("<svg onload=alert(1)>"))).toBe("The logo must be a PNG or JPEG picture");
    expect(logoRefusedBecause(new Uint8Array())).toBe("The logo must be a PNG or JPEG picture");
  });

  test("is small", () => {
    const large = new Uint8Array(largestLogo + 1);
    large.set(png);
    expect(logoRefusedBecause(large)).toContain("50 kB or smaller");
    expect(logoRefusedBecause(large.subarray(0, largestLogo))).toBeNull();
  });
});
