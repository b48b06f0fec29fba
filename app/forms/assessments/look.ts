import { z } from "zod";

export const lookedName = "lookedAt";
export const shownName = "shown";
export const unseenName = "unseen";

const ids = z.array(z.string()).default([]);

/** Which items of evidence a page showed, as they stood, and which of them were not looked at. */
export const lookForm = z
  .object({
    shown: ids,
    unseen: ids,
    lookedAt: z.literal("yes", { error: "Tick that the evidence was checked today. What was not looked at is ticked where it stands" }),
  })
  .transform(({ shown, unseen }) =>
    shown.flatMap((one) => {
      const [id = "", savedAt = ""] = one.split(" ");
      return unseen.includes(id) ? [] : [{ id, savedAt }];
    }),
  );
