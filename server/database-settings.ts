import { readFileSync } from "node:fs";
import type { Environment } from "#app/environment.server.ts";
import type { DatabaseSettings } from "#db/connection.server.ts";

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
