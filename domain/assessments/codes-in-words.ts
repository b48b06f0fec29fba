import { listed } from "#domain/words.ts";

/** "1.1, 1.2 and 1.4", "A1 to A4 and A6": only codes that follow each other are spanned, so that none is named that is not there. */
export function codesInWords(codes: string[]): string {
  const runs: string[][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1) ?? "", code)) run.push(code);
    else runs.push([code]);
  }
  return listed(runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run)));
}

function follows(before: string, code: string): boolean {
  const [head, number] = parted(before);
  const [nextHead, next] = parted(code);
  return head === nextHead && next === number + 1;
}

// "1.4" is the fourth of "1.", "A6" the sixth of "A"
function parted(code: string): [head: string, number: number] {
  const [number = ""] = /\d*$/.exec(code) ?? [];
  return [code.slice(0, code.length - number.length), number === "" ? Number.NaN : Number(number)];
}
