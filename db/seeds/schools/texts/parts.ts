type Three = readonly [string, string, string];

/** What is written once about a standard. Braces are filled for each setting; see fill.ts. */
export interface StandardTexts {
  /** Ways in which it is met, one for a setting. */
  how: Three;
  /** What is in place beside the gap, where a way of meeting it would say the opposite. */
  partly?: Three;
  /**
   * What is missing, what will be done, how one will know; then what a setting says that does not meet it at all, and what it
   * will do where that is something else.
   */
  gap: readonly [gap: string, action: string, success: string, absent: string, remedy?: string];
  /** The evidence that a setting with the gap has all the same. */
  beside: string;
  /** What reads otherwise in 2025, because the standard asked for something else then. */
  in2025?: Partial<Omit<StandardTexts, "in2025" | "inNursery">>;
  /** What a nursery says instead, where the standard looks different for young children. */
  inNursery?: Partial<Omit<StandardTexts, "in2025" | "inNursery">>;
}

export type SchoolTexts = Readonly<Record<string, StandardTexts>>;
