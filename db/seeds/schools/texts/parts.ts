/** What is written once about a standard. Braces are filled for each setting; see fill.ts. */
export interface StandardTexts {
  /** Ways in which it is done, one for a setting. */
  how: readonly [string, string, string];
  /** What is missing, what will be done, and how one will know. */
  gap: readonly [gap: string, action: string, success: string];
}

export type SchoolTexts = Readonly<Record<string, StandardTexts>>;
