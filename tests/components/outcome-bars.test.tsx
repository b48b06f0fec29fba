import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { OutcomeBars } from "#app/components/outcome-bars.tsx";

const drawn = (met: number, partiallyMet: number, notMet: number) =>
  renderToStaticMarkup(<OutcomeBars rows={[{ label: "A", met, partiallyMet, notMet }]} />);

describe("OutcomeBars", () => {
  test("puts after the bar a number for which the last part has no room, and makes room for it", () => {
    const html = drawn(76, 31, 1);
    expect(html).toContain("app-bars--beside");
    expect(html).toMatch(/app-bar__part--not-met [^"]*app-bar__part--beside/);
    expect(html).not.toMatch(/app-bar__part--partially-met [^"]*app-bar__part--beside/);
  });

  test("keeps every number in its bar where all fit", () => {
    expect(drawn(54, 44, 10)).not.toContain("beside");
    expect(drawn(5, 1, 0)).not.toContain("beside");
  });

  test("leaves a narrow part between two others as it is: after it there is no room", () => {
    expect(drawn(80, 1, 27)).not.toContain("beside");
  });
});
