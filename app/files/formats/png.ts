import { createRequire } from "node:module";
import { renderAsync } from "@resvg/resvg-js";

const require = createRequire(import.meta.url);
// As wide as Arial, which the charts ask for and servers do not have
const fontFiles = ["400Regular/Arimo_400Regular.ttf", "700Bold/Arimo_700Bold.ttf"].map((file) =>
  require.resolve(`@expo-google-fonts/arimo/${file}`),
);

/** A chart as a picture for documents that take no SVG, drawn with fonts that are part of the application. */
export async function toPng(svg: string): Promise<Buffer> {
  const image = await renderAsync(svg, {
    // Twice as large, so that it is sharp in print
    fitTo: { mode: "zoom", value: 2 },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Arimo", sansSerifFamily: "Arimo" },
  });
  return image.asPng();
}
