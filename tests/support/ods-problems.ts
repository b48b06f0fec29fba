import JSZip from "jszip";
import { readOds } from "./ods.ts";

const dateAsText =
  /<table:table-cell[^>]*value-type="string"[^>]*><text:p>(?:\d{1,2}(?::\d\d)?[ap]m on )?\d{1,2} [A-Z][a-z]+ \d{4}<\/text:p>/g;

/** What would print badly in an OpenDocument workbook: on which paper, what repeats, rows without a height, dates as text. */
export async function odsProblems(file: Buffer): Promise<string[]> {
  const zip = await JSZip.loadAsync(file);
  const styles = (await zip.file("styles.xml")?.async("string")) ?? "";
  const { content, sheets } = await readOds(file);
  const [layout = ""] = styles.match(/<style:page-layout-properties[^>]*>/) ?? [];
  const wanted = ['page-width="297mm"', 'page-height="210mm"', 'orientation="landscape"', 'scale-to-X="1"', 'scale-to-Y="0"'];
  const heights = new Map(
    [
      ...content.matchAll(
        /style:name="(h\d+)"[^>]*><style:table-row-properties style:row-height="(\d+)pt" style:use-optimal-row-height="false"/g,
      ),
    ].map(([, name, height]) => [name, Number(height)]),
  );
  const rows = [...content.matchAll(/<table:table-row table:style-name="([^"]*)"/g)].map(([, name]) => name ?? "");
  return [
    ...wanted.filter((one) => !layout.includes(one)).map((one) => `its page lacks ${one}`),
    ...sheets
      .filter((sheet) => /contains one table/.test(String(sheet.rows[1]?.[0])) && sheet.headingAt === null)
      .map(({ name }) => `${name}: its headings do not repeat`),
    ...[...content.matchAll(/<table:table-row [^>]*>(.*?)<\/table:table-row>/g)].flatMap(([, cells = ""]) => touching(cells)),
    ...(rows.some((name) => !((heights.get(name) ?? 0) >= 18)) ? ["a row has no height"] : []),
    ...[...content.matchAll(dateAsText)].map(([cell]) => `a date is text: ${cell}`),
  ];
}

// All but the first keep room towards their neighbour
function touching(cells: string): string[] {
  const styles = [...cells.matchAll(/<table:table-cell table:style-name="([^"]*)"/g)].map(([, name = ""]) => name);
  return styles.slice(1).some((name) => !name.startsWith("Indented_20_")) ? [`cells touch: ${styles}`] : [];
}
