import { z } from "zod";
import type { Db } from "#db/connection.server.ts";
import { stored } from "#db/stored.ts";

const lines = z.object({ fields: z.array(z.string()), conversion: z.boolean().optional() });

/** What the national register changed last about the school or college of this return, and what applies since. */
export async function findRegisterNews(db: Db, assessmentId: string) {
  const row = await db
    .selectFrom("history")
    .select(["id", "at", "after"])
    .where("assessmentId", "=", assessmentId)
    .where("event", "=", "register-accepted")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row?.after) return null;
  const { fields, conversion = false } = stored(lines, row.after, "history.after", String(row.id));
  const flags = await db
    .selectFrom("history")
    .select(["id", "after"])
    .where("assessmentId", "=", assessmentId)
    .where("event", "=", "profile-flags-set")
    .where("at", "=", row.at)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const applies = flags?.after ? stored(changes, flags.after, "history.after", String(flags.id)) : { starts: [], stops: [] };
  return { at: row.at, fields, isConversion: conversion, ...applies };
}

const changes = z.object({ starts: z.array(z.string()).default([]), stops: z.array(z.string()).default([]) });
