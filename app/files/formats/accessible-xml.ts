import JSZip from "jszip";
import { zipOf } from "./zip.ts";

/**
 * exceljs writes filters, totals and a look onto every table and knows no named styles. Filters and totals that nobody
 * asked for are read out by screen readers, and headings are found by their style, so both are put right here.
 */
export async function rewriteParts(written: ArrayBuffer | Uint8Array, sizes: { body: number; heading: number }): Promise<Buffer> {
  const zip = await JSZip.loadAsync(written);
  const parts = Object.values(zip.files).filter((file) => !file.dir);
  return zipOf(
    await Promise.all(
      parts.map(async (file) => {
        const path = file.name;
        if (path.startsWith("xl/tables/")) return { path, content: plainTable(await file.async("string")) };
        if (path === "xl/styles.xml")
          return { path, content: headingStyle(standardFont(await file.async("string"), sizes.body), sizes.heading) };
        if (path === "xl/workbook.xml") return { path, content: printTitles(await file.async("string")) };
        return { path, content: await file.async("nodebuffer") };
      }),
    ),
  );
}

function plainTable(xml: string): string {
  return xml
    .replace(/<autoFilter\b[^>]*\/>|<autoFilter\b[\s\S]*?<\/autoFilter>/g, "")
    .replace(/ totalsRow(?:Shown|Count|Label|Function)="[^"]*"/g, "")
    .replace(/<tableStyleInfo\b[^>]*\/>/g, "")
    .replace(/<table /, '<table totalsRowShown="0" ');
}

// The library does not double an apostrophe in the name of a worksheet, and Excel then calls the file damaged
function printTitles(xml: string): string {
  return xml.replace(
    /(<definedName name="_xlnm\.Print_Titles"[^>]*>&apos;)(.*?)(&apos;!\$)/g,
    (_, before, name: string, after) => `${before}${name.replaceAll("&apos;", "&apos;&apos;")}${after}`,
  );
}

// The library's standard font is not the one that is written, yet columns are counted in its digits
function standardFont(xml: string, size: number): string {
  return xml.replace(/(<fonts\b[^>]*>)<font>[\s\S]*?<\/font>/, `$1<font><sz val="${size}"/><name val="Arial"/><family val="2"/></font>`);
}

// Excel's own "Heading 1" is built-in style 16; cells in the heading's font are put under it
function headingStyle(xml: string, size: number): string {
  const fonts = xml.match(/<fonts\b[\s\S]*?<\/fonts>/)?.[0].match(/<font>[\s\S]*?<\/font>|<font\/>/g) ?? [];
  const font = fonts.findIndex((one) => one.includes(`<sz val="${size}"/>`));
  if (font === -1) return xml;
  const base = `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" applyFont="1"/>`;
  return xml
    .replace(/<cellStyleXfs count="1">([\s\S]*?)<\/cellStyleXfs>/, `<cellStyleXfs count="2">$1${base}</cellStyleXfs>`)
    .replace(
      /<cellStyles count="1">([\s\S]*?)<\/cellStyles>/,
      `<cellStyles count="2">$1<cellStyle name="Heading 1" xfId="1" builtinId="16"/></cellStyles>`,
    )
    .replace(/<cellXfs\b[\s\S]*?<\/cellXfs>/, (xfs) =>
      xfs.replace(/<xf\b[^>]*>/g, (xf) => (xf.includes(` fontId="${font}"`) ? xf.replace('xfId="0"', 'xfId="1"') : xf)),
    );
}
