import { dayOf, instantOf } from "#domain/dates.ts";
import { addKeyLine } from "#db/scrutiny/key-lines.ts";
import { addPanel } from "#db/scrutiny/panels/panel-changes.ts";
import type { Trx } from "../connection.server.ts";
import { viewAs } from "./send-and-sign.ts";
import { expectDone } from "./set-up.ts";

const returns = [
  { id: "2026-wealdshire-youth-justice-service", time: "10:10", minutes: 35 },
  { id: "2026-estmere-childrens-services", time: "10:45", minutes: 35 },
  { id: "2026-stillwater-domestic-abuse-service", time: "11:20", minutes: 30 },
];

const keyLines = [
  {
    assessmentId: "2026-wealdshire-youth-justice-service",
    standardCode: "7.2",
    question: "The panel of 2025 found one file of six without a date for the renewed check. How do you know today that none is missing?",
  },
  {
    assessmentId: "2026-estmere-childrens-services",
    standardCode: "4.3",
    question: "Which child was told what came of what they said, and how do you know of it?",
  },
  {
    assessmentId: "2026-stillwater-domestic-abuse-service",
    standardCode: null,
    question: "What would you ask of us, the partnership, that would make the next two years easier?",
  },
];

/** A panel of the open audit in the week after the day of the demonstration, for the first that returned. */
export async function writeOpenPanel(trx: Trx, { today, title }: { today: string; title: string }, publicUrl: string) {
  const day = thursdayAfter(today);
  const at = instantOf(today, "08:30");
  const result = await addPanel(
    trx,
    { by: "leila-haddad", at },
    {
      startsAt: instantOf(day, "10:00"),
      minutes: 120,
      place: "Wealdshire council offices, room 2, or by video",
      link: "https://meet.example/section-11-panel",
      chairId: "beverley-stanhope",
      packOn: today,
      memberIds: ["caroline-fenn", "gareth-pugh", "rachel-oduya", "gwendolyn-pryce"],
      slots: returns.map(({ id, time, minutes }) => ({
        assessmentId: id,
        startsAt: instantOf(day, time),
        minutes,
        chairId: null,
        attending: "",
      })),
    },
    { cycle: { id: "s11-2026", title }, publicUrl },
  );
  if (result === "stale" || "refused" in result) throw new Error(`The panel of the demonstration: ${JSON.stringify(result)}`);
  for (const { assessmentId, ...line } of keyLines) {
    const author = { by: "beverley-stanhope", at };
    const saved = await addKeyLine(trx, author, await viewAs(trx, author.by, assessmentId), line);
    expectDone(saved === "saved" ? null : `${assessmentId} can be asked nothing`);
  }
}

// At least four days are left to read the pack
function thursdayAfter(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 4);
  while (date.getUTCDay() !== 4) date.setUTCDate(date.getUTCDate() + 1);
  return dayOf(date);
}
