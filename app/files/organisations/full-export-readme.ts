export interface ExportedFile {
  /** What it is called, before ".csv" and ".json". */
  name: string;
  /** What a row is. */
  about: string;
  /** What each column holds. */
  columns: Record<string, string>;
  /** Columns that are not given; what is said of them is why. */
  withheld?: string[];
  /** Columns that hold JSON. */
  json?: string[];
  /** Columns too long for a spreadsheet. */
  onlyInJson?: string[];
}

export interface Readme {
  partnership: string;
  /** When it is taken, in words. */
  moment: string;
  files: ExportedFile[];
  leftOut: { name: string; reason: string }[];
}

const introduction = [
  "Each table is there twice, with the same rows: as CSV for spreadsheets, and as JSON for programs. The standards are also in the folder standard-sets, as YAML and as JSON, in the form in which this service reads them.",
  "Days are written 2026-12-18. Moments are in UTC: 2026-12-18T17:00:00.000Z. In CSV an empty cell is no value; text that a spreadsheet would take for a formula has an apostrophe before it. In JSON every text is exactly as it was typed.",
  "What an organisation writes is its own until it is submitted. Answers, evidence, actions and profiles of returns that are not submitted, or that were opened again, are not here; what was submitted earlier is in submissions. Organisations keep work in hand by downloading their returns themselves.",
  "The files hold names, e-mail addresses and words about safeguarding. Keep them where only those who need them can read them.",
];

export function readmeText({ partnership, moment, files, leftOut }: Readme): string {
  const described = files.map(
    (file) =>
      `${file.name}.csv, ${file.name}.json\n${file.about}\n${columnsOf(file)
        .map(({ name, meaning, where }) => `  ${name}: ${meaning}${where ? ` (${where})` : ""}`)
        .join("\n")}`,
  );
  const reasons = leftOut.map(({ name, reason }) => `  ${name}: ${reason}`);
  return `${titleOf(partnership)}\nTaken at ${moment}.\n\n${introduction.join("\n\n")}\n\nFILES\n\n${described.join("\n\n")}\n\nLEFT OUT\n\n${reasons.join("\n")}\n`;
}

export function readmeHtml({ partnership, moment, files, leftOut }: Readme): string {
  const described = files.map(
    (file) => `<h2>${file.name}.csv, ${file.name}.json</h2>
<p>${escaped(file.about)}</p>
<table>
<caption>Columns of ${file.name}</caption>
<thead><tr><th scope="col">Column</th><th scope="col">What it holds</th></tr></thead>
<tbody>
${columnsOf(file)
  .map(({ name, meaning, where }) => `<tr><th scope="row">${name}</th><td>${escaped(meaning)}${where ? ` (${where})` : ""}</td></tr>`)
  .join("\n")}
</tbody>
</table>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(titleOf(partnership))}</title>
<style>body { max-width: 60em; margin: 2em auto; padding: 0 1em; font-family: Arial, Helvetica, sans-serif; line-height: 1.5 } table { border-collapse: collapse; width: 100% } caption { text-align: left; font-weight: bold } th, td { padding: 0.3em 1em 0.3em 0; border-bottom: 1px solid #8f8a99; text-align: left; vertical-align: top }</style>
</head>
<body>
<main>
<h1>${escaped(titleOf(partnership))}</h1>
<p>Taken at ${escaped(moment)}.</p>
${introduction.map((text) => `<p>${escaped(text)}</p>`).join("\n")}
${described.join("\n")}
<h2>Left out</h2>
<ul>
${leftOut.map(({ name, reason }) => `<li>${name}: ${escaped(reason)}</li>`).join("\n")}
</ul>
</main>
</body>
</html>
`;
}

function titleOf(partnership: string): string {
  return `Everything that ${partnership} holds in the safeguarding audit`;
}

/** The columns that a file has as CSV. */
export function csvColumns({ columns, withheld = [], onlyInJson = [] }: ExportedFile): string[] {
  return Object.keys(columns).filter((column) => !withheld.includes(column) && !onlyInJson.includes(column));
}

function columnsOf(file: ExportedFile): { name: string; meaning: string; where: string }[] {
  return Object.entries(file.columns).map(([name, meaning]) => ({
    name,
    meaning,
    where: file.onlyInJson?.includes(name) ? "in the JSON file only" : "",
  }));
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
