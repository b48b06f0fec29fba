import { chance } from "../texts/chance.ts";
import { kinds, type Phase, type SettingLine, type SettingType } from "./kinds.ts";
import { otherSettings } from "./other-settings.ts";

export interface SeedSetting {
  id: string;
  name: string;
  shortName: string;
  type: SettingType;
  phase: Phase;
  ages: readonly [number, number];
  trust: SeedTrust | null;
  pupils: number;
  urn: string;
  dfeNumber: string;
  ukprn: string;
  town: string;
  /** As the return is asked in either cycle. */
  flags: string[];
  /** What the setting answers itself, because the register does not say. */
  ownFlags: Record<string, boolean>;
  domain: string;
}

interface SeedTrust {
  id: string;
  name: string;
  shortName: string;
  code: string;
}

export const trusts: readonly SeedTrust[] = [
  ["Hartsmoor", "Hartsmoor Learning Trust"],
  ["Quennelby Vale", "Quennelby Vale Schools Trust"],
  ["Three Weirs", "Three Weirs Academies"],
  ["Saltings", "Saltings Education Partnership"],
  ["Brackenhythe", "Brackenhythe Trust"],
  ["Wold and Water", "Wold and Water Learning Trust"],
  ["Lampwright Hill", "Lampwright Hill Academies Trust"],
  ["Cinderrow", "Cinderrow Schools"],
  ["Ashlode", "Ashlode Diocesan Schools Trust"],
].map(([shortName = "", name = ""], index) => ({ id: slug(name), name, shortName, code: String(90_001 + index) }));

const first: readonly SettingLine[] = [
  ["Otterbrook Primary School", "academy", "Primary", [4, 11], "Hartsmoor", 412, "wraparound_u8 host_families work_placements"],
  ["Fernacre Infant School", "academy", "Primary", [4, 7], "Hartsmoor", 176, "wraparound_u8"],
  [
    "Marlpit Secondary School",
    "academy",
    "Secondary",
    [11, 18],
    "Hartsmoor",
    1104,
    "work_placements host_families lets_premises places_ap",
  ],
];

const towns = ["Estmere", "Hartsmoor", "Quennelby", "Port Allery", "Weirham", "Saltings", "Brackenhythe", "Wolding"];
const firstDigit = { Nursery: 1, Primary: 2, Secondary: 4, "All-through": 5, "16 plus": 8, "Not applicable": 7 } as const;
const selfAnswered = ["lets_premises", "wraparound_u8", "host_families", "work_placements", "places_ap"];

// What follows the part of a name that people use
const kindWords =
  / (?:Alternative|Church|Free|Grammar|Independent|Faith|Infant|Junior|Montessori|Nursery|Preparatory|Primary|Pupil Referral|Residential|Secondary|Secure|Sixth Form|Special|Tuition|School|Academy|College|Centre|Unit)\b.*/;

/** Every setting of the demonstration: the three that other pages name first. No school of these names or numbers exists. */
export const settings: readonly SeedSetting[] = [...first, ...otherSettings].map(toSetting);

function toSetting([name, type, phase, ages, trust, pupils, raised = ""]: SettingLine, index: number): SeedSetting {
  const found = trust === null ? null : trusts.find((one) => one.shortName === trust);
  if (found === undefined) throw new Error(`${name} is in a trust that is not there: ${trust}`);
  const number = 101 + index;
  const own = raised.split(" ").filter((flag) => selfAnswered.includes(flag));
  const registered = [
    ...(found ? ["in_trust"] : []),
    ...(ages[0] < 5 ? ["eyfs"] : []),
    ...(phase === "Nursery" ? ["nursery_only"] : []),
    ...(raised.includes("boarding") ? ["boarding"] : []),
    ...kinds[type].flags,
  ];
  const shortName = name.replace(kindWords, "");
  return {
    id: slug(name),
    name,
    shortName,
    type,
    phase,
    ages,
    trust: found,
    pupils,
    urn: String(900_000 + number),
    dfeNumber: `899/${firstDigit[phase]}${String(number).padStart(3, "0")}`,
    ukprn: String(99_900_000 + number),
    town: towns[chance(name, "town") % towns.length] as string,
    flags: [...new Set([...registered, ...own])],
    ownFlags: Object.fromEntries(selfAnswered.map((flag) => [flag, own.includes(flag)])),
    domain: `${slug(shortName)}.example`,
  };
}

/** What the national register would say of a setting, by its column headings. */
export function registerOf(setting: SeedSetting, head: string): Record<string, string> {
  const { type } = kinds[setting.type];
  const names = head.split(" ");
  return {
    URN: setting.urn,
    "LA (code)": "899",
    EstablishmentNumber: setting.dfeNumber.slice(4),
    EstablishmentName: setting.name,
    "TypeOfEstablishment (code)": type,
    "EstablishmentStatus (code)": "1",
    "PhaseOfEducation (name)": setting.phase,
    StatutoryLowAge: String(setting.ages[0]),
    StatutoryHighAge: String(setting.ages[1]),
    "Boarders (name)": setting.flags.includes("boarding") ? "Boarding school" : "No boarders",
    "NurseryProvision (name)": setting.ages[0] < 4 ? "Has Nursery Classes" : "No Nursery Classes",
    "BoardingEstablishment (name)": setting.flags.includes("boarding") ? "Has boarders" : "Does not have boarders",
    CensusDate: "15-01-2026",
    NumberOfPupils: String(setting.pupils),
    "Trusts (code)": setting.trust?.code ?? "",
    "Trusts (name)": setting.trust?.name ?? "",
    UKPRN: setting.ukprn,
    Street: `${1 + (chance(setting.id, "house") % 90)} School Lane`,
    Town: setting.town,
    Postcode: `ZZ${1 + (chance(setting.id, "post") % 9)} ${1 + (chance(setting.id, "code") % 9)}ZZ`,
    TelephoneNum: `01632 96${String(chance(setting.id, "telephone") % 10_000).padStart(4, "0")}`,
    SchoolWebsite: `https://www.${setting.domain}`,
    HeadFirstName: names[0] ?? "",
    HeadLastName: names.slice(1).join(" "),
  };
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[’']/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-");
}
