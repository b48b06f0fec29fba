import type { SubmissionResult } from "@conform-to/zod/v4";
import type { Reply } from "#app/components/govuk/fields/fields-of.ts";
import type { Chosen } from "#app/forms/people/address.ts";
import { namingRefusedBecause } from "#domain/people/naming.ts";
import type { Role } from "#domain/people/roles.ts";
import type { RequiredPlace } from "../requirements.ts";
import type { Endings } from "#domain/people/addresses.ts";

/** What is asked before somebody gets a part. */
export interface Question {
  email: string;
  /** How other addresses of the place end, where this one does not. */
  endings: Endings | null;
  /** What there is to know of them. */
  toKnow: string[];
  /** What was typed on the page before, which goes along. */
  typed: Record<string, string>;
  reply: Reply;
}

/** Why this part is not to be given to whoever has this address, as far as it is known before anything is asked of them; or null. */
export function refusedAtOnce(
  part: Role,
  { name, email }: { name: string; email: string },
  { held, person, view }: Pick<RequiredPlace, "held" | "person" | "view">,
): string | null {
  const id = email === person.email ? person.id : (held.find((one) => one.email === email)?.personId ?? "");
  return namingRefusedBecause(part, { id, name }, person.id, held, view.kind);
}

interface Sent {
  formData: FormData;
  submission: { reply(options?: object): SubmissionResult };
  /** What there is to know of somebody with this address. */
  toKnowOf: (email: string) => Promise<string[]>;
}

/** What has to be asked before anything is given or sent; null where nothing has, or where it was seen and answered. */
export async function questionAbout(chosen: Chosen, { formData, submission, toKnowOf }: Sent): Promise<Question | null> {
  const typed = Object.fromEntries(
    [...formData].filter((one): one is [string, string] => typeof one[1] === "string" && !own.includes(one[0])),
  );
  const ask = async (email: string, endings: Endings | null, reply: Reply = null) => ({
    email,
    endings,
    toKnow: await toKnowOf(email),
    typed,
    reply,
  });
  if ("wrong" in chosen) {
    const reply = submission.reply({ fieldErrors: { other: [chosen.wrong] } });
    return chosen.ask && ask(String(formData.get("email")), chosen.ask, reply);
  }
  if ("ask" in chosen) {
    // Whoever was asked and chose nothing is asked again: no address is taken that nobody typed or chose
    const isUnanswered = formData.has("seen") && !formData.get("address");
    const reply = isUnanswered ? submission.reply({ fieldErrors: { address: ["Select which address it should be"] } }) : null;
    return ask(chosen.email, chosen.ask, reply);
  }
  const question = await ask(chosen.email, null);
  return question.toKnow.length > 0 && seenMark(question.toKnow) !== formData.get("seen") ? question : null;
}

// What was answered is asked anew, about the address that is asked about now; the rest the page writes itself
const own = ["address", "other", "email", "seen", "opened-by", "kept-seen", "form"];

/** By what an answer shows that this was read, and nothing less. */
export function seenMark(toKnow: string[]): string {
  return toKnow.join(" ");
}
