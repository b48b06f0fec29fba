import { data } from "react-router";
import { sectionChart } from "#app/files/figures/chart.ts";
import { completionChart } from "#app/files/figures/completion-chart.ts";
import { figuresIn, readTables } from "./figures.server.ts";
import { fileNameOf } from "./about.ts";
import type { Chosen } from "./chosen.ts";
import type { RequiredSnapshot } from "./requirements.ts";

/** The chart of a snapshot with this name in the address, and what to call its file. */
export async function readChart(view: RequiredSnapshot, chosen: Chosen, name: string) {
  const { chart, completionChart: completion } = await readTables(view, chosen);
  if (name === "chart") return { svg: sectionChart(chart.table, chart.title, chart.subtitle), name: fileNameOf(view, chosen, "chart") };
  if (name === "completion-chart" && completion) {
    const figures = figuresIn(view, chosen);
    return {
      svg: completionChart(figures.completion, completion.title, completion.subtitle, figures.called),
      name: fileNameOf(view, chosen, "chart of returns"),
    };
  }
  throw data("This snapshot has no such chart", 404);
}
