import { describe, expect, test } from "vitest";
import { addressesIn, soleAddress } from "#domain/addresses.ts";

const sharePoint = `https://otterbrook.sharepoint.example/:w:/r/sites/Safeguarding/_layouts/15/Doc.aspx?sourcedoc=%7B1%7D&file=Policy.docx&x=${"a".repeat(400)}`;

describe("addresses in a text", () => {
  test.each<[string, [string, string | null][]]>([
    [sharePoint, [[sharePoint, sharePoint]]],
    ["Shared drive, Policies", [["Shared drive, Policies", null]]],
    [
      "See https://a.example/x.",
      [
        ["See ", null],
        ["https://a.example/x", "https://a.example/x"],
        [".", null],
      ],
    ],
    [
      "(https://a.example/x) and HTTP://b.example",
      [
        ["(", null],
        ["https://a.example/x", "https://a.example/x"],
        [") and ", null],
        ["HTTP://b.example", "http://b.example/"],
      ],
    ],
    ["https://a.example/wiki/x_(y)", [["https://a.example/wiki/x_(y)", "https://a.example/wiki/x_(y)"]]],
    ["javascript:alert(1)", [["javascript:alert(1)", null]]],
    ["JavaScript://%0aalert(1)//https:/", [["JavaScript://%0aalert(1)//https:/", null]]],
    ["data:text/html,x ftp://a.example", [["data:text/html,x ftp://a.example", null]]],
    ["https://bank.example@evil.example/", [["https://bank.example@evil.example/", null]]],
    ["https://", [["https://", null]]],
    [
      'https://a.example/"><script>',
      [
        ["https://a.example/", "https://a.example/"],
        ['"><script>', null],
      ],
    ],
    ["", []],
  ])("%s", (text, parts) => {
    expect(addressesIn(text).map((part) => [part.text, part.href])).toEqual(parts);
  });

  test("are the whole of it, or not", () => {
    expect(soleAddress(` ${sharePoint} `)).toBe(sharePoint);
    expect(soleAddress("See https://a.example")).toBeNull();
    expect(soleAddress("javascript:alert(1)")).toBeNull();
  });
});
