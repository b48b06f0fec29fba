import type { FieldGroup } from "#standards/settings.ts";
import { type Entry, type FieldValues, valueOf } from "./set-fields.ts";
import { fixedValues, kindField } from "./profile.ts";
import { type Registered, registerValues } from "./register-values.ts";

interface Begun {
  fields: FieldValues;
  isConfirmed: boolean;
}

interface Known {
  /** The setting as the register had it before, and as it has it now. */
  before: Registered;
  now: Registered;
  /** What last year's profile says. */
  earlier: FieldValues;
}

/**
 * What the register's newer values change in a profile that is begun: only what stands there as the register, or last year's
 * profile, had it. What somebody typed this year stays, and so does all of a confirmed profile, unless the kind of setting changed.
 */
export function followedFields(groups: FieldGroup[], { fields, isConfirmed }: Begun, { before, now, earlier }: Known): Entry {
  const then = registerValues(before, groups);
  const says = registerValues(now, groups);
  const isOf = (code: string, value: string) => value === (then[code] ?? "") || value === valueOf(earlier, code);
  const changed = Object.entries(says).filter(([code, value]) => {
    const held = valueOf(fields, code);
    return value !== held && isOf(code, held) && !groups.some((group) => code in fixedValues(group, now));
  });
  const changesKind = changed.some(([code]) => code === kindField) && then[kindField] !== says[kindField];
  return isConfirmed && !changesKind ? {} : Object.fromEntries(changed);
}

interface RegisterSays {
  code: string;
  value: string;
  /** Its day of counting is after the profile's, or the profile has none. */
  isNewer: boolean;
}

/** The counts and days of a group that the register has otherwise than the profile. Both may be right: each is of its day. */
export function registerBeside(group: FieldGroup, fields: FieldValues, setting: Registered): RegisterSays[] {
  const says = registerValues(setting, [group]);
  const day = group.fields.find(({ type, register }) => type === "date" && register !== undefined);
  const counted = group.fields.filter(({ type }) => type === "count" || type === "date");
  const dayThere = day ? (says[day.code] ?? "") : "";
  return counted.flatMap(({ code }) => {
    const value = says[code];
    const held = valueOf(fields, code);
    if (value === undefined || value === held || held === "") return [];
    return [{ code, value, isNewer: day !== undefined && dayThere > valueOf(fields, day.code) }];
  });
}
