/** Why an agency takes part: it decides how it is invited and what can be escalated. */
export const agencyBases = ["section 11 body", "commissioned service", "relevant agency", "voluntary participant"] as const;

/** Why a school or college does, by the law it is under. */
export const settingBases = ["section 175", "section 157", "own regime"] as const;

export const trustBasis = "groups settings";

export type Category = "agency" | "setting" | "trust";

/** The bases that fit what an organisation is. */
export function basesOf(category: Category): readonly string[] {
  return { agency: agencyBases, setting: settingBases, trust: [trustBasis] }[category];
}

/** A basis as people write it: "Section 11 body", "s.11", "commissioned"; null for none of them. */
export function basisOf(text: string): (typeof agencyBases)[number] | null {
  const said = text.trim().toLowerCase();
  const beginnings: [RegExp, (typeof agencyBases)[number]][] = [
    [/^(section|s\.?) ?11\b/, "section 11 body"],
    [/^commissioned/, "commissioned service"],
    [/^relevant/, "relevant agency"],
    [/^volunt/, "voluntary participant"],
  ];
  return beginnings.find(([beginning]) => beginning.test(said))?.[1] ?? null;
}
