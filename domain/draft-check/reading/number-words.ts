const ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const teens = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const one = `(?:${ones.join("|")})`;
// "Sixteen" before "six", so that the longest is found
const below100 = String.raw`(?:(?:${tens.join("|")})(?:[- ]${one}\b)?|${teens.join("|")}|${one})`;

/** A number as a word, up to 999, as the source of a regular expression. */
export const wordSource = String.raw`\b(?:(?:${one}|a) hundred(?: and ${below100})?|${below100})\b`;

/** "Twenty-four" is 24. */
export function valueOfWords(text: string): number {
  let value = 0;
  for (const word of text.toLowerCase().split(/[-\s]+/)) {
    if (word === "hundred") value = Math.max(1, value) * 100;
    else if (word === "a") value = 1;
    else
      value += Math.max(
        0,
        ones.indexOf(word) + 1,
        teens.includes(word) ? teens.indexOf(word) + 10 : 0,
        10 * (tens.indexOf(word) + (tens.includes(word) ? 2 : 0)),
      );
  }
  return value;
}

const parts: Record<string, number> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };

/** "Two thirds", "half", "three in four", as the source of a regular expression. */
export const fractionSource = String.raw`\b(?:(?:an?|one|two|three|four|nine)[- ](?:third|quarter|fifth|tenth)s?|half(?! (?:up|an?|term|way|year|yearly|day|days|hour|hourly|terms)\b)(?!-)|(?:one|two|three|four|five|six|seven|eight|nine) in (?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty))\b`;

/** "Two thirds" are 2 of 3. */
export function valueOfFraction(text: string): { some: number; of: number } {
  const [first = "", second = "", third = ""] = text.toLowerCase().split(/[-\s]+/);
  if (first === "half") return { some: 1, of: 2 };
  const some = Math.max(1, ones.indexOf(first) + 1);
  return { some, of: parts[second.replace(/s$/, "")] ?? Math.max(1, valueOfWords(third)) };
}
