import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import type { Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { WarningText } from "#app/components/govuk/warning-text.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { kindsOfPlace, placeKinds } from "#domain/organisations/redacted-places.ts";
import { counted } from "#domain/words.ts";
import type { FoundWords } from "./look-for.server.ts";
import { WhatRemains } from "./what-remains.tsx";

type Place = FoundWords["places"][number];

interface Props {
  partnership: string;
  preview: FoundWords & { ticked: number[] | null };
  reply: Reply;
}

/** Every place where the words stand, each to be ticked, and the button that takes them out. */
export function Preview({ partnership, preview, reply }: Props) {
  const { organisation, places, words, insideWords, reason, mark } = preview;
  const own = places.filter(({ isShared }) => !isShared);
  const shared = places.filter(({ isShared }) => isShared);
  const errors = reply?.error;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={partnership}
        title={places.length === 0 ? "The words are found nowhere" : `The words stand in ${counted(places.length, "place")}`}
        tab="Take words out"
        lead={
          places.length === 0
            ? `Nothing that ${organisation.name} or the partnership holds has them. Look again with another spelling.`
            : "Nothing has been taken out yet. Look at each, and take the tick away where the words are about something else."
        }
        error={errors}
      />
      <SummaryList
        rows={[
          { key: "Organisation", value: organisation.name },
          { key: "Words", value: `${words}${insideWords ? " (also inside longer words)" : ""}` },
          { key: "Why", value: reason },
        ]}
      />
      <PostForm draft={null} label="Words to take out">
        <Hidden name="organisation" value={organisation.id} />
        <Hidden name="words" value={words} />
        {insideWords && <Hidden name="insideWords" value="yes" />}
        <Hidden name="reason" value={reason} />
        <Hidden name="mark" value={mark} />
        {own.length > 0 && <Places places={own} ticked={preview.ticked} />}
        {shared.length > 0 && (
          <>
            <h2 className="govuk-heading-m">Not of {organisation.name} alone</h2>
            <p className="govuk-body app-measure">
              These are the partnership’s own, about several organisations or none. Tick those that are about the same child or family.
            </p>
            <Places places={shared} ticked={preview.ticked} />
          </>
        )}
        {places.length > 0 && (
          <>
            <WhatRemains />
            <WarningText>
              This cannot be undone. Ratings, figures, receipts and signatures stay as they are. A signed submission says from then on that
              words were removed, when and by whom.
            </WarningText>
          </>
        )}
        <div className="govuk-button-group">
          {places.length > 0 && (
            <Button name="intent" value="take-out" classes="govuk-button--warning">
              Take them out everywhere
            </Button>
          )}
          <Button name="intent" value="change" classes="govuk-button--secondary">
            Change what is looked for
          </Button>
        </div>
      </PostForm>
    </>
  );
}

function Places({ places, ticked }: { places: Place[]; ticked: number[] | null }) {
  const kinds = kindsOfPlace.filter((kind) => places.some((one) => one.kind === kind));
  return kinds.map((kind) => {
    const ofKind = places.filter((one) => one.kind === kind);
    const isTicked = (place: Place) => (ticked ? ticked.includes(place.number) : !place.isShared);
    return (
      <Checkboxes
        key={kind}
        name="places"
        id={`places-${ofKind[0]?.number}`}
        legend={`${placeKinds[kind]} (${ofKind.length})`}
        legendSize="s"
        size="small"
        defaultValue={ofKind.filter(isTicked).map(({ number }) => String(number))}
        items={ofKind.map((place) => ({
          value: String(place.number),
          label: (
            <>
              {place.where} {place.audit && <span className="app-quiet">{place.audit}</span>}
            </>
          ),
          hint: <Snippet place={place} />,
        }))}
      />
    );
  });
}

function Snippet({ place: { pieces, count, isAlone } }: { place: Place }) {
  return (
    <span className="app-break">
      {pieces.map(({ text, isFound }, at) => (isFound ? <mark key={at}>{text}</mark> : text))}
      {count > 1 && ` (${count} times)`}
      {isAlone && " (what stands around it is for its own people)"}
    </span>
  );
}
