import { BorderStyle, type IStylesOptions, LineRuleType } from "docx";

// As on the pages: the ink, the brand and the grey of what explains
const [ink, brand, quiet] = ["0B0C0C", "4B2E56", "4D4953"];

export const rule = { style: BorderStyle.SINGLE, size: 4, color: "8A8490" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
export const noLines = { left: none, right: none, insideVertical: none };
/** In half points. */
export const cellSize = 19;
export const cellMargins = { top: 57, bottom: 57, left: 85, right: 85 };

const headingStyle = (size: number, before: number, after = 100) => ({
  run: { font: "Arial", size, bold: true, color: brand },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after, ...lines(1.08) } },
});

/** So many times the height of a line. */
function lines(times: number) {
  return { line: Math.round(240 * times), lineRule: LineRuleType.AUTO };
}

/** How every Word document of the product looks. Sizes are in half points, room in twentieths of a point. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: "Arial", size: 22, color: ink, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 140, ...lines(1.15) } },
    },
    heading1: headingStyle(40, 0, 160),
    heading2: headingStyle(30, 360),
    heading3: headingStyle(24, 280),
    heading4: headingStyle(22, 200),
    listParagraph: { paragraph: { spacing: { after: 80 } } },
    caption: {
      run: { size: 22, bold: true, italics: false, color: ink },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 80 } },
    },
  },
  paragraphStyles: [
    {
      id: "Lead",
      name: "Lead",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { size: 26 },
      paragraph: { spacing: { after: 200 } },
    },
    { id: "Fact", name: "Fact", basedOn: "Normal", quickFormat: true, paragraph: { spacing: { after: 80 } } },
    {
      id: "Notes",
      name: "Notes",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: 19, color: quiet },
      paragraph: { spacing: { before: 60, after: 60 } },
    },
    {
      id: "Cell",
      name: "Table cell",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: cellSize },
      paragraph: { spacing: { before: 0, after: 0, ...lines(1.05) } },
    },
    { id: "Running", name: "Running head", basedOn: "Normal", run: { size: 18, color: quiet }, paragraph: { spacing: { after: 0 } } },
  ],
};
