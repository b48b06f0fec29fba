import { type ProfileDoubt, profileDoubts } from "#domain/schools/profile-doubts.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { findProfile } from "./profiles.ts";

/** The ratings of a return that its confirmed profile speaks against on a day; none for an audit without a profile. */
export async function readDoubts(
  db: Db,
  { assessment, cycle }: Pick<ReturnView, "assessment" | "cycle">,
  { sections }: { sections: { standards: Parameters<typeof profileDoubts>[0]["standards"] }[] },
  today: string,
): Promise<ProfileDoubt[]> {
  const set = await findCycleSet(db, cycle);
  if (!set.doubts) return [];
  const profile = await findProfile(db, assessment.id);
  const fields = profile?.confirmedAt ? profile.counted : null;
  return profileDoubts({ set, fields, standards: sections.flatMap((section) => section.standards), today });
}

/** What a signature keeps of it: the standards that were looked at. */
export function lookedAtOf(doubts: Pick<ProfileDoubt, "code">[]): { lookedAt?: string } {
  return doubts.length === 0 ? {} : { lookedAt: JSON.stringify(doubts.map(({ code }) => code)) };
}
