const bySection = [
  "1.1 1.2 1.4",
  "2.1 2.2 2.3",
  "3.1 3.2 3.3",
  "4.1 4.2 4.3 4.4",
  "5.1 5.2 5.4",
  "6.2 6.3 6.4",
  "7.1 7.2 7.3 7.4 7.5 7.6",
  "8.1 8.2 8.3 8.4 8.5 8.6",
  "9.1 9.2 9.3",
];

/** The 34 codes, in the order of the set. */
export const standardCodes: readonly string[] = bySection.flatMap((section) => section.split(" "));

/** What asks for something else in 2026 than in 2024: nobody can confirm an answer of 2024 to it as it stands. */
export const asksAnew2026: readonly string[] = ["4.4", "6.3", "7.2", "8.6", "9.1", "9.2"];

/** What is worded anew in 2026 but can be compared. */
export const wordedAnew2026: readonly string[] = ["2.1", "8.2"];
