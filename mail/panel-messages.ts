import { dayInWords } from "#domain/dates.ts";
import { stretchInWords, type Stretch } from "#domain/stretch.ts";
import { type NewMessage, paragraphs, signInAt } from "./message.ts";

// As every e-mail these say when and where, and never what a return says

interface AboutPanel {
  to: string;
  publicUrl: string;
  cycle: string;
  panelId: string;
  panel: Stretch & { place: string; link: string };
}

/** Tells a member of a panel when and where it is, or that this has changed. */
export function panelMessage({ to, publicUrl, cycle, panelId, panel, isNew }: AboutPanel & { isNew: boolean }): NewMessage {
  return {
    kind: "panel",
    toEmail: to,
    subject: isNew ? `${cycle}: you are on the panel of ${dayInWords(panel.startsAt)}` : `${cycle}: your panel has changed`,
    body: paragraphs(
      isNew
        ? `You are asked to sit on a scrutiny panel of the ${cycle}.`
        : `The panel of the ${cycle} on which you sit has changed. This is how it is now.`,
      ...whenAndWhere(panel, panel),
      "If a return is of your own organisation, or there is another conflict, declare it on the panel’s page. A calendar file is there too.",
      signInAt(`${publicUrl}/panels/${panelId}`),
    ),
  };
}

/** Tells somebody that they need not come: they left the panel, or it was cancelled. */
export function panelOffMessage({
  to,
  cycle,
  panel,
  isCancelled,
}: Omit<AboutPanel, "panelId" | "publicUrl"> & { isCancelled: boolean }): NewMessage {
  const day = dayInWords(panel.startsAt);
  return {
    kind: "panel",
    toEmail: to,
    subject: isCancelled ? `${cycle}: the panel of ${day} is cancelled` : `${cycle}: you are no longer on the panel of ${day}`,
    body: paragraphs(
      isCancelled
        ? `The panel of the ${cycle} on ${day} is cancelled. You need not come.`
        : `You are no longer on the panel of the ${cycle} on ${day}, and what it reads is closed to you now.`,
      "Take it out of your calendar. If this is a mistake, answer this e-mail.",
    ),
  };
}

interface AboutSlot extends Omit<AboutPanel, "panelId"> {
  assessmentId: string;
  organisation: string;
  slot: Stretch;
}

/** Tells an organisation when a panel talks with it, or that this has changed. */
export function slotMessage({
  to,
  publicUrl,
  cycle,
  organisation,
  assessmentId,
  panel,
  slot,
  isNew,
}: AboutSlot & { isNew: boolean }): NewMessage {
  return {
    kind: "panel",
    toEmail: to,
    subject: `${cycle}: ${isNew ? "your scrutiny panel is" : "your scrutiny panel has changed, it is now"} on ${dayInWords(slot.startsAt)}`,
    body: paragraphs(
      isNew
        ? `A scrutiny panel talks with ${organisation} about its ${cycle}.`
        : `The time at which a panel talks with ${organisation} about its ${cycle} has changed. This is how it is now.`,
      ...whenAndWhere(slot, panel),
      "The slot, questions asked of you before and a calendar file are on your page.",
      signInAt(`${publicUrl}/assessments/${assessmentId}`),
    ),
  };
}

/** Tells an organisation that its slot has gone. */
export function slotOffMessage({ to, publicUrl, cycle, organisation, assessmentId, slot }: Omit<AboutSlot, "panel">): NewMessage {
  const day = dayInWords(slot.startsAt);
  return {
    kind: "panel",
    toEmail: to,
    subject: `${cycle}: your scrutiny panel of ${day} is cancelled`,
    body: paragraphs(
      `The time that a panel had for ${organisation} on ${day} is cancelled. You need not come. You are told if there is another.`,
      "Take it out of your calendar.",
      signInAt(`${publicUrl}/assessments/${assessmentId}`),
    ),
  };
}

function whenAndWhere(stretch: Stretch, { place, link }: { place: string; link: string }): string[] {
  return [
    `When: ${dayInWords(stretch.startsAt)}, ${stretchInWords(stretch)}`,
    ...(place ? [`Where: ${place}`] : []),
    ...(link ? [`Link: ${link}`] : []),
  ];
}
