const longest = 32_767;
const cutMark = " [cut here: a cell holds no more]";

/** Text as XML can hold it: no control characters and no half characters; line breaks stay. */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .toWellFormed()
    .replace(/(?![\n\t])\p{Cc}|[\uFFFE\uFFFF]/gu, "");
}

/** As a spreadsheet can hold it: not longer than a cell. */
export function cellText(text: string): string {
  const clean = xmlText(text);
  if (clean.length <= longest) return clean;
  return `${clean.slice(0, longest - cutMark.length).replace(/[\uD800-\uDBFF]$/, "")}${cutMark}`;
}

/** A worksheet's name as Excel takes it: short, without its reserved characters, and not one that is taken. */
export function sheetName(wanted: string, taken: string[] = []): string {
  const allowed = cellText(wanted)
    .replace(/[*?:\\/[\]\n\t]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^['\s]+|['\s]+$/g, "");
  const name = /^(history)?$/i.test(allowed) ? `Table ${allowed}`.trim() : allowed;
  const used = new Set(taken.map((one) => one.toLowerCase()));
  for (let n = 1; ; n++) {
    const ending = n === 1 ? "" : ` ${n}`;
    const tried = shorten(name, 31 - ending.length) + ending;
    if (!used.has(tried.toLowerCase())) return tried;
  }
}

// Not in the middle of a character, and not ending in what Excel refuses there
function shorten(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/['\s]+$/, "");
}
