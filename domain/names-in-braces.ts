const braces = /\{([^{}\n]*)\}/g;

/** What stands in braces in a text. */
export function bracesIn(text: string): string[] {
  return [...text.matchAll(braces)].map(([, name = ""]) => name);
}

/** A text with the values of its names put in. */
export function filled(text: string, values: Record<string, string>): string {
  return text.replace(braces, (whole, name: string) => values[name] ?? whole);
}
