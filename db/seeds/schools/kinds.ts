/** What the national register says of each kind of setting, and which duty it follows from. */
export const kinds = {
  community: { kind: "Maintained school", type: "01", typeName: "Community school", governance: "Maintained", basis: "section 175" },
  aided: { kind: "Maintained school", type: "02", typeName: "Voluntary aided school", governance: "Maintained", basis: "section 175" },
  controlled: {
    kind: "Maintained school",
    type: "03",
    typeName: "Voluntary controlled school",
    governance: "Maintained",
    basis: "section 175",
  },
  foundation: { kind: "Maintained school", type: "05", typeName: "Foundation school", governance: "Maintained", basis: "section 175" },
  special: {
    kind: "Maintained special school",
    type: "07",
    typeName: "Community special school",
    governance: "Maintained",
    basis: "section 175",
  },
  nursery: {
    kind: "Maintained nursery school",
    type: "15",
    typeName: "Local authority nursery school",
    governance: "Maintained",
    basis: "section 175",
  },
  unit: { kind: "Pupil referral unit", type: "14", typeName: "Pupil referral unit", governance: "Maintained", basis: "section 175" },
  academy: { kind: "Academy or free school", type: "34", typeName: "Academy converter", governance: "Academy", basis: "section 157" },
  free: { kind: "Academy or free school", type: "35", typeName: "Free schools", governance: "Academy", basis: "section 157" },
  specialAcademy: {
    kind: "Special academy or free school",
    type: "44",
    typeName: "Academy special converter",
    governance: "Academy",
    basis: "section 157",
  },
  alternative: {
    kind: "Alternative provision academy or free school",
    type: "42",
    typeName: "Academy alternative provision converter",
    governance: "Academy",
    basis: "section 157",
  },
  independent: {
    kind: "Independent school",
    type: "11",
    typeName: "Other independent school",
    governance: "Independent",
    basis: "section 157",
  },
  independentSpecial: {
    kind: "Independent school",
    type: "10",
    typeName: "Other independent special school",
    governance: "Independent",
    basis: "section 157",
  },
  nonMaintained: {
    kind: "Non-maintained special school",
    type: "08",
    typeName: "Non-maintained special school",
    governance: "Independent",
    basis: "section 157",
  },
  college: {
    kind: "16 to 19 or further education",
    type: "18",
    typeName: "Further education",
    governance: "College",
    basis: "section 175",
  },
  sixthForm: {
    kind: "16 to 19 or further education",
    type: "45",
    typeName: "Academy 16-19 converter",
    governance: "Academy",
    basis: "section 157",
  },
  secure: { kind: "Secure setting", type: "57", typeName: "Academy secure 16 to 19", governance: "Academy", basis: "own regime" },
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
