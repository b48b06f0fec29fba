import sax, { type QualifiedTag } from "sax";
import type { Draft, DraftParagraph, DraftTable } from "#domain/draft-check/draft.ts";

const word = new Set(["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"]);
const deepest = 500;
/** Word itself writes about forty, most of them to say what its own names mean. Work grows with their square. */
const mostAttributes = 250;

interface OpenTable extends DraftTable {
  span: number;
  hasBroken: boolean;
}

type Problem = "unreadable" | "too-large" | null;

/** Takes the XML of a Word document piece by piece and gives its paragraphs and tables. */
export function wordReader(limits: { characters: number; cells: number }) {
  const parser = sax.parser(true, { xmlns: true, position: false });
  const draft: Draft = { paragraphs: [], tables: [] };
  const paragraphs: DraftParagraph[] = [];
  const tables: OpenTable[] = [];
  const open: QualifiedTag[] = [];
  let [page, skipped, characters, cells] = [1, 0, 0, 0];
  let isText = false;
  let isWord = false;
  let problem: Problem = null;

  const add = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || skipped > 0) return;
    characters += text.length;
    if (characters > limits.characters) problem = "too-large";
    // A page often breaks between the beginning of a paragraph and its first word
    if (paragraph.text === "") paragraph.page = page;
    paragraph.text += text;
  };

  const opened: Record<string, (tag: QualifiedTag) => void> = {
    document: () => (isWord = true),
    p: () => paragraphs.push({ text: "" }),
    t: () => (isText = true),
    tab: () => add("\t"),
    br: () => add("\n"),
    cr: () => add("\n"),
    noBreakHyphen: () => add("-"),
    tbl: () => tables.push({ rows: [], span: 1, hasBroken: false }),
    tr: () => {
      const table = tables.at(-1);
      table?.rows.push([]);
      if (table) table.hasBroken = false;
    },
    tc: () => {
      const table = tables.at(-1);
      table?.rows.at(-1)?.push("");
      if (table) table.span = 1;
      countCells(1);
    },
    gridSpan: (tag) => {
      const table = tables.at(-1);
      const span = Number(Object.values(tag.attributes).find(({ local }) => local === "val")?.value);
      if (table && span >= 1 && span <= 100) table.span = Math.floor(span);
    },
    lastRenderedPageBreak: () => {
      const table = tables.at(-1);
      // Each cell of a row says so where the row begins a page
      if (!table?.hasBroken && skipped === 0) page++;
      if (table) table.hasBroken = true;
    },
  };

  const closed: Record<string, () => void> = {
    t: () => (isText = false),
    p: () => {
      const paragraph = paragraphs.pop();
      if (paragraph?.text.trim()) keep(paragraph);
    },
    tc: () => {
      const table = tables.at(-1);
      if (!table) return;
      table.rows.at(-1)?.push(...Array.from({ length: table.span - 1 }, () => ""));
      countCells(table.span - 1);
      table.span = 1;
      table.page ??= page;
    },
    tbl: () => {
      const { rows = [], page: at } = tables.pop() ?? {};
      if (skipped === 0) draft.tables.push({ rows, page: at, after: draft.paragraphs.length });
    },
  };

  function keep({ text, page: at }: DraftParagraph) {
    const row = tables.at(-1)?.rows.at(-1);
    if (!row) draft.paragraphs.push({ text: text.trim(), page: at });
    else row[row.length - 1] = `${row.at(-1) ?? ""} ${text.trim()}`.trim();
  }

  function countCells(count: number) {
    cells += count;
    if (cells > limits.cells) problem = "too-large";
  }

  parser.onopentag = (node) => {
    const tag = node as QualifiedTag;
    if (open.push(tag) > deepest || Object.keys(tag.attributes).length > mostAttributes) problem = "unreadable";
    if (isSkipped(tag)) skipped++;
    if (word.has(tag.uri)) opened[tag.local]?.(tag);
  };
  parser.onclosetag = () => {
    const tag = open.pop();
    if (!tag) return;
    if (word.has(tag.uri)) closed[tag.local]?.();
    if (isSkipped(tag)) skipped--;
  };
  parser.ontext = (text) => {
    if (isText) add(text);
  };
  // No Word file declares entities of its own; one that does is up to something
  parser.ondoctype = () => (problem = "unreadable");
  parser.onerror = () => (problem = "unreadable");

  return {
    write(text: string): Problem {
      if (!problem) parser.write(text);
      // A tag that goes on over several pieces is not waited for
      if ((parser as unknown as { attribList: unknown[] }).attribList.length > mostAttributes) problem = "unreadable";
      return problem;
    },
    end(): Draft | null {
      if (!problem) parser.close();
      if (problem || !isWord) return null;
      // Without any such mark the pages are not known, rather than all one
      return page > 1 ? draft : withoutPages(draft);
    },
  };
}

// What was moved away, and the copy of a text box for old versions of Word
function isSkipped({ local }: QualifiedTag): boolean {
  return local === "moveFrom" || local === "Fallback";
}

function withoutPages({ paragraphs, tables }: Draft): Draft {
  return { paragraphs: paragraphs.map(({ text }) => ({ text })), tables: tables.map(({ rows, after = 0 }) => ({ rows, after })) };
}
