import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const serving = `
  import { createServer } from "node:http";
  import { stopGracefully } from "./server/graceful-stop.ts";
  const server = createServer().listen(0, "127.0.0.1", () => console.log("listening"));
  stopGracefully(server, async () => console.log("finished"));
`;

test.each(["SIGTERM", "SIGINT"] as const)("whoever is told to stop by %s says so once, and finishes", async (signal) => {
  const child = spawn(process.execPath, ["--input-type=module-typescript", "--eval", serving], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (part: Buffer) => {
    said += part.toString();
    if (part.toString().includes("listening")) {
      child.kill(signal);
      child.kill(signal);
    }
  });
  const [code] = await once(child, "close");

  expect(code).toBe(0);
  expect(said).toBe(`listening\nStopping: told to by ${signal}.\nfinished\n`);
});
