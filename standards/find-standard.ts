interface Sectioned<Standard> {
  standards: Standard[];
}

/** A standard by its code, with its section; of a set, or of a return that was made against one. */
export function findStandard<Standard extends { code: string }, Section extends Sectioned<Standard>>(
  { sections }: { sections: (Section & Sectioned<Standard>)[] },
  code: string | null | undefined,
): { section: Section; standard: Standard } | undefined {
  for (const section of sections) {
    const standard = section.standards.find((one) => one.code === code);
    if (standard) return { section, standard };
  }
  return undefined;
}
