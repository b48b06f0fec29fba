import { logoRefusedBecause, logoTypeOf } from "#domain/organisations/logo.ts";
import type { NewLogo } from "#db/organisations/set-up-partnership.ts";

/** The picture of a form, which may have none: a browser sends an empty file where none was selected. */
export async function readLogo(file: File | undefined): Promise<{ picture: NewLogo | null } | { problem: string }> {
  if (!file || file.size === 0) return { picture: null };
  const content = new Uint8Array(await file.arrayBuffer());
  const type = logoTypeOf(content);
  const problem = logoRefusedBecause(content);
  return problem !== null || type === null ? { problem: problem ?? "" } : { picture: { type, content } };
}
