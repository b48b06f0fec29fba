import { dailyMessage } from "#mail/daily-message.ts";
import { governorRequestMessage } from "#mail/governor-messages.ts";
import { invitationMessage } from "#mail/cycle-messages.ts";
import type { MessageKind, NewMessage } from "#mail/message.ts";
import { receiptMessage, reopenedMessage, returnedMessage, signOffRequestMessage, takenBackMessage } from "#mail/messages.ts";
import { isForSettings, calledIn } from "#domain/organisations/organisation-words.ts";
import { wordsByKind } from "#domain/organisations/words-by-kind.ts";
import { partsInWords } from "#domain/cycles/set-up.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { Db } from "#db/connection.server.ts";
import type { Cycle } from "#db/rows.ts";
import { storedReadings } from "#db/stored.ts";

/** A kind of mail of a cycle, as it is written to somebody. */
export interface MailText {
  /** By which it is marked as read. */
  key: string;
  kind: MessageKind;
  title: string;
  subject: string;
  body: string;
  isOwn: boolean;
}

const standing = {
  to: "",
  name: "Priya Raman",
  organisation: "Riverbend",
  champion: "Priya Raman",
  signatory: "Helen Whitcombe",
  by: "Leila Haddad",
  receipt: "S11-0000-0000-0000",
  path: "/work",
  publicUrl: "https://…",
};

/** The mails that go out in a cycle: the partnerships' own words where they have some, otherwise what the service writes, with examples for names. */
export async function listMailTexts(db: Db, cycle: Cycle, set: StandardSet): Promise<MailText[]> {
  const own = await db
    .selectFrom("mailTexts")
    .innerJoin("cyclePartnerships", "cyclePartnerships.partnershipId", "mailTexts.partnershipId")
    .innerJoin("partnerships", "partnerships.id", "mailTexts.partnershipId")
    .select(["mailTexts.kind", "mailTexts.subject", "mailTexts.body", "mailTexts.partnershipId", "partnerships.shortName"])
    .where("cyclePartnerships.cycleId", "=", cycle.id)
    .orderBy("partnerships.shortName")
    .execute();
  return standard(cycle, set).flatMap(({ title, key, message }): MailText[] => {
    const { kind, subject, body } = message;
    const theirs = own.filter((one) => one.kind === kind);
    if (theirs.length === 0) return [{ key: `mail:${key}`, kind, title, subject, body, isOwn: false }];
    return theirs.map((one) => ({
      key: `mail:${key}:${one.partnershipId}`,
      kind,
      title: `${title}, in the words of ${one.shortName}`,
      subject: one.subject,
      body: one.body,
      isOwn: true,
    }));
  });
}

function standard(cycle: Cycle, set: StandardSet): { key: string; title: string; message: NewMessage }[] {
  const [lead, head] = partsInWords(calledIn(set));
  const about = { ...standing, cycle: cycle.title };
  const invitation = { ...about, dueAt: cycle.dueAt, link: standing.publicUrl, unchanged: null };
  const reminder = {
    kind: "reminder" as const,
    assessmentId: null,
    words: `${cycle.title}, ${standing.organisation}: due in 7 days`,
    path: standing.path,
  };
  return [
    { key: "invitation", title: `Invitation to the ${lead}`, message: invitationMessage({ ...invitation, parts: [lead], writes: true }) },
    {
      key: "invitation-sign",
      title: `Invitation to the ${head}`,
      message: invitationMessage({ ...invitation, parts: [head], writes: false }),
    },
    { key: "reminder", title: "Reminder", message: { ...dailyMessage({ ...standing, lines: [reminder] }), kind: "reminder" } },
    { key: "sign-off-request", title: "Ready to sign", message: signOffRequestMessage(about) },
    { key: "returned", title: "Returned with a note", message: returnedMessage(about) },
    { key: "taken-back", title: "Taken back before it was signed", message: takenBackMessage(about) },
    {
      key: "receipt",
      title: "Receipt",
      message: receiptMessage({ ...about, submittedAt: cycle.dueAt, governorSignsBy: cycle.governorSignsBy }),
    },
    ...(isForSettings(set) && cycle.governorSignsBy
      ? [
          {
            key: "governor-request",
            title: "Second signature asked",
            message: governorRequestMessage({
              ...about,
              words: wordsByKind["maintained-school"],
              owedBy: cycle.governorSignsBy,
              assessmentId: "…",
            }),
          },
        ]
      : []),
    { key: "reopened", title: "Open for changes again", message: reopenedMessage(about) },
  ];
}

/** Whether a text of this cycle has been read by somebody. */
export function isMailRead(cycle: Pick<Cycle, "id" | "readTexts">, key: string): boolean {
  return storedReadings(cycle.readTexts, cycle.id)[key] !== undefined;
}
