import nodemailer from "nodemailer";
import type { Posted, Transport } from "./message.ts";

// Well under the time for which a message is reserved, so that no other process sends it as well
const longest = 60_000;

/** Sends by SMTP from one address, in the name of the partnership that a message comes from. */
export function smtpTransport(url: string, from: string): Transport {
  const mailer = nodemailer.createTransport({ url, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 });
  return {
    async send(message) {
      const { promise: late, reject } = Promise.withResolvers<never>();
      const timer = setTimeout(() => reject(new Error("The mail server took too long")), longest);
      return Promise.race([mailer.sendMail(posted(message, from)), late]).finally(() => clearTimeout(timer));
    },
  };
}

function posted({ id, to, subject, text, fromName, replyTo }: Posted, from: string) {
  const address = addressOf(from);
  return {
    from: fromName ? { name: fromName, address } : from,
    // An object is one address, whatever commas it holds
    to: { name: "", address: to },
    ...(replyTo && { replyTo }),
    subject,
    text,
    // The same at every attempt, so that a mail server can tell a second copy from a second mail
    messageId: `<${id}@${address.split("@")[1] ?? "localhost"}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  };
}

function addressOf(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
}

/** Whether an address or its mail server will never take this message: no second attempt can help. */
export function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === "EENVELOPE" || code === "EMESSAGE") && responseCode !== undefined && responseCode >= 500;
}
