import { chance, dayBetween } from "../texts/chance.ts";
import type { Year } from "./cycles.ts";
import { kinds } from "./kinds.ts";
import { teamOfSetting } from "./people.ts";
import { registerOf, type SeedSetting } from "./settings.ts";

type Fields = Record<string, string | Record<string, string>[]>;

/** What a setting's profile says in one year: dates of training and policies among it, some of them overdue. */
export function profileFields(setting: SeedSetting, year: Year, upTo: string): Fields {
  const team = teamOfSetting(setting);
  const luck = (...words: (string | number)[]) => chance(setting.id, year, ...words);
  // Most in the months before the return, a few long ago
  const day = (what: string, months: number, late = 9) => {
    const isLate = luck(what, "late") % late === 0;
    const last = isLate ? monthsBefore(upTo, months + 1) : upTo;
    return dayBetween(monthsBefore(last, isLate ? 6 : Math.max(1, months - 2)), last, setting.id, year, what);
  };
  const mail = (name: string) =>
    `${name
      .toLowerCase()
      .normalize("NFD")
      .replaceAll(/[^a-z -]/g, "")
      .replaceAll(" ", ".")}@${setting.domain}`;
  const staff = Math.max(9, Math.round(setting.pupils / 8));
  const governors = 7 + (luck("governors") % 7);
  const volunteers = luck("volunteers") % 18;
  const starters = 1 + (luck("starters") % Math.max(2, Math.round(staff / 9)));
  const most = (of: number, what: string) =>
    String(Math.max(0, of - (luck(what) % 4 === 0 ? luck(what, "missing") % Math.max(1, Math.ceil(of / 5)) : luck(what, "few") % 2)));
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
    safeguarding_governor_training: day("governor training", 24),
    dsl_name: team.lead.name,
    dsl_email: team.lead.email,
    dsl_job_title: team.lead.jobTitle,
    dsl_leadership_team: luck("leadership") % 16 === 0 ? "no" : "yes",
    dsl_hours: String(5 + (luck("hours") % 26)),
    dsl_appointed: dayBetween("2017-09-01", "2024-09-02", setting.id, "appointed"),
    dsl_course: day("course", 24),
    dsl_update: day("update", 12, 11),
    dsl_supervision: luck("no supervision") % 4 === 0 ? "" : day("supervision", 6, 5),
    deputies: Array.from({ length: 1 + (luck("deputies") % (setting.pupils > 600 ? 4 : 2)) }, (_, at) => ({
      deputy_name: deputyName(setting, at),
      deputy_email: mail(deputyName(setting, at)),
      deputy_job_title: ["Pastoral lead", "Head of year", "Assistant headteacher", "Family worker"][luck("deputy", at) % 4] as string,
      deputy_leadership_team: luck("deputy leads", at) % 2 === 0 ? "yes" : "no",
      deputy_course: day(`deputy course ${at}`, 24, 6),
      deputy_update: day(`deputy update ${at}`, 12, 7),
    })),
    designated_teacher: team.contributors[0]?.name ?? team.lead.name,
    designated_teacher_trained: day("designated teacher", 24),
    senco: team.contributors[0]?.name ?? team.head.name,
    mental_health_lead: team.lead.name,
    prevent_lead: team.lead.name,
    prevent_lead_trained: day("prevent lead", 24),
    online_safety_lead: team.head.name,
    attendance_champion: team.head.name,
    recruitment_trained: String(2 + (luck("recruitment") % 4)),
    recruitment_trained_latest: day("recruitment", 36),
    staff: String(staff),
    volunteers: String(volunteers),
    governors: String(governors),
    staff_read_part_one: most(staff, "part one"),
    staff_updated: most(staff, "updated"),
    staff_prevent: most(staff, "prevent"),
    staff_fgm: most(staff, "fgm"),
    starters: String(starters),
    starters_inducted: most(starters, "inducted"),
    governors_trained: most(governors, "governors trained"),
    neglect_tool_trained: String(luck("neglect") % 5),
    exploitation_toolkit_trained: String(luck("toolkit") % 4),
    ...(year === 2026 && { volunteers_reassessed: most(volunteers, "volunteers reassessed") }),
    ...Object.fromEntries(
      ["child_protection", "behaviour", "staff_code", "online_safety", "mobile_phones", "attendance", "bullying", "allegations"].map(
        (one) => [`policy_${one}`, day(one, 12, 10)],
      ),
    ),
    ...Object.fromEntries(["whistleblowing", "force", "visitors", "medical"].map((one) => [`policy_${one}`, day(one, 24, 8)])),
    policy_rshe: day("rshe", 30, 8),
    policy_published: luck("published") % 25 === 0 ? "no" : "yes",
    policy_edition: luck("edition") % 12 === 0 ? String(year - 1) : String(year),
    check_record_leader: day("record leader", 4, 7),
    check_record_governor: day("record governor", 4, 4),
    check_filtering: day("filtering", 12, 6),
    check_online_safety: day("online", 12, 8),
    check_prevent: day("prevent", 12, 9),
    check_lockdown: day("lockdown", 12, 9),
    check_files: day("files", 4, 5),
    check_pupil_survey: day("survey", 12, 7),
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

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months, Math.min(28, date.getUTCDate()));
  return date.toISOString().slice(0, 10);
}
