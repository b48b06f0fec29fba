import { dayInWords } from "#domain/dates.ts";
import { letter } from "./letters.ts";
import type { DailyLine, NewMessage } from "./message.ts";

/** Tells an organisation that its return is here, who reads it and by when it is answered. */
export function acknowledgedLine(about: {
  organisation: string;
  cycle: string;
  reader: string;
  dueOn: string;
  assessmentId: string;
}): Pick<DailyLine, "kind" | "words" | "path"> {
  const { organisation, cycle, reader, dueOn, assessmentId } = about;
  return {
    kind: "receipt",
    words: `${cycle} of ${organisation}: ${reader} reads it, and the response is owed to you by ${dayInWords(dueOn)}`,
    path: `/assessments/${assessmentId}`,
  };
}

/** Tells whoever reads a return that it was corrected and signed again. */
export function readAgainLine({ organisation, cycle, assessmentId }: { organisation: string; cycle: string; assessmentId: string }) {
  return {
    kind: "receipt" as const,
    words: `${organisation} has corrected its ${cycle} and signed it again. You read it`,
    path: `/assessments/${assessmentId}/review`,
  };
}

/** Tells a reviewer that a return wants to be read before the others, and never why. */
export function readFirstMessage(message: {
  to: string;
  publicUrl: string;
  organisation: string;
  cycle: string;
  assessmentId: string;
}): NewMessage {
  const { publicUrl, assessmentId, ...about } = message;
  return letter("read-first", { ...about, link: `${publicUrl}/assessments/${assessmentId}/review` });
}
