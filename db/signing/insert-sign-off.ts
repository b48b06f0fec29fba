import { randomUUID } from "node:crypto";
import type { Signature } from "#domain/assessments/return-document.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import type { Trx } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import type { Database } from "#db/schema.ts";

type Besides = Pick<Database["signOffs"], "capacity" | "meetingOn" | "minuteReference" | "lookedAt" | "forName" | "forJobTitle">;

/** A signature over the present revision: the first, or with what it says of itself the second; with what was looked at. */
export async function insertSignOff(
  trx: Trx,
  { by, at }: Author,
  { assessment }: Pick<ReturnView, "assessment">,
  { name, jobTitle, declarations }: Omit<Signature, "signedAt">,
  besides: Partial<Besides> = {},
) {
  await trx
    .insertInto("signOffs")
    .values({
      id: randomUUID(),
      assessmentId: assessment.id,
      revision: assessment.revision,
      personId: by,
      personName: name,
      jobTitle,
      declarations: JSON.stringify(declarations),
      signedAt: at,
      ...besides,
    })
    .execute();
}
