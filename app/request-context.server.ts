import { randomUUID } from "node:crypto";
import { createContext, RouterContextProvider } from "react-router";
import type { Db } from "#db/connection.server.ts";
import { addressContext, clockContext, databaseContext, environmentContext } from "./context.ts";
import type { Environment } from "./environment.server.ts";

/** Lets our own inline scripts run, and no others. */
export const nonceContext = createContext<string>();

/** What a person can quote when something went wrong; the log has it too. */
export const referenceContext = createContext<string>();

/** A form that was sent, as it was read, so that its words are not lost where it cannot be taken. */
export interface SentForm {
  /** The page whose form it is. */
  page: string;
  /** Where it was sent. */
  action: string;
  form: string;
  fields: [name: string, value: FormDataEntryValue][];
}
export const sentFormContext = createContext<SentForm | null>(null);

/** What the log says of a request: neither who nor what. */
export interface RequestFacts {
  /** The pattern of the address, such as /assessments/:assessmentId. */
  route: string;
  session: string | null;
}
export const requestFactsContext = createContext<RequestFacts | null>(null);

/** The same, with the reference under which a failure was told, for the server around the application. */
export function factsOf(context: Readonly<RouterContextProvider>) {
  return { ...(context.get(requestFactsContext) ?? { route: "", session: null }), id: context.get(referenceContext) };
}

export interface Server {
  db: Db;
  clock: () => Date;
  environment: Environment;
}

/** What one request from an address is handed; server.ts and the tests call this through the built application. */
export function createLoadContext({ db, clock, environment }: Server, address = ""): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(databaseContext, db);
  context.set(clockContext, clock);
  context.set(environmentContext, environment);
  context.set(addressContext, address);
  context.set(nonceContext, randomUUID());
  context.set(referenceContext, randomUUID().slice(0, 8).toUpperCase());
  return context;
}
