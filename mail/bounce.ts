/** A message that came back for good, by the id under which it was sent. */
export interface Bounce {
  messageId: string;
  why: string;
}

/** Reads a delivery report (RFC 3464): null where it is none, is about a delay alone, or does not name a message. */
export function bounceOf(report: string): Bounce | null {
  if (!/^status:\s*5\./im.test(report)) return null;
  // The report has an id of its own, at its top; that of the mail it is about stands in the copy of its headers below
  const messageId = [...report.matchAll(/^message-id:\s*<([^@>\s]+)@/gim)].at(-1)?.[1];
  if (!messageId) return null;
  const said = /^diagnostic-code:\s*(?:smtp;)?\s*(.+(?:\r?\n[ \t].+)*)/im.exec(report)?.[1];
  const status = /^status:\s*(\S+)/im.exec(report)?.[1];
  return { messageId, why: (said ?? `It came back with status ${status}`).replace(/\s+/g, " ").trim() };
}
