import { counted } from "#domain/words.ts";
import { openDatabase } from "#db/connection.server.ts";
import { checkSummaries, type SummaryDifference } from "#db/figures/summary-check.ts";
import { databaseOfCommand } from "../database-settings.ts";

process.exitCode = await check(process.argv.slice(2));

async function check(options: string[]): Promise<number> {
  const unknown = options.filter((option) => option !== "--mend");
  if (unknown.length > 0) return say(1, `There is no option ${unknown.join(" ")}. There is one: npm run summaries:check -- --mend`);
  const settings = databaseOfCommand(process.env);
  if (typeof settings === "string") return say(1, settings);

  const mend = options.includes("--mend");
  const db = openDatabase(settings);
  try {
    const { assessments, differences } = await checkSummaries(db, { mend });
    const where = `${counted(assessments, "return")} checked.`;
    if (differences.length === 0) return say(0, `${where} Every summary agrees with its answers.`);
    const found = counted(differences.length, "summary", "summaries");
    const end = mend ? `${found} mended.` : `${found} to mend. Run: npm run summaries:check -- --mend`;
    return say(mend ? 0 : 1, ...differences.map(line), "", `${where} ${end}`);
  } finally {
    await db.destroy();
  }
}

function line({ assessmentId, sectionCode, judgedBy, kept, counted: now }: SummaryDifference): string {
  const whose = judgedBy === "moderated" ? " as moderated" : "";
  const from = judgedBy === "moderated" ? "the agreed ratings" : "the answers";
  return `${assessmentId}, section ${sectionCode}${whose}: kept ${inWords(kept)}, but ${from} give ${inWords(now)}`;
}

function inWords(summary: SummaryDifference["kept"]): string {
  if (!summary) return "nothing";
  const { answered, standards, complete, met, partiallyMet, notMet, notApplicable, outcome } = summary;
  return `${answered} of ${standards} answered (${met} met, ${partiallyMet} partially met, ${notMet} not met, ${notApplicable} not applicable), ${complete} complete, outcome ${outcome ?? "none"}`;
}

function say(exitCode: number, ...lines: string[]): number {
  process.stdout.write(`${lines.join("\n")}\n`);
  return exitCode;
}
