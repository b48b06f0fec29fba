import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { extname } from "node:path";
import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";

const preset = "@secretlint/secretlint-rule-preset-recommend";

export interface Finding {
  /** Where: "server.ts:12", "3f2a…:server.ts:12" of the history. */
  place: string;
  rule: string;
  /** A mark of what was found, by which it can be accepted without being written down again. */
  mark: string;
}

export interface AcceptedSecret {
  mark: string;
  reason: string;
}

/** What looks like a secret in a text. */
export async function secretsIn(place: string, content: string): Promise<Finding[]> {
  const { messages } = await lintSource({
    source: { content, filePath: place, ext: extname(place), contentType: "text" },
    options: { config: { rules: [{ id: preset, rule: creator, options: {} }] }, maskSecrets: true },
  });
  return messages.map(({ ruleId, loc, range }) => ({
    place: `${place}:${loc.start.line}`,
    rule: ruleId.replace("@secretlint/secretlint-rule-", ""),
    mark: createHash("sha256").update(content.slice(range[0], range[1])).digest("hex").slice(0, 16),
  }));
}

/** What looks like a secret in any file that a commit up to this one ever had, or in what was said of a commit. */
export async function secretsInHistory(folder: string): Promise<Finding[]> {
  const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args], { encoding: "utf8", maxBuffer: 1_000_000_000 });
  const names = new Map(
    git("rev-list", "--objects", "HEAD")
      .split("\n")
      .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)] as const)
      .filter(([id, name]) => id !== "" && name !== ""),
  );
  const found = await secretsIn("what was said of commits", git("log", "--format=%B"));
  for await (const { id, content } of blobs(folder, [...names.keys()]))
    if (!content.subarray(0, 8000).includes(0)) {
      const name = names.get(id) ?? "";
      found.push(...(await secretsIn(`${id.slice(0, 12)}:${name}`, content.toString("utf8"))));
    }
  return found;
}

/** Those that nobody has accepted, each once. */
export function secretsRefused(findings: Finding[], accepted: AcceptedSecret[]): Finding[] {
  const known = new Set(accepted.map(({ mark }) => mark));
  return [...new Map(findings.filter(({ mark }) => !known.has(mark)).map((one) => [one.mark, one])).values()];
}

/** The contents of git’s objects, one after the other; what is no file is left out. */
async function* blobs(folder: string, ids: string[]): AsyncGenerator<{ id: string; content: Buffer }> {
  const child = spawn("git", ["-C", folder, "cat-file", "--batch"], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(`${ids.join("\n")}\n`);
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of child.stdout) {
    rest = Buffer.concat([rest, part as Buffer]);
    for (;;) {
      const line = rest.indexOf(10);
      const [id = "", kind, size = "0"] = rest.subarray(0, Math.max(line, 0)).toString().split(" ");
      const end = line + 1 + Number(size) + 1;
      if (line < 0 || rest.length < end) break;
      if (kind === "blob") yield { id, content: rest.subarray(line + 1, end - 1) };
      rest = rest.subarray(end);
    }
  }
}
