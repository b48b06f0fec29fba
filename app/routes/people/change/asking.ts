import type { SubmissionResult } from "@conform-to/zod/v4";
import type { Chosen } from "#app/forms/people/address.ts";
import type { AddressAsked } from "./address-question.tsx";

/** What has to be asked about an address before it is written to; null where nothing has. */
export function askedAbout(chosen: Chosen, submission: { reply(options?: object): SubmissionResult }, typed: object): AddressAsked | null {
  if ("wrong" in chosen) {
    const reply = submission.reply({ fieldErrors: { other: [chosen.wrong] } });
    return chosen.ask && { email: textIn(typed, "email"), endings: chosen.ask, typed: textsOf(typed), reply };
  }
  return "ask" in chosen ? { email: chosen.email, endings: chosen.ask, typed: textsOf(typed), reply: null } : null;
}

// What was answered is asked anew, about the address that is asked about now
function textsOf(typed: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).filter(
      (one): one is [string, string] => typeof one[1] === "string" && !["address", "other", "email"].includes(one[0]),
    ),
  );
}

function textIn(typed: object, name: string): string {
  const value = (typed as Record<string, unknown>)[name];
  return typeof value === "string" ? value : "";
}
