/** What the one before is once a part is handed over. */
export const afterwardsLabels = { nothing: "No part", reader: "Reader", stays: "Keeps the part" } as const;
