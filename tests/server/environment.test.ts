import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEnvironment } from "#app/environment.server.ts";
import { databaseOfCommand, databaseSettings } from "../../server/database-settings.ts";

const complete = {
  MODE: "production",
  SESSION_SECRET: "f3b1c0d9e8a7465c92d14e0b7a6f5c3d",
  SMTP_URL: "smtps://user:password@mail.example:465",
  MAIL_FROM: "Audit <audit@partnership.example>",
  PUBLIC_URL: "https://audit.example/",
};

test("runs a demonstration with no settings at all", () => {
  expect(readEnvironment({})).toMatchObject({
    MODE: "demonstration",
    DATABASE_URL: "data/audit.sqlite",
    PORT: 3000,
    PUBLIC_URL: "http://localhost:3000",
  });
});

test("takes production from NODE_ENV unless MODE says otherwise", () => {
  expect(() => readEnvironment({ NODE_ENV: "production" })).toThrow("The settings for production");
  expect(readEnvironment({ NODE_ENV: "production", MODE: "demonstration" }).MODE).toBe("demonstration");
});

test("takes complete settings for production", () => {
  expect(readEnvironment(complete)).toMatchObject({ MODE: "production", PUBLIC_URL: "https://audit.example" });
  expect(readEnvironment({ ...complete, PUBLIC_URL: "HTTPS://Audit.Example" }).PUBLIC_URL).toBe("https://audit.example");
});

test("names every missing setting at once", () => {
  const problems = problemsOf({ MODE: "production", DEMONSTRATION_NOW: "2026-11-22T09:00:00Z", PORT: "web" });

  for (const name of ["SESSION_SECRET", "SMTP_URL", "MAIL_FROM", "PUBLIC_URL", "DEMONSTRATION_NOW", "PORT"]) {
    expect(problems).toContain(`- ${name}: `);
  }
});

test.each([
  ["SESSION_SECRET", "short"],
  ["SESSION_SECRET", "demonstration-secret-not-for-production"],
  ["SESSION_SECRET", ""],
  ["SMTP_URL", "mail.example"],
  ["SMTP_URL", "https://mail.example"],
  ["MAIL_FROM", " "],
  ["PUBLIC_URL", "audit.example"],
  ["PORT", "70000"],
  ["DATABASE_TLS", "yes"],
  ["PROCESSES", "0"],
  ["PROCESSES", "many"],
  ["LOG_LEVEL", "loud"],
  ["METRICS_PORT", "0"],
  ["SECURITY_CONTACT", "security@yours.example"],
  ["BACKUP_EVERY", "daily"],
  ["BACKUP_EVERY", "0"],
  ["BACKUP_KEEP", "0"],
])("refuses %s=%j in production", (name, value) => {
  expect(problemsOf({ ...complete, [name]: value }).split("\n")).toEqual([
    "The settings for production are not complete:",
    expect.stringContaining(`- ${name}: `),
  ]);
});

test("refuses a mode it does not know", () => {
  expect(problemsOf({ MODE: "staging" })).toContain('- MODE: set it to "demonstration" or "production"');
});

function problemsOf(env: NodeJS.ProcessEnv): string {
  try {
    readEnvironment(env);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

test("a backup is made each day into the folder that is set, and two weeks are kept", () => {
  expect(readEnvironment(complete).BACKUP_FOLDER).toBeUndefined();
  expect(readEnvironment({ ...complete, BACKUP_FOLDER: "/srv/backups" })).toMatchObject({
    BACKUP_FOLDER: "/srv/backups",
    BACKUP_EVERY: 24,
    BACKUP_KEEP: 14,
  });
});

test("a command asks for the settings of the database alone, and tells of a file that is not there", () => {
  expect(
    databaseOfCommand({ DATABASE_URL: "postgres://audit@db/audit", DATABASE_PASSWORD: "kept apart", DATABASE_TLS: "require" }),
  ).toEqual({
    address: "postgres://audit@db/audit",
    password: "kept apart",
    tls: { isOn: true, verify: false, certificate: undefined },
  });
  expect(databaseOfCommand({ DATABASE_URL: "/nowhere/audit.sqlite" })).toBe(
    "There is no database /nowhere/audit.sqlite. Set DATABASE_URL to the one that is meant.",
  );
  expect(databaseOfCommand({ DATABASE_URL: "/nowhere/audit.sqlite" }, { mayBeNew: true })).toMatchObject({
    address: "/nowhere/audit.sqlite",
  });
  expect(databaseOfCommand({ DATABASE_TLS: "yes" })).toContain("- DATABASE_TLS: ");
  const certificate = { DATABASE_URL: "postgres://audit@db/audit", DATABASE_TLS: "verify", DATABASE_CERTIFICATE: "/nowhere/ca.pem" };
  expect(databaseOfCommand(certificate)).toMatch(/^A file that the settings name is not there: .*ca\.pem/);
});

test("a database's password, TLS and certificate come apart from its address", () => {
  const folder = mkdtempSync(join(tmpdir(), "settings-"));
  writeFileSync(join(folder, "ca.pem"), "the certificate");
  const given = {
    DATABASE_URL: "postgres://audit@db/audit",
    DATABASE_PASSWORD: "kept apart",
    DATABASE_CERTIFICATE: join(folder, "ca.pem"),
  };

  expect(databaseSettings(readEnvironment({ ...complete, ...given, DATABASE_TLS: "verify" }))).toEqual({
    address: "postgres://audit@db/audit",
    password: "kept apart",
    tls: { isOn: true, verify: true, certificate: "the certificate" },
  });
  expect(databaseSettings(readEnvironment({ ...complete, DATABASE_TLS: "off" })).tls).toMatchObject({ isOn: false });
  expect(databaseSettings(readEnvironment(complete)).tls).toBeUndefined();
  rmSync(folder, { recursive: true });
});
