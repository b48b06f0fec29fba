import { z } from "zod";
import { waysNotExpected } from "#domain/cycles/not-expected.ts";
import { textUpTo } from "#app/forms/text.ts";

const missing = "Say why. It stays in the history";
const reason = textUpTo(1000, "Shorten the reason to 1,000 characters or fewer. All of it is still here", missing).refine(
  (text) => text !== "",
  missing,
);

export const notExpectedForm = z.object({ how: z.enum(waysNotExpected, { error: "Select why nothing is expected" }), reason });
export const expectedAgainForm = z.object({ reason });
