import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { signIn, startServer } from "#tests/support/built-server.ts";

const assessment = "/assessments/2026-riverbend-housing-association";
const pages = { "task list": assessment, "standard page": `${assessment}/standards/9.1` };

/** What a browser has to fetch for the two pages people see most, gzipped. */
export async function benchPages(folder: string) {
  const file = path.join(folder, "pages.sqlite");
  const app = await startServer(file);
  const cookie = await signIn(app.origin, file, "priya.raman@riverbend-housing.example");
  console.log("\n(c) Page weights, kB gzipped (aim for a standard page: HTML under 15, JavaScript under 100)");
  for (const [name, address] of Object.entries(pages)) {
    const html = await (await fetch(app.origin + address, { headers: { Cookie: cookie } })).text();
    const linked = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] as string);
    const weigh = (ending: string) =>
      linked.filter((one) => one.endsWith(ending)).reduce((sum, one) => sum + kilobytes(readFileSync(`build/client${one}`)), 0);
    console.log(
      `    ${name.padEnd(15)} HTML ${kilobytes(Buffer.from(html)).toFixed(1)}   CSS ${weigh(".css").toFixed(1)}   JS ${weigh(".js").toFixed(1)}   (HTML before gzip ${(html.length / 1000).toFixed(1)})`,
    );
  }
  await app.stop();
}

function kilobytes(content: Buffer): number {
  return gzipSync(content).length / 1000;
}
