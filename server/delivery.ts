import type { Environment } from "#app/environment.server.ts";
import type { Db } from "#db/connection.server.ts";
import { sendWaiting } from "#db/outbox.ts";
import { smtpTransport } from "#mail/transport.ts";

const pause = 2_000;

/** Looks into the outbox every two seconds. Without a mail server messages stay in it. */
export function startOutbox(db: Db, environment: Environment, clock: () => Date): { stop(): Promise<void> } {
  if (!environment.SMTP_URL) return { stop: async () => {} };
  const transport = smtpTransport(environment.SMTP_URL, environment.MAIL_FROM);
  const stopping = new AbortController();
  const work = deliver(() => sendWaiting(db, transport, clock()), stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await work;
    },
  };
}

async function deliver(send: () => Promise<number>, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const sent = await send().catch((error: unknown) => {
      console.error("The outbox could not be read", error);
      return 0;
    });
    if (sent === 0) await wait(pause, stopping);
  }
}

function wait(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stopping.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
