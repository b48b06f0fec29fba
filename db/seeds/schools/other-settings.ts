import type { SettingLine } from "./settings.ts";

export const otherSettings: readonly SettingLine[] = [];
