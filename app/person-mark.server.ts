import { createHash } from "node:crypto";

/**
 * Tells a browser's pages whose they are without naming the person. The browser keeps unsent words under it, and a form that
 * was opened by one person is not taken from the next one who signs in here.
 */
export function personMark(personId: string): string {
  return createHash("sha256").update(personId).digest("hex").slice(0, 16);
}
