/** A piece of text, and where it leads if it is an address of the web. */
export interface TextPart {
  text: string;
  href: string | null;
}

/**
 * A text with the addresses in it told apart. Only http and https lead anywhere, never a script, and nothing that hides its
 * host behind a name and an @.
 */
export function addressesIn(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"“”]+/gi)) {
    const address = withoutEnd(match[0]);
    const href = webAddress(address);
    if (!href) continue;
    if (match.index > done) parts.push({ text: text.slice(done, match.index), href: null });
    parts.push({ text: address, href });
    done = match.index + address.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), href: null });
  return parts;
}

/** The address, where the whole text is one. */
export function soleAddress(text: string): string | null {
  const [only, ...others] = addressesIn(text.trim());
  return only && others.length === 0 ? only.href : null;
}

function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, href } = new URL(text);
  return (protocol === "http:" || protocol === "https:") && username === "" && password === "" ? href : null;
}

// The full stop of the sentence, and a bracket that was opened before the address, are not of it
function withoutEnd(address: string): string {
  const trimmed = address.replace(/[.,;:!?'’]+$/, "");
  return trimmed.endsWith(")") && !trimmed.includes("(") ? withoutEnd(trimmed.slice(0, -1)) : trimmed;
}
