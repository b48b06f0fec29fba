import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** What a letter takes in Arimo, which is made to the measure of Arial, in thousandths of its size: read from the font itself. */
export function arimo(isBold: boolean): (letter: string) => number {
  const file = isBold ? "700Bold/Arimo_700Bold.ttf" : "400Regular/Arimo_400Regular.ttf";
  const font = readFileSync(require.resolve(`@expo-google-fonts/arimo/${file}`));
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
      const entry = 12 + at * 16;
      return [font.toString("latin1", entry, entry + 4), font.readUInt32BE(entry + 8)] as const;
    }),
  );
  const at = (table: string) => tables.get(table) ?? 0;
  const unitsPerEm = font.readUInt16BE(at("head") + 18);
  const measured = font.readUInt16BE(at("hhea") + 34);
  const glyphOf = glyphs(font, at("cmap"));
  return (letter) => {
    const glyph = Math.min(glyphOf(letter.codePointAt(0) ?? 0), measured - 1);
    return (font.readUInt16BE(at("hmtx") + glyph * 4) * 1000) / unitsPerEm;
  };
}

// The map of the letters of the first plane, as OpenType calls format 4
function glyphs(font: Buffer, cmap: number): (code: number) => number {
  const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) => cmap + font.readUInt32BE(cmap + 8 + at * 8));
  const map = maps.find((one) => font.readUInt16BE(one) === 4) ?? 0;
  const double = font.readUInt16BE(map + 6);
  const end = map + 14;
  const start = end + double + 2;
  return (code) => {
    for (let at = 0; at < double; at += 2) {
      if (code > font.readUInt16BE(end + at)) continue;
      if (code < font.readUInt16BE(start + at)) return 0;
      const range = start + 2 * double + at;
      const offset = font.readUInt16BE(range);
      const shift = font.readUInt16BE(start + double + at);
      if (offset === 0) return (code + shift) & 0xffff;
      return font.readUInt16BE(range + offset + (code - font.readUInt16BE(start + at)) * 2);
    }
    return 0;
  };
}
