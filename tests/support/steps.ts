const walks = ["every", "filter", "find", "findIndex", "findLast", "findLastIndex", "flatMap", "forEach", "map", "some"] as const;

/**
 * How many steps something takes: the entries for which lists are gone through, and the characters that regular expressions
 * go over, each from where it starts to the end of what it finds. The same on any machine, however busy.
 */
export function stepsOf(work: () => void): number {
  let steps = 0;
  const { exec } = RegExp.prototype;
  const lists = Array.prototype as unknown as Record<string, (step: (...entry: unknown[]) => unknown, self?: unknown) => unknown>;
  const plain = walks.map((walk) => [walk, lists[walk]] as const);

  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    steps += (found ? found.index + found[0].length : text.length) - from;
    return found;
  };
  for (const [walk, walked] of plain) {
    lists[walk] = function (step, self) {
      const counted = function (this: unknown, ...entry: unknown[]) {
        steps++;
        return step.apply(this, entry);
      };
      return walked?.call(this, counted, self);
    };
  }
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
    for (const [walk, walked] of plain) if (walked) lists[walk] = walked;
  }
  return steps;
}
