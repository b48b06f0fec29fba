import { stringify } from "yaml";

/** A registered set in the form in which it can be read in again. */
export function writeSet([content]: [string]): Uint8Array {
  return Buffer.from(stringify(JSON.parse(content)));
}
