import { expect, test } from "vitest";
import { waitBefore } from "../../server/processes.ts";

test("a process that dies is begun again at once, and the later the more often they die soon after beginning", () => {
  expect([0, 1, 2, 3, 6, 20].map(waitBefore)).toEqual([0, 1000, 2000, 4000, 30_000, 30_000]);
});
