import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Starts Chromium from npm with libraries and fonts of its own; CHROMIUM_PATH names another. */
export async function launchChromium(): Promise<Browser> {
  const own = process.env["CHROMIUM_PATH"];
  if (own) return chromium.launch({ executablePath: own, args: flags });

  const folder = await unpackedChromium();
  return chromium.launch({
    executablePath: path.join(folder, "chromium"),
    args: [...flags, "--no-zygote"],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(folder, "al2023/lib"),
      FONTCONFIG_PATH: path.join(folder, "fonts"),
      HOME: folder,
    },
  });
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
  // With it each page, also of the same site, gets a new frame of its own, which takes half of the time of showing it
  "--disable-features=RenderDocument",
];

/** Unpacks once per version; the folder gets its name only when it is complete. */
async function unpackedChromium(): Promise<string> {
  const packed = path.resolve("node_modules/@sparticuz/chromium");
  const { version } = JSON.parse(readFileSync(path.join(packed, "package.json"), "utf8")) as { version: string };
  const folder = path.resolve(`node_modules/.cache/chromium-${version}`);
  if (existsSync(folder)) return folder;

  const partial = `${folder}-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  await unpackInto(partial, path.join(packed, "bin"));
  writeFileSync(path.join(partial, "fonts/fonts.conf"), fontsIn(folder));
  if (existsSync(folder)) rmSync(partial, { recursive: true });
  else renameSync(partial, folder);
  return folder;
}

// The package's own file looks for fonts in places that this host does not have
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;
}

/** The package unpacks into the folder for temporary files, and its libraries only on the hosts it was made for. */
async function unpackInto(folder: string, bin: string): Promise<void> {
  const kept = { ...process.env };
  process.env["TMPDIR"] = folder;
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs24.x";
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath(bin);
  } finally {
    for (const name of ["TMPDIR", "AWS_LAMBDA_JS_RUNTIME", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "HOME"]) {
      if (kept[name] === undefined) delete process.env[name];
      else process.env[name] = kept[name];
    }
  }
}
