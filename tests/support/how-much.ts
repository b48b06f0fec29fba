/** Whether everything is tried, as "npm run endure" does, or what "npm test" has time for (decision 022). */
export const isWhole = Boolean(process.env["ENDURE"]);
