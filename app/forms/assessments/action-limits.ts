/** The longest text of each box of an action, in characters. */
export const actionLimits = { what: 200, gap: 1000, owner: 200, successMeasure: 500, note: 1000 } as const;
