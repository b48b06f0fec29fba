import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { processes } from "#app/files/apart/processes.ts";

const file = createRequire(import.meta.url).resolve("#tests/support/bad-process.ts");
const limits = { most: 2, waiting: 2, seconds: 60, megabytes: 64 };
interface Said {
  given: unknown[];
  pid: number;
  secrets: string[];
}

describe("work in a process of its own", () => {
  const apart = processes(limits, file);

  test("is given its parts in their order, done elsewhere, and the process serves the next", async () => {
    const first = (await apart("says", [{ authorities: ["899"] }, new Uint8Array([1, 2])])) as Said;
    const second = (await apart("says", ["again"])) as Said;

    expect(first.given).toEqual([{ authorities: ["899"] }, new Uint8Array([1, 2])]);
    expect(first.pid).not.toBe(process.pid);
    expect(second).toMatchObject({ given: ["again"], pid: first.pid });
  });

  test("is told nothing that it does not need", async () => {
    process.env["SESSION_SECRET"] ??= "held by the server alone";
    expect(((await processes(limits, file)("says", [""])) as Said).secrets).toEqual([]);
  });

  test.each(["swells", "grows"])("that %s beyond its memory is ended, and the next begins anew", async (task) => {
    await expect(apart(task, [""])).rejects.toMatchObject({ because: "memory" });
    expect(await apart("says", ["well"])).toMatchObject({ given: ["well"] });
  });

  test("that dies harms nobody, and what fails says why", async () => {
    await expect(apart("dies", [""])).rejects.toMatchObject({ because: "memory" });
    await expect(apart("fails", [""])).rejects.toThrow("This cannot be done");
    expect(await apart("says", ["well"])).toMatchObject({ given: ["well"] });
  });

  test("whose parts cannot be made ends with their reason", async () => {
    const parts = async function* () {
      yield "first";
      throw new Error("No second part");
    };
    await expect(apart("says", parts())).rejects.toThrow("No second part");
    expect(await apart("says", ["well"])).toMatchObject({ given: ["well"] });
  });
});

test("what never ends is stopped, and whoever waited for its place gets it", async () => {
  const apart = processes({ ...limits, most: 1, seconds: 4 }, file);
  const endless = apart("turns", [""]).catch((error: unknown) => error);
  const waiting = apart("says", ["patient"]);

  expect(await endless).toMatchObject({ because: "time" });
  expect(await waiting).toMatchObject({ given: ["patient"] });
});

test("no more work at once than there are places, and beyond those who may wait one more is refused", async () => {
  const apart = processes(limits, file);
  const asked = Array.from({ length: 5 }, () =>
    apart("waits", [""]).then(
      () => "done",
      ({ because }: { because: string }) => because,
    ),
  );
  expect(await Promise.all(asked)).toEqual(["done", "done", "done", "done", "busy"]);
  expect(await apart("says", ["after"])).toMatchObject({ given: ["after"] });
});

test("the process that answers requests reads no file itself", () => {
  const files = globSync("{app,db,mail,server}/**/*.{ts,tsx}").filter(
    (one) => !one.startsWith("app/files/") || one.endsWith("read-apart.ts"),
  );
  const reader = /^import (?!type\b).*files\/[\w-]+\/(read-(?!apart|multipart)|text-tables|register-rows|word-reader)/m;
  expect(files.filter((one) => reader.test(readFileSync(one, "utf8")))).toEqual([]);
});
