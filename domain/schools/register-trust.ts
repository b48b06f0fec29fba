import type { RegisterSetting } from "./register.ts";
import type { Registered } from "./register-values.ts";

/** A trust's name without regard to capitals, spaces and signs. */
export function trustKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

interface Held extends Pick<Registered, "trustId" | "register"> {
  trustName: string | null;
}

/** The trust before and now where it is another or is called otherwise; nothing where the file does not say. */
export function trustChange(before: Held, { trust }: Pick<RegisterSetting, "trust">): { before: string; now: string } | null {
  if (trust === undefined) return null;
  const name = before.trustId === null ? "" : (before.trustName ?? "");
  if (trust === null) return name ? { before: name, now: "" } : null;
  if (trustKey(name) === trustKey(trust.name)) return null;
  return { before: name, now: trust.name };
}
