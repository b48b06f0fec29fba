import { Button } from "#app/components/govuk/button.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { nobody, queuePlaces } from "#domain/scrutiny/queue.ts";
import type { QueuePage } from "./queue.server.ts";

/** Narrows the table to whom a return is with and where it is. */
export function QueueFilters({ page, action }: { page: QueuePage; action: string }) {
  const { filters, partnerships, only, called } = page;
  return (
    <form method="get" action={`${action}#all`} className="app-filters" role="search" aria-label="Narrow the table">
      {partnerships.length > 1 && (
        <Select
          name="partnership"
          label="Partnership"
          defaultValue={only ?? ""}
          items={[
            { value: "", text: `All ${called.many} of the cycle` },
            ...partnerships.map(({ id, shortName }) => ({ value: id, text: shortName })),
          ]}
        />
      )}
      <Select
        name="reader"
        label="Who reads it"
        defaultValue={filters.reader ?? ""}
        items={[
          { value: "", text: "Anybody" },
          { value: filters.me, text: "You" },
          { value: nobody, text: "Nobody yet" },
          ...filters.readers.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Select
        name="where"
        label="Where it is"
        defaultValue={filters.place ?? ""}
        items={[{ value: "", text: "Everywhere" }, ...Object.entries(queuePlaces).map(([value, { label }]) => ({ value, text: label }))]}
      />
      <Button classes="govuk-button--secondary">Show</Button>
    </form>
  );
}
