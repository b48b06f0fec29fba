import { Document, isMap, isScalar, isSeq } from "yaml";
import type { StandardSet } from "#standards/schema.ts";
import { nodeOf, textOf } from "./yaml-nodes.ts";

/** A set as a file, for one of which no file is kept: what it says is the same, letter by letter. */
export function standardSetYaml(set: StandardSet): string {
  const document = new Document();
  document.contents = nodeOf(document, withoutEmpty(set)) as typeof document.contents;
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (!isSeq(value) || value.flow || value.items.length === 0 || !isScalar(key)) continue;
      key.spaceBefore = true;
      if (key.value === "sections") for (const section of value.items.slice(1)) if (isMap(section)) section.spaceBefore = true;
    }
  }
  return textOf(document);
}

// The format gives these lists where a file leaves them out
function withoutEmpty({ survey, sections, ...set }: StandardSet): object {
  return {
    ...set,
    ...(survey.length > 0 && { survey }),
    sections: sections.map(({ standards, ...section }) => ({
      ...section,
      standards: standards.map(({ survey: asked, ...standard }) => ({ ...standard, ...(asked.length > 0 && { survey: asked }) })),
    })),
  };
}
