/** What the national register says of each kind of setting, which duty it follows from, and what its type raises. */
export const kinds = {
  community: {
    kind: "Maintained school",
    type: "01",
    basis: "section 175",
    flags: ["maintained"],
  },
  aided: {
    kind: "Maintained school",
    type: "02",
    basis: "section 175",
    flags: ["maintained"],
  },
  controlled: {
    kind: "Maintained school",
    type: "03",
    basis: "section 175",
    flags: ["maintained"],
  },
  foundation: {
    kind: "Maintained school",
    type: "05",
    basis: "section 175",
    flags: ["maintained"],
  },
  special: {
    kind: "Maintained special school",
    type: "07",
    basis: "section 175",
    flags: ["maintained"],
  },
  nursery: {
    kind: "Maintained nursery school",
    type: "15",
    basis: "section 175",
    flags: ["maintained"],
  },
  unit: {
    kind: "Pupil referral unit",
    type: "14",
    basis: "section 175",
    flags: ["maintained", "is_ap"],
  },
  academy: {
    kind: "Academy or free school",
    type: "34",
    basis: "section 157",
    flags: ["academy"],
  },
  free: {
    kind: "Academy or free school",
    type: "35",
    basis: "section 157",
    flags: ["academy"],
  },
  specialAcademy: {
    kind: "Special academy or free school",
    type: "44",
    basis: "section 157",
    flags: ["academy"],
  },
  alternative: {
    kind: "Alternative provision academy or free school",
    type: "42",
    basis: "section 157",
    flags: ["academy", "is_ap"],
  },
  independent: {
    kind: "Independent school",
    type: "11",
    basis: "section 157",
    flags: ["independent"],
  },
  independentSpecial: {
    kind: "Independent school",
    type: "10",
    basis: "section 157",
    flags: ["independent"],
  },
  nonMaintained: {
    kind: "Non-maintained special school",
    type: "08",
    basis: "own regime",
    flags: ["nmss"],
  },
  college: {
    kind: "16 to 19 or further education",
    type: "18",
    basis: "section 175",
    flags: ["p16"],
  },
  sixthForm: {
    kind: "16 to 19 or further education",
    type: "45",
    basis: "section 175",
    flags: ["p16", "sixteen_academy"],
  },
  secure: {
    kind: "Secure setting",
    type: "57",
    basis: "own regime",
    flags: ["secure"],
  },
} as const;

export type SettingType = keyof typeof kinds;

/** A name, its kind, phase, ages and trust; the last column says what its register entry and its profile raise besides. */
export type SettingLine = readonly [
  name: string,
  type: SettingType,
  phase: Phase,
  ages: readonly [number, number],
  trust: string | null,
  pupils: number,
  raised?: string,
];

export type Phase = "Nursery" | "Primary" | "Secondary" | "All-through" | "16 plus" | "Not applicable";
