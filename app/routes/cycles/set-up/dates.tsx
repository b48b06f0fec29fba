import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { type Fields, fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { BulletList } from "#app/components/bullet-list.tsx";
import { daysToKnow } from "#domain/cycles/cycle-dates.ts";
import { daysInWords } from "#domain/cycles/part-in-words.ts";
import { instantOf, timeInWords } from "#domain/dates.ts";
import { isForSettings } from "#domain/organisations/organisation-words.ts";
import { periodLabels, statisticsPeriods } from "#domain/schools/statistics.ts";
import { datesForm, dueTimes } from "#app/forms/cycles/dates.ts";
import { changeDates } from "#db/cycles/change-dates.ts";
import { columnsOfDays, daysOf } from "#db/cycles/cycle-days.ts";
import type { Route } from "./+types/dates.ts";
import { PartPage } from "./part-page.tsx";
import { answerPart, readPartPage } from "./part.server.ts";
import { backToSetUp, requireSetUp } from "./requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const view = await requireSetUp(request);
  const { cycle, set } = view;
  const days = daysOf(cycle);
  return {
    ...(await readPartPage(view, "dates")),
    saved: { ...days, periods: cycle.statisticsPeriods ?? [], extensionsAllowed: String(cycle.extensionsAllowed) },
    isFirst: cycle.previousCycleId === null,
    isForSettings: isForSettings(set),
    hasStatistics: set.statistics !== undefined,
    toKnow: daysToKnow(days, { isForSettings: isForSettings(set) }).map(({ text }) => text),
    // A time that the list does not offer stays as it was set
    times: [...new Set([...dueTimes, days.dueTime])].sort().map((value) => ({ value, text: timeInWords(instantOf(days.dueOn, value)) })),
  };
}

export async function action(request: Route.ActionArgs) {
  const view = await requireSetUp(request);
  return answerPart(view, await request.request.formData(), {
    part: "dates",
    schema: datesForm,
    toColumns: ({ days, periods, extensionsAllowed }) => ({
      ...columnsOfDays(days),
      statisticsPeriods: periods.length > 0 ? JSON.stringify(periods) : null,
      extensionsAllowed,
    }),
    toWords: ({ days, ...more }) => daysInWords(days, more),
    save: changeDates,
  });
}

export const handle = { back: backToSetUp };

export default function Dates({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData?.reply, page.saved);
  const isOpen = page.cycle.state === "open";
  return (
    <PartPage
      page={page}
      title={isOpen ? "Change the dates" : "Set the dates"}
      lead={
        isOpen
          ? "Everybody who answers, signs or governs is told of a new date with their next e-mail of the day."
          : `Proposed ${page.isFirst ? "" : "from the last audit, or "}at the usual distances. Look at each, then save them.`
      }
      answer={actionData}
      button={isOpen ? "Change the dates and tell everybody" : "Save the dates"}
    >
      {page.toKnow.length > 0 && (
        <>
          <h2 className="govuk-heading-s">About the dates as they are saved</h2>
          <BulletList items={page.toKnow} />
        </>
      )}
      <Days field={field} page={page} />
    </PartPage>
  );
}

function Days({ field, page }: { field: Fields; page: Route.ComponentProps["loaderData"] }) {
  const day = (name: string, legend: string, hint?: string) => <DateInput {...field(name)} legend={legend} legendSize="s" hint={hint} />;
  return (
    <>
      {day("opensOn", "Opens on", "When invitations go out, if you let it start by itself")}
      {day("signOffBy", "To be signed by", "A day to work towards")}
      {day("dueOn", "Due on")}
      <Select {...field("dueTime")} label="Due at" labelSize="s" items={page.times} />
      {day("finalDueOn", "Final date (optional)", "The last day that still counts as in time by extension")}
      {day("panelsFrom", "Panels from")}
      {day("panelsTo", "Panels to")}
      {day("responseBy", "Response by", "What you owe to each that returns")}
      {page.isForSettings && day("governorSignsBy", "Governors sign by (optional)", "Leave it empty where one signature is enough")}
      {page.hasStatistics && (
        <>
          {day("statisticsOpenOn", "Statistics open on (optional)")}
          {day("statisticsDueOn", "Statistics due on (optional)")}
          <Checkboxes
            {...field("periods")}
            legend="Statistics are asked of"
            legendSize="s"
            items={statisticsPeriods.map((value) => ({ value, label: periodLabels[value] }))}
          />
        </>
      )}
      <Select
        {...field("extensionsAllowed")}
        label="How often more time can be given"
        labelSize="s"
        items={["Never", "Once", "Twice", "3 times", "4 times", "5 times"].map((text, value) => ({ value: String(value), text }))}
      />
    </>
  );
}
