import { existsSync, readFileSync } from "node:fs";
import { type Environment, readEnvironment, SettingsError } from "#app/environment.server.ts";
import { type DatabaseSettings, isPostgres } from "#db/connection.server.ts";

type Given = Pick<Environment, "DATABASE_URL" | "DATABASE_PASSWORD" | "DATABASE_TLS" | "DATABASE_CERTIFICATE">;

/** Which database the settings mean, and how to get into it. */
export function databaseSettings(given: Given): DatabaseSettings {
  const { DATABASE_URL: address, DATABASE_PASSWORD: password, DATABASE_TLS: tls, DATABASE_CERTIFICATE: file } = given;
  return {
    address,
    password,
    tls: tls && { isOn: tls !== "off", verify: tls === "verify", certificate: file && readFileSync(file, "utf8") },
  };
}

/**
 * The same for a command that is run by hand and needs nothing but the database; or why not, in words. The settings of mail
 * and sessions are not asked for. A file that is not there is told, not made, unless the command makes it.
 */
export function databaseOfCommand(env: NodeJS.ProcessEnv, { mayBeNew = false } = {}): DatabaseSettings | string {
  try {
    const given = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith("DATABASE_")));
    const settings = databaseSettings(readEnvironment({ MODE: "demonstration", ...given }));
    const isMissing = !isPostgres(settings.address) && !existsSync(settings.address);
    return isMissing && !mayBeNew ? `There is no database ${settings.address}. Set DATABASE_URL to the one that is meant.` : settings;
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      return `A file that the settings name is not there: ${(error as Error).message}.`;
    throw error;
  }
}
