// White space, and characters that are there and cannot be seen: a zero-width space is no name
const unseen = String.raw`[\s\p{Cf}\u115F\u1160\u3164\uFFA0]+`;
const around = new RegExp(`^${unseen}|${unseen}$`, "gu");

/** A text without what cannot be seen before and after it. A browser sends two characters for one new line; the person typed one. */
export function visible(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(around, "");
}

// Line breaks, controls, and what is there and cannot be seen, anywhere in a text
const unseenAnywhere = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/u;

/** Whether a text is one line, every character of which can be seen: what a name is. */
export function isOneVisibleLine(text: string): boolean {
  return !unseenAnywhere.test(text);
}
