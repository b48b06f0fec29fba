import { readFileSync } from "node:fs";

/** Which version this is, and of which commit where the image that runs it says so. */
export const version = [(JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version, process.env["REVISION"]]
  .filter(Boolean)
  .join("+");
