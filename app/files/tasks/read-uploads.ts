import { checkDraft } from "#domain/draft-check/check-draft.ts";
import { heldSnapshot } from "#domain/draft-check/held-figures.ts";
import { type DraftReport, draftReport } from "#domain/draft-check/report.ts";
import { readUpload } from "#app/files/draft-check/read-draft.ts";
import { readText } from "#app/files/draft-check/read-text.ts";
import { readAgencies } from "#app/files/organisations/read-agencies.ts";
import { readEarlierAudit } from "#app/files/organisations/read-earlier-audit.ts";
import { readPeople } from "#app/files/people/read-people.ts";
import { readRegister } from "#app/files/schools/read-register.ts";
import { type Beside, readSet } from "#app/files/standard-sets/read-set.ts";
import { earlierAudits } from "#domain/assessments/earlier/earlier-audit.ts";

/** What is said of a file, and then the file itself in pieces. */
type Upload<About> = [about: About, ...pieces: Uint8Array[]];

type Held = Parameters<typeof heldSnapshot>;
type AboutDraft = { name: string | null; held: { content: Held[0]; filter: Held[1]; day: Held[2] } };

/** A draft, a file of this name or pasted text, read and held against the figures of a snapshot. */
export async function draft([about, ...pieces]: Upload<AboutDraft>): Promise<{ report: DraftReport } | { problem: string }> {
  const { name, held } = about;
  const bytes = whole(pieces);
  const read = name === null ? readText(bytes.toString()) : await readUpload({ name, bytes });
  if ("problem" in read) return read;
  return { report: draftReport(checkDraft(read.draft, heldSnapshot(held.content, held.filter, held.day)), { source: "the snapshot" }) };
}

export const register = ([{ authorities }, ...pieces]: Upload<{ authorities: string[] }>) => readRegister(whole(pieces), authorities);

export const agencies = ([, ...pieces]: Upload<null>) => readAgencies(whole(pieces));

export const people = ([, ...pieces]: Upload<null>) => readPeople(whole(pieces));

/** An earlier audit as what each organisation said then. */
export async function earlierAudit([known, ...pieces]: Upload<Parameters<typeof earlierAudits>[1]>) {
  const read = await readEarlierAudit(whole(pieces));
  if ("problem" in read) return read;
  const { audits, problems } = earlierAudits(read.rows, known);
  return { audits, problems: [...read.problems, ...problems] };
}

export const standardSet = ([beside, ...pieces]: Upload<Beside | null>) => readSet(whole(pieces), beside);

function whole(pieces: Uint8Array[]): Buffer<ArrayBuffer> {
  return Buffer.concat(pieces);
}
