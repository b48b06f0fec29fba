import type { Basis } from "#standards/for-setting.ts";

/** The one wording of what a standard rests on. */
export const basisLabels: Record<Basis, string> = {
  law: "Required by law",
  guidance: "Statutory guidance",
  local: "Asked by the partnership",
};
