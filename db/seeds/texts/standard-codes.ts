const perSection = [4, 3, 3, 4, 4, 4, 5, 4, 3];

/** The 34 codes, in order. */
export const standardCodes: readonly string[] = perSection.flatMap((count, at) =>
  Array.from({ length: count }, (_, n) => `${at + 1}.${n + 1}`),
);
