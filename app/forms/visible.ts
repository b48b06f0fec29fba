// White space, and characters that are there and cannot be seen: a zero-width space is no name
const unseen = String.raw`[\s\p{Cf}\u115F\u1160\u3164\uFFA0]+`;
const around = new RegExp(`^${unseen}|${unseen}$`, "gu");
// A joiner stands between letters of some scripts, and is seen there by what it joins
const inside = /[\p{Cc}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]|(?![\u200C\u200D])\p{Cf}/u;

/** A text without what cannot be seen before and after it. A browser sends two characters for one new line; the person typed one. */
export function visible(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(around, "");
}

/** Whether a name holds nothing that cannot be seen in it, and is of one line: by such characters two names look alike. */
export function isPlainLine(text: string): boolean {
  return !inside.test(text);
}
