import { createContext } from "react-router";
import type { Db } from "#db/connection.server.ts";
import type { Environment } from "./environment.server.ts";
import type { SessionLeft } from "#domain/people/sessions.ts";
import type { SignedInPerson } from "#domain/people/roles.ts";

/** What the server hands down to every request, and a test replaces. */
export const databaseContext = createContext<Db>();
export const clockContext = createContext<() => Date>();
export const environmentContext = createContext<Environment>();

/** The address on the internet that asks, as far as the proxies in front are trusted. */
export const addressContext = createContext<string>("");

/** Who is signed in, set by the root middleware. */
export const personContext = createContext<SignedInPerson | null>(null);

/** How long they stay signed in, as things stand. */
export const sessionContext = createContext<SessionLeft | null>(null);
