import { dayInWords } from "#domain/dates.ts";
import { letter } from "./letters.ts";
import type { DailyLine, NewMessage } from "./message.ts";

interface About {
  organisation: string;
  cycle: string;
}

type Line = Pick<DailyLine, "kind" | "words" | "path">;

interface Sent extends About {
  to: string;
  partnership: string;
  answersDueOn: string | null;
  correctionsUntil: string;
  link: string;
}

/** Tells those who lead and sign that the partnership has answered. */
export function responseMessage({ answersDueOn, correctionsUntil, ...message }: Sent): NewMessage {
  const asked = answersDueOn ? `It makes recommendations. Answer each by ${dayInWords(answersDueOn)}.` : "";
  return letter("response", { ...message, asked, until: dayInWords(correctionsUntil) });
}

/** The same for those who read it besides. */
export function responseLine({ organisation, cycle, path }: About & { path: string }): Line {
  return { kind: "response", words: `${cycle} of ${organisation}: the partnership has answered`, path };
}

export function approvalLine({ organisation, cycle, path, isGivenBack = false }: About & { path: string; isGivenBack?: boolean }): Line {
  const what = isGivenBack ? "your draft of the response was given back" : "a response waits for you to approve it";
  return { kind: "response", words: `${cycle} of ${organisation}: ${what}`, path };
}

/** That something of a response was called wrong, or that this was answered. */
export function correctionLine({ organisation, cycle, path, isAnswered }: About & { path: string; isAnswered: boolean }): Line {
  const what = isAnswered ? "the correction you asked for is answered" : "a correction to the response is asked for";
  return { kind: "response", words: `${cycle} of ${organisation}: ${what}`, path };
}

/** Asks how actions are going, some months after a response. */
export function updatesLine({ organisation, cycle, path, months, count }: About & { path: string; months: number; count: number }): Line {
  const open = count === 1 ? "1 action is open" : `${count} actions are open`;
  return { kind: "action-due", words: `${cycle} of ${organisation}: ${open}, ${months} months after the response. Say how it goes`, path };
}

/** That the partnership closed an action, or asks for more. */
export function closureLine({ organisation, cycle, path, isClosed }: About & { path: string; isClosed: boolean }): Line {
  return {
    kind: "action-due",
    words: `${cycle} of ${organisation}: ${isClosed ? "an action is closed" : "the partnership asks for more on an action"}`,
    path,
  };
}
