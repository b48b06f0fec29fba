export const logoTypes = ["image/png", "image/jpeg"] as const;
export type LogoType = (typeof logoTypes)[number];

/** In bytes: it goes into every letter. */
export const largestLogo = 50 * 1024;

const beginnings: [LogoType, number[]][] = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
];

/** What kind of picture these bytes are, whatever the file is called; null for any other. */
export function logoTypeOf(bytes: Uint8Array): LogoType | null {
  return beginnings.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}

/** Why a file cannot be a logo, or null. */
export function logoRefusedBecause(bytes: Uint8Array): string | null {
  if (bytes.length > largestLogo) return "The logo must be 50 kB or smaller. Save it smaller, then select it again";
  return logoTypeOf(bytes) === null ? "The logo must be a PNG or JPEG picture" : null;
}
