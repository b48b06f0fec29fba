import { chance, dayBetween } from "../texts/chance.ts";
import type { Year } from "./cycles.ts";
import { figuresOf } from "./figures.ts";
import { kinds } from "./kinds.ts";
import { teamOfSetting } from "./people.ts";
import { ratingIn } from "./ratings.ts";
import { registerOf, type SeedSetting } from "./settings.ts";

type Fields = Record<string, string | Record<string, string>[]>;

/**
 * What a setting's profile says in one year: dates of training and policies among it, some of them overdue. Where an answer
 * speaks of the same thing, the profile follows how the setting rates it.
 */
export function profileFields(setting: SeedSetting, year: Year, upTo: string): Fields {
  const team = teamOfSetting(setting);
  const luck = (...words: (string | number)[]) => chance(setting.id, year, ...words);
  const rated = (code: string) => ratingIn(year, setting, code);
  const figures = figuresOf(setting, year);
  // In the months before the return, or long ago
  const dayOr = (what: string, months: number, isLate: boolean) => {
    const last = isLate ? monthsBefore(upTo, months + 1) : upTo;
    return inTerm(dayBetween(monthsBefore(last, isLate ? 6 : Math.max(1, months - 2)), last, setting.id, year, what));
  };
  const day = (what: string, months: number, late = 9) => dayOr(what, months, luck(what, "late") % late === 0);
  const since = (what: string, first: string) => dayBetween(first < upTo ? first : upTo, upTo, setting.id, year, what);
  const mail = (name: string) =>
    `${name
      .toLowerCase()
      .normalize("NFD")
      .replaceAll(/[^a-z -]/g, "")
      .replaceAll(" ", ".")}@${setting.domain}`;
  const isNursery = setting.phase === "Nursery";
  const isCollege = setting.phase === "16 plus";
  // Small settings need as many as it takes to open; young children need more of them
  const staff = Math.max(22, Math.round(setting.pupils / (isNursery ? 3 : 8)));
  const starters = 3 + (luck("starters") % Math.max(2, Math.round(staff / 9)));
  const fewer = (of: number, what: string) => String(of - 1 - (luck(what, "missing") % Math.max(1, Math.ceil(of / 5))));
  /** All, or all but one who is away, where the standard is met. */
  const ifMet = (code: string, of: number, what: string) =>
    rated(code) === "met" ? String(of - (luck(what, "few") % 2)) : fewer(of, what);
  const reader = team.reader?.name ?? chairName(setting);
  const { kind } = kinds[setting.type];
  const register = registerOf(setting, team.head.name);
  return {
    urn: setting.urn,
    dfe_number: setting.dfeNumber,
    ukprn: setting.ukprn,
    name: setting.name,
    address: `${register.Street}, ${register.Town}`,
    postcode: register.Postcode ?? "",
    telephone: register.TelephoneNum ?? "",
    website: `https://www.${setting.domain}`,
    mailbox: `safeguarding@${setting.domain}`,
    setting_group: kind,
    phase: setting.phase,
    lowest_age: String(setting.ages[0]),
    highest_age: String(setting.ages[1]),
    trust: setting.trust?.name ?? "",
    // In 2025 from the register as it was then
    pupils: String(setting.pupils - (year === 2025 ? 7 : 0)),
    census_date: year === 2025 ? "2025-01-16" : "2026-01-15",
    head_name: team.head.name,
    head_email: team.head.email,
    chair_name: reader,
    chair_email: `chair@${setting.domain}`,
    safeguarding_governor_name: team.governor.name,
    safeguarding_governor_email: team.governor.email,
    safeguarding_governor_training: dayOr("governor training", 24, rated("A3") === "not-met"),
    dsl_name: team.lead.name,
    dsl_email: team.lead.email,
    dsl_job_title: team.lead.jobTitle,
    dsl_leadership_team: rated("B1") === "not-met" ? "no" : "yes",
    dsl_hours: String(setting.pupils > 600 ? 20 + (luck("hours") % 18) : 5 + (luck("hours") % 26)),
    dsl_appointed: dayBetween("2017-09-01", "2024-09-02", setting.id, "appointed"),
    dsl_course: dayOr("course", 24, rated("B5") === "not-met"),
    dsl_update: dayOr("update", 12, false),
    dsl_supervision: rated("B7") === "met" ? dayOr("supervision", 3, false) : "",
    deputies: Array.from({ length: 1 + (luck("deputies") % (setting.pupils > 600 ? 4 : 2)) }, (_, at) => ({
      deputy_name: deputyName(setting, at),
      deputy_email: mail(deputyName(setting, at)),
      deputy_job_title: (isCollege
        ? ["Student services manager", "Head of faculty", "Assistant principal", "Welfare officer"]
        : ["Pastoral lead", isNursery ? "Senior key worker" : "Head of year", "Assistant headteacher", "Family worker"]
      )[luck("deputy", at) % 4] as string,
      deputy_leadership_team: luck("deputy leads", at) % 2 === 0 ? "yes" : "no",
      deputy_course: dayOr(`deputy course ${at}`, 24, at === 0 && rated("B5") === "partially-met"),
      deputy_update: dayOr(`deputy update ${at}`, 12, at === 0 && rated("B5") === "not-met"),
    })),
    designated_teacher: team.contributors[0]?.name ?? team.lead.name,
    designated_teacher_trained: day("designated teacher", 24),
    senco: team.contributors[0]?.name ?? team.head.name,
    mental_health_lead: team.lead.name,
    prevent_lead: team.lead.name,
    prevent_lead_trained: day("prevent lead", 24),
    online_safety_lead: team.head.name,
    attendance_champion: team.head.name,
    recruitment_trained: String(figures.recruiters),
    recruitment_trained_latest: day("recruitment", 36),
    staff: String(staff),
    volunteers: String(figures.volunteers),
    governors: String(figures.governors),
    staff_read_part_one: ifMet("D2", staff, "part one"),
    staff_updated: ifMet("D3", staff, "updated"),
    staff_prevent: ifMet("E8", staff, "prevent"),
    staff_fgm: ifMet("D7", staff, "fgm"),
    starters: String(starters),
    starters_inducted: rated("D1") === "met" ? String(starters) : fewer(starters, "inducted"),
    governors_trained: String(figures.governors - figures.untrained),
    neglect_tool_trained: String(figures.neglectTrained),
    exploitation_toolkit_trained: String(luck("toolkit") % 4),
    ...(year === 2026 && { volunteers_reassessed: String(figures.volunteers - figures.volunteersLeft) }),
    policy_child_protection: rated("C1") === "not-met" ? dayOr("child protection", 12, true) : since("child protection", `${year}-09-02`),
    policy_behaviour: dayOr("behaviour", 12, rated("C3") === "not-met"),
    policy_staff_code: dayOr("staff code", 12, rated("C4") === "not-met"),
    policy_online_safety: dayOr("online safety", 12, rated("G1") === "not-met"),
    policy_mobile_phones: year === 2026 ? since("phones", "2026-06-01") : day("phones", 12, 10),
    policy_force: year === 2026 && rated("C6") !== "not-met" ? since("force", "2026-04-13") : day("force", 24, 8),
    policy_emergency: dayOr("emergency", 12, rated("C11") === "not-met"),
    ...Object.fromEntries(["attendance", "bullying", "allegations"].map((one) => [`policy_${one}`, day(one, 12, 10)])),
    ...Object.fromEntries(["whistleblowing", "visitors", "medical"].map((one) => [`policy_${one}`, day(one, 24, 8)])),
    policy_rshe: isNursery || isCollege ? "" : day("rshe", 30, 8),
    policy_published: rated("C1") === "partially-met" ? "no" : "yes",
    policy_edition: String(rated("C1") === "not-met" ? year - 1 : year),
    check_record_leader: dayOr("record leader", 4, rated("H5") === "not-met"),
    check_record_governor: dayOr("record governor", 4, rated("H5") !== "met"),
    check_filtering: dayOr("filtering", 12, rated("G3") === "not-met"),
    check_online_safety: dayOr("online", 12, rated("G1") === "not-met"),
    check_prevent: dayOr("prevent", 12, rated("E8") === "not-met"),
    check_lockdown: dayOr("lockdown", 12, rated("C11") !== "met"),
    check_files: dayOr("files", 4, rated("F1") === "not-met"),
    check_pupil_survey: dayOr("survey", 12, rated("A6") === "not-met"),
  };
}

/** The questions of the profile that the setting answers itself. */
export function profileFlags(setting: SeedSetting): Record<string, { raised: boolean; note: string }> {
  return Object.fromEntries(Object.entries(setting.ownFlags).map(([flag, raised]) => [flag, { raised, note: "" }]));
}

function chairName(setting: SeedSetting): string {
  return `${initials[chance(setting.id, "chair") % initials.length]} ${chairs[chance(setting.id, "chair's name") % chairs.length]}`;
}

const chairs = ["Marchbanks", "Northcott", "Oldroyd", "Penrose", "Quilter", "Rushworth", "Seddon", "Threlfall"];
const deputies = [
  "Alderton",
  "Bexley",
  "Corrigan",
  "Dunmore",
  "Everley",
  "Fosdyke",
  "Garrick",
  "Hallam",
  "Ilford",
  "Jessop",
  "Kilburn",
  "Lomax",
];
const initials = ["Anwen", "Blythe", "Conal", "Dilys", "Ewan", "Fatima", "Grainne", "Hugo", "Isla", "Jomo", "Keziah"];

function deputyName(setting: SeedSetting, at: number): string {
  return `${initials[(chance(setting.id, "deputy") + at) % initials.length]} ${deputies[chance(setting.id, "deputy", at) % deputies.length]}`;
}

// Nobody trains, checks or asks pupils in August
function inTerm(day: string): string {
  const [year, month, date] = day.split("-");
  return month === "08" ? `${year}-07-${String((Number(date) % 17) + 1).padStart(2, "0")}` : day;
}

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months, Math.min(28, date.getUTCDate()));
  return date.toISOString().slice(0, 10);
}
