import { createHash } from "node:crypto";
import type { Db } from "#db/connection.server.ts";
import { readReturn } from "#db/assessments/returns.ts";
import type { Database } from "#db/schema.ts";
import { viewOf } from "./return-fixtures.ts";
import { otterbrook } from "./school-fixtures.ts";
import { letRewrite } from "./write-once.ts";

export const submittedAt = "2026-12-15T10:00:00.000Z";

/** Submits Otterbrook's return as its head signed it, and gives the mark of what was submitted. */
export async function submitOtterbrook(db: Db, revision = 1, at = submittedAt): Promise<string> {
  const signature = { name: "Marcus Adeyemi", jobTitle: "Headteacher", signedAt: at, declarations: ["I have read this page"] };
  const change = { state: "submitted" as const, revision, firstSubmittedAt: at, submittedAt: at };
  await db.updateTable("assessments").set(change).where("id", "=", otterbrook).execute();
  const content = JSON.stringify(await readReturn(db, await viewOf(db, "joanne", otterbrook), signature));
  const contentHash = createHash("sha256").update(content).digest("hex");
  const one = { assessmentId: otterbrook, revision };
  await db
    .insertInto("submissions")
    .values({ ...one, id: `otterbrook-${revision}`, receipt: `S175-2026-OTTB-000${revision}`, content, contentHash, submittedAt: at })
    .execute();
  const { name: personName, jobTitle, signedAt } = signature;
  await db
    .insertInto("signOffs")
    .values({
      ...one,
      id: `head-${revision}`,
      personId: "marcus",
      personName,
      jobTitle,
      signedAt,
      declarations: "[]",
      capacity: null,
      meetingOn: null,
      minuteReference: null,
    })
    .execute();
  return contentHash;
}

/** Signs Otterbrook's submission as its safeguarding governor. */
export async function signAsGovernor(db: Db, signature: Partial<Database["signOffs"]> = {}) {
  await db
    .insertInto("signOffs")
    .values({
      id: `governor-${signature.revision ?? 1}`,
      assessmentId: otterbrook,
      revision: 1,
      personId: "amina",
      personName: "Amina Yusuf",
      jobTitle: "Safeguarding governor",
      declarations: "[]",
      signedAt: "2027-01-20T10:00:00.000Z",
      capacity: "governor",
      meetingOn: "2027-01-18",
      minuteReference: "7",
      ...signature,
    })
    .execute();
}

/** Opens Otterbrook's return as its next revision, as the partnership does. */
export async function reopenOtterbrook(db: Db, revision = 2) {
  await changeOtterbrook(db, { state: "in-progress", revision, submittedAt: null, reopenedOn: "2026-12-18" });
}

export async function changeOtterbrook(db: Db, change: Partial<Database["assessments"]>) {
  await db.updateTable("assessments").set(change).where("id", "=", otterbrook).execute();
}

/** Takes back what was submitted, signed, said and sent, so that one database serves many tests. */
export async function withdrawSubmissions(db: Db) {
  for (const table of ["dailyLines", "messages", "history", "conversationEntries", "conversations"] as const)
    await db.deleteFrom(table).execute();
  await db.deleteFrom("signOffs").where("assessmentId", "=", otterbrook).execute();
  await letRewrite(db);
  await db.deleteFrom("submissions").where("assessmentId", "=", otterbrook).execute();
  await changeOtterbrook(db, {
    state: "in-progress",
    revision: 1,
    firstSubmittedAt: null,
    submittedAt: null,
    reopenedOn: null,
    withdrawnOn: null,
  });
  await db.updateTable("roles").set({ endedOn: null }).execute();
}
