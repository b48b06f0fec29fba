import { z } from "zod";
import { instantOf } from "#domain/dates.ts";
import { slotsRefused } from "#domain/scrutiny/slots.ts";
import { optionalDay, requiredDay } from "#app/forms/day.ts";
import { optionalLine } from "#app/forms/one-line.ts";
import { neededUpTo, shorten, textUpTo } from "#app/forms/text.ts";
import { timeOfDay } from "#app/forms/time.ts";

export const mostSlots = 10;
export const panelLimits = { place: 300, attending: 300, conflict: 500 };

const minutes = (what: string, most: number) =>
  z
    .string({ error: `Enter how many minutes ${what} has` })
    .refine(
      (typed) => /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= 5 && Number(typed) <= most,
      `Minutes must be a number from 5 to ${most}`,
    )
    .transform(Number);

const chosen = z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(z.string()).default([]));

const slot = z.object({
  assessment: z.string().optional(),
  time: z.string().optional(),
  minutes: z.string().optional(),
  chair: z.string().optional(),
  attending: textUpTo(panelLimits.attending, shorten("it", panelLimits.attending)).optional(),
});

const link = optionalLine("the link", 500).refine(
  (text) => text === "" || /^https?:\/\/[^\s]+$/i.test(text),
  "Enter a link that begins with https://",
);

interface Offered {
  people: { id: string; mayChair: boolean }[];
  returns: { id: string; name: string }[];
}

/** A panel as it is set up: the meeting, who sits, and the time of each return. */
export function panelForm({ people, returns }: Offered) {
  return z
    .object({
      base: z.string().optional(),
      day: requiredDay("Day of the panel"),
      time: timeOfDay("Start"),
      minutes: minutes("the meeting", 600),
      place: textUpTo(panelLimits.place, shorten("the place", panelLimits.place)).default(""),
      link: link.default(""),
      chairId: z.string().optional(),
      members: chosen,
      packOn: optionalDay("Day of the pack"),
      slots: z.array(slot).max(mostSlots, `Give a panel ${mostSlots} organisations or fewer, and set up another for the rest`).default([]),
    })
    .transform(({ base, day, time, slots, chairId = "", members, ...meeting }, context) => {
      const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
      const startsAt = instantOf(day, time);
      const readSlots = slots.flatMap((typed, at) => {
        if (!typed.assessment) {
          if (typed.time || typed.minutes || typed.attending) refuse(["slots", at, "assessment"], "Select the organisation of this slot");
          return [];
        }
        const found = returns.find(({ id }) => id === typed.assessment);
        if (!found) refuse(["slots", at, "assessment"], "Select an organisation from the list");
        const begins = timeOfDay("Start").safeParse(typed.time);
        const lasts = minutes("this slot", 600).safeParse(typed.minutes);
        if (!begins.success) refuse(["slots", at, "time"], begins.error.issues[0]?.message ?? "");
        if (!lasts.success) refuse(["slots", at, "minutes"], lasts.error.issues[0]?.message ?? "");
        if (!found || !begins.success || !lasts.success) return [];
        return [
          {
            at,
            name: found.name,
            assessmentId: found.id,
            startsAt: instantOf(day, begins.data),
            minutes: lasts.data,
            chairId: typed.chair || null,
            attending: typed.attending ?? "",
          },
        ];
      });
      for (const { at, because } of slotsRefused({ startsAt, minutes: meeting.minutes }, readSlots))
        refuse(["slots", readSlots[at]?.at ?? 0, "time"], because);
      for (const [at, one] of readSlots.entries())
        if (readSlots.slice(0, at).some(({ assessmentId }) => assessmentId === one.assessmentId))
          refuse(["slots", one.at, "assessment"], "Give each organisation one slot");
      if (chairId && !people.some(({ id, mayChair }) => id === chairId && mayChair)) refuse(["chairId"], "Select a chair from the list");
      const unknown = members.filter((id) => !people.some((one) => one.id === id));
      if (unknown.length > 0) refuse(["members"], "Select members from the list");
      const sits = new Set([...members, chairId]);
      for (const { at, chairId: own } of readSlots)
        if (own && (!sits.has(own) || !people.some(({ id, mayChair }) => id === own && mayChair)))
          refuse(["slots", at, "chair"], "Select one of the members who can chair");
      if (context.issues.length > 0) return z.NEVER;
      return {
        base: Number(base ?? 0),
        plan: {
          ...meeting,
          startsAt,
          chairId: chairId || null,
          memberIds: members,
          slots: readSlots.map((one) => ({
            assessmentId: one.assessmentId,
            startsAt: one.startsAt,
            minutes: one.minutes,
            chairId: one.chairId,
            attending: one.attending,
          })),
        },
      };
    });
}

/** A conflict of interest about one return of a panel. */
export function conflictForm(offered: { assessmentIds: string[]; personIds: string[] }) {
  const from = (ids: string[], missing: string) => z.string({ error: missing }).refine((id) => ids.includes(id), missing);
  return z.object({
    assessmentId: from(offered.assessmentIds, "Select which organisation it is about"),
    personId: from(offered.personIds, "Select whom it is about"),
    reason: neededUpTo(panelLimits.conflict, shorten("it", panelLimits.conflict), "Enter what the conflict is"),
  });
}
