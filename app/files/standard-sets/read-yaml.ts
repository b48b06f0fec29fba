/** The text of a set's file, or why it is none. What cannot be read as UTF-8 is told with its line when the set is read. */
export function readYaml(bytes: Uint8Array): { yaml: string } | { problem: string } {
  if (startsWith(bytes, [0x50, 0x4b]))
    return { problem: "This is a workbook, a Word document or another zip file. Select the set’s text file (.yaml)" };
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return { problem: "The file is in UTF-16. Save it as UTF-8" };
  if (bytes.includes(0)) return { problem: "This is not a text file. Select the set’s text file (.yaml)" };
  const yaml = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
  return yaml.trim() === "" ? { problem: "The file is empty" } : { yaml };
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
