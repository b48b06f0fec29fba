import { type Environment, readEnvironment, SettingsError } from "#app/environment.server.ts";

/** The settings from the environment; where they cannot be read, stops and says which. */
export function settingsOrStop(): Environment {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
