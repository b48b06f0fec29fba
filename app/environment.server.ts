import { z } from "zod";
import { type SessionLimits, usualSession } from "#domain/people/sessions.ts";

const demonstrationSecret = "demonstration-secret-not-for-production";

const port = z.coerce
  .number({ error: "PORT: give a number, such as 3000" })
  .int("PORT: give a whole number, such as 3000")
  .min(0, "PORT: give a number from 0 to 65535")
  .max(65535, "PORT: give a number from 0 to 65535")
  .default(3000);

const smtpUrl = z.url({
  protocol: /^smtps?$/,
  error: "SMTP_URL: give the mail server, such as smtp://user:password@mail.example:587",
});

const publicUrl = z
  .url({ protocol: /^https?$/, error: "PUBLIC_URL: give the address people use, such as https://audit.example" })
  // In small letters, as addresses are compared
  .transform((address) => new URL(address).href.replace(/\/+$/, ""));

const portNumber = (name: string, least: number) =>
  z.coerce
    .number({ error: `${name}: give a number, such as 9464` })
    .int(`${name}: give a whole number`)
    .min(least, `${name}: give a number from ${least} to 65535`)
    .max(65535, `${name}: give a number from ${least} to 65535`);

const amount = (name: string, what: string, least: number, most: number) =>
  z.coerce
    .number({ error: `${name}: give the number of ${what}, such as ${least}` })
    .int(`${name}: give a whole number of ${what}`)
    .min(least, `${name}: give ${least} to ${most} ${what}`)
    .max(most, `${name}: give ${least} to ${most} ${what}`);

const everywhere = {
  DATABASE_URL: z.string().default("data/audit.sqlite"),
  // Apart from the address, so that it stands in no list of processes and no log
  DATABASE_PASSWORD: z.string().optional(),
  DATABASE_TLS: z.enum(["off", "require", "verify"], { error: 'DATABASE_TLS: give "off", "require" or "verify"' }).optional(),
  DATABASE_CERTIFICATE: z.string().optional(),
  PROCESSES: z.coerce
    .number({ error: "PROCESSES: give a number, such as 2" })
    .int("PROCESSES: give a whole number, such as 2")
    .min(1, "PROCESSES: give a number from 1 to 64")
    .max(64, "PROCESSES: give a number from 1 to 64")
    .optional(),
  LOG_LEVEL: z.enum(["error", "warn", "info", "debug"], { error: 'LOG_LEVEL: give "error", "warn", "info" or "debug"' }).optional(),
  METRICS_PORT: portNumber("METRICS_PORT", 1).optional(),
  METRICS_HOST: z.string().default("127.0.0.1"),
  SECURITY_CONTACT: z
    .url({ protocol: /^(mailto|https)$/, error: "SECURITY_CONTACT: give an address, such as mailto:security@yours.example" })
    .optional(),
  SESSION_IDLE_MINUTES: amount("SESSION_IDLE_MINUTES", "minutes", 15, 1440).default(usualSession.idleMinutes),
  SESSION_LONGEST_DAYS: amount("SESSION_LONGEST_DAYS", "days", 1, 90).default(usualSession.longestDays),
  BACKUP_FOLDER: z.string().optional(),
  BACKUP_EVERY: amount("BACKUP_EVERY", "hours", 1, 168).default(24),
  BACKUP_KEEP: amount("BACKUP_KEEP", "backups", 1, 1000).default(14),
  PORT: port,
  HOST: z.string().default("127.0.0.1"),
  // Express's own words: "loopback", a number of proxies, or a list of addresses
  TRUST_PROXY: z.string().default("loopback"),
};

const demonstration = z.object({
  MODE: z.literal("demonstration"),
  ...everywhere,
  SESSION_SECRET: z.string().default(demonstrationSecret),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: z.string().default("Safeguarding audit <audit@example.org>"),
  PUBLIC_URL: publicUrl.optional(),
  DEMONSTRATION_NOW: z.iso.datetime({ offset: true, error: "DEMONSTRATION_NOW: give an instant, such as 2026-11-22T09:00:00Z" }).optional(),
});

const production = z.object({
  MODE: z.literal("production"),
  ...everywhere,
  SESSION_SECRET: z
    .string({ error: "SESSION_SECRET: set it to at least 32 random characters (openssl rand -hex 32 makes some)" })
    .min(32, "SESSION_SECRET: make it at least 32 characters long (openssl rand -hex 32 makes some)")
    .refine((secret) => secret !== demonstrationSecret, "SESSION_SECRET: set your own, not the demonstration's"),
  SMTP_URL: smtpUrl,
  MAIL_FROM: z.string({ error: "MAIL_FROM: set the sender of e-mails, such as Safeguarding audit <audit@yours.example>" }),
  PUBLIC_URL: publicUrl,
  DEMONSTRATION_NOW: z.undefined({ error: "DEMONSTRATION_NOW: remove it; only the demonstration can have another date" }).optional(),
});

const settings = z.discriminatedUnion("MODE", [demonstration, production], {
  error: 'MODE: set it to "demonstration" or "production"',
});

export type Environment = Omit<z.infer<typeof settings>, "PUBLIC_URL"> & { PUBLIC_URL: string };

/** The settings, or an error that names everything that is wrong with them at once. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const MODE = given["MODE"] ?? (given["NODE_ENV"] === "production" ? "production" : "demonstration");
  const result = settings.safeParse({ ...given, MODE });
  if (!result.success)
    throw new SettingsError(
      MODE,
      result.error.issues.map((issue) => issue.message),
    );
  return { ...result.data, PUBLIC_URL: result.data.PUBLIC_URL ?? `http://localhost:${result.data.PORT}` };
}

export function sessionLimits({ SESSION_IDLE_MINUTES, SESSION_LONGEST_DAYS }: Environment): SessionLimits {
  return { idleMinutes: SESSION_IDLE_MINUTES, longestDays: SESSION_LONGEST_DAYS };
}

export class SettingsError extends Error {
  constructor(mode: string, problems: string[]) {
    super([`The settings for ${mode} are not complete:`, ...problems.map((problem) => `- ${problem}`)].join("\n"));
  }
}
