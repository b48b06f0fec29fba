import nodemailer from "nodemailer";
import type { Transport } from "./message.ts";

// Well under the time for which a message is reserved, so that no other process sends it as well
const longest = 60_000;

export function smtpTransport(url: string, from: string): Transport {
  const mailer = nodemailer.createTransport({ url, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 });
  return {
    async send({ to, subject, text }) {
      const { promise: late, reject } = Promise.withResolvers<never>();
      const timer = setTimeout(() => reject(new Error("The mail server took too long")), longest);
      const sending = mailer.sendMail({
        from,
        // An object is one address, whatever commas it holds
        to: { name: "", address: to },
        subject,
        text,
        headers: { "Auto-Submitted": "auto-generated" },
      });
      return Promise.race([sending, late]).finally(() => clearTimeout(timer));
    },
  };
}
