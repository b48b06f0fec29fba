import { z } from "zod";
import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import type { SnapshotContent } from "#domain/figures/snapshot.ts";
import type { PublicVersion } from "#domain/figures/kept-public-version.ts";
import type { FieldValues } from "#domain/schools/set-fields.ts";
import { type LocalQuestion, localQuestion } from "#standards/settings.ts";
import { batchGroups, type GroupOutcomes } from "#domain/responses/batch-groups.ts";
import { type Letter, type OwnAndPhase, responseOutcomes, type Strength } from "#domain/responses/response.ts";
import type { Database } from "./schema.ts";

type Column = { [Table in keyof Database]: `${Table}.${keyof Database[Table] & string}` }[keyof Database];

/** What a column keeps as JSON, as what it must be; otherwise an error that names the column and the row. */
export function stored<Value>(schema: z.ZodType<Value>, text: string, column: Column, id: string): Value {
  const refuse = (why: string) => new Error(`What ${column} holds for ${id} cannot be read: ${why}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse("It is not JSON");
  }
  const read = schema.safeParse(value);
  if (!read.success) throw refuse(z.prettifyError(read.error));
  return read.data;
}

export const texts = z.array(z.string());
const entry = z.record(z.string(), z.string());

/** Values of a profile or of statistics, by field code. */
export const storedFields: z.ZodType<FieldValues> = z.record(z.string(), z.union([z.string(), z.array(entry)]));

/** The codes of a profile's totals that are still last year's. */
export function storedCarried(text: string | null, assessmentId: string): string[] {
  return text === null ? [] : stored(texts, text, "profiles.carried", assessmentId);
}

/** The flags an assessment's profile raises; null where nobody has said anything yet. */
export function storedFlags(text: string | null, assessmentId: string): string[] | null {
  return text === null ? null : stored(texts, text, "assessments.flags", assessmentId);
}

/** What the national register says of a setting, by column heading. */
export function storedRegister(text: string | null, organisationId: string): Record<string, string> | null {
  return text === null ? null : stored(entry, text, "organisations.register", organisationId);
}

/** The partnership's own questions of a cycle; null asks what the set asks. */
export function storedQuestions(text: string | null, cycleId: string): LocalQuestion[] | null {
  return text === null ? null : stored(z.array(localQuestion), text, "cycles.localQuestions", cycleId);
}

const readings = z.record(z.string(), z.object({ by: z.string(), at: z.string() }));

/** Which texts and proposed parts of a cycle somebody has read or set: by whom and when. */
export function storedReadings(text: string | null, cycleId: string): Record<string, { by: string; at: string }> {
  return text === null ? {} : stored(readings, text, "cycles.readTexts", cycleId);
}

// What was signed or frozen stays as it was written, whatever later versions add to its shape; and to look at every word of a
// return took half as long again as reading it, of a snapshot twice as long. So only what everything hangs on is looked at
const returnOutline = z.object({ sections: z.array(z.object({ standards: z.array(z.unknown()) })) });
const frozenReturn = z.custom<ReturnDocument>((value) => returnOutline.safeParse(value).success, "It is no return");
const snapshotOutline = z.object({ format: z.literal([1, 2]), returns: z.array(z.unknown()), partnerships: z.array(z.unknown()) });
const frozenFigures = z.custom<SnapshotContent>((value) => snapshotOutline.safeParse(value).success, "It is no snapshot");

const published = z.custom<PublicVersion>(
  (value) => z.object({ format: z.literal(1), threshold: z.number(), content: snapshotOutline }).safeParse(value).success,
  "It is no public version",
);

export function storedReturn({ id, content }: { id: string; content: string }): ReturnDocument {
  return stored(frozenReturn, content, "submissions.content", id);
}

export function storedSnapshot({ id, content }: { id: string; content: string }): SnapshotContent {
  return stored(frozenFigures, content, "snapshots.content", id);
}

export function storedPublicVersion({ snapshotId, content }: { snapshotId: string; content: string | null }): PublicVersion | null {
  return content === null ? null : stored(published, content, "publicVersions.content", snapshotId);
}

const frozenLetter = z.custom<Letter>(
  (value) =>
    z.object({ format: z.literal(1), settled: z.array(z.unknown()), recommendations: z.array(z.unknown()) }).safeParse(value).success,
  "It is no letter",
);

/** A response as it was sent. */
export function storedLetter({ id, content }: { id: string; content: string }): Letter {
  return stored(frozenLetter, content, "responses.content", id);
}

const strengths: z.ZodType<Strength[]> = z.array(
  z.object({ key: z.string(), code: z.string().nullable(), words: z.string(), source: z.string() }),
);

/** What somebody ticked as strong, or wrote. */
export function storedStrengths({ id, strengths: text }: { id: string; strengths: string }): Strength[] {
  return stored(strengths, text, "responses.strengths", id);
}

const counts = z.object({ met: z.number(), partiallyMet: z.number(), notMet: z.number(), notApplicable: z.number() });
const phases: z.ZodType<PhaseFigures> = z.object({
  on: z.string(),
  threshold: z.number(),
  phases: z.array(z.object({ name: z.string(), returns: z.number(), counts })),
});

/** The figures of phases that letters of a cycle show. */
export interface PhaseFigures {
  on: string;
  threshold: number;
  phases: NonNullable<OwnAndPhase["phase"]>[];
}

const outcomes = z.partialRecord(z.enum(batchGroups), z.enum(responseOutcomes));

/** What letters to many say, by group. */
export function storedOutcomes({ id, outcomes: text }: { id: string; outcomes: string | null }): GroupOutcomes {
  return text === null ? {} : stored(outcomes, text, "responseBatches.outcomes", id);
}

export function storedPhases(text: string, batchId: string): PhaseFigures {
  return stored(phases, text, "responseBatches.figures", batchId);
}
