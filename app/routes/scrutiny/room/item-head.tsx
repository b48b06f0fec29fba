import { PageHead } from "#app/components/page-head.tsx";
import { RatingWord } from "#app/components/rating.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { BulletList } from "#app/components/bullet-list.tsx";
import { whoseName } from "#domain/words.ts";
import type { ItemPage, ItemQuestions } from "./item.server.ts";

/** What an item is: the claim, the ratings each under its name, what to ask, and the answers to unfold. */
export function ItemHead({ page, error }: { page: ItemPage; error?: unknown }) {
  const { standard, organisation, ratings, agreed } = page;
  const whose = whoseName(organisation.shortName);
  return (
    <>
      <PageHead
        caption={`${organisation.name}${page.place ? `: item ${page.place.at} of ${page.place.of}` : ""}`}
        title={`${standard.code} ${standard.sentence}`}
        tab={`${standard.code} ${standard.short}, ${organisation.name}`}
        lead={page.lead}
        error={error}
      />
      <dl className="app-pair">
        {ratings.then && <Pair label={`${whose} ${ratings.then.label}`} rating={ratings.then.rating} />}
        {ratings.agreedThen && <Pair label={ratings.agreedThen.label} rating={ratings.agreedThen.rating} isAgreed />}
        <Pair label={`${whose} ${ratings.now.label}`} rating={ratings.now.rating} />
        <div className="app-pair__agreed">
          <dt>Agreed rating {page.now}</dt>
          <dd>{agreed ? <RatingWord rating={agreed.rating} /> : page.byProfile ? "Does not apply" : "Not settled yet"}</dd>
        </div>
      </dl>
      <ToAsk questions={page.questions} shortName={organisation.shortName} />
      {page.questionsOnAll.toAsk.length + page.questionsOnAll.asked.length > 0 && (
        <>
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1">About the whole return</h2>
          <ToAsk questions={page.questionsOnAll} shortName={organisation.shortName} />
        </>
      )}
      <Details
        summary={`${whose} ${page.answers.length > 1 ? "answers" : "answer"} of ${page.answers.map(({ when }) => when).join(" and ")}, with evidence and actions`}
      >
        {page.answers.map((answer) => (
          <div key={answer.when}>
            <h3 className="govuk-heading-s">{answer.when}</h3>
            <p className="govuk-body app-own-lines">{answer.words || "No words were given."}</p>
            {answer.noAction && <p className="govuk-body">Why there is no action: {answer.noAction}</p>}
            <p className="govuk-body govuk-!-margin-bottom-1">Evidence{answer.evidence.length === 0 && ": none"}</p>
            {answer.evidence.length > 0 && <BulletList items={answer.evidence} />}
            <p className="govuk-body govuk-!-margin-bottom-1">Actions{answer.actions.length === 0 && ": none"}</p>
            {answer.actions.length > 0 && <BulletList items={answer.actions} />}
          </div>
        ))}
      </Details>
    </>
  );
}

function ToAsk({ questions, shortName }: { questions: ItemQuestions; shortName: string }) {
  return (
    <>
      {questions.toAsk.map((line) => (
        <div className="app-key-line" key={line.id}>
          <p>
            <strong>Ask:</strong> {line.question}
          </p>
          <p className="app-quiet">{line.by}</p>
        </div>
      ))}
      {questions.asked.map((one) => (
        <div className="app-key-line" key={one.id}>
          <p className="app-own-lines">
            <strong>Asked of {shortName}:</strong> {one.question}
          </p>
          <p className="app-quiet">{one.by}.</p>
          <p className="app-own-lines">{one.answer}</p>
        </div>
      ))}
    </>
  );
}

function Pair({ label, rating, isAgreed }: { label: string; rating: Parameters<typeof RatingWord>[0]["rating"]; isAgreed?: boolean }) {
  return (
    <div className={isAgreed ? "app-pair__agreed" : undefined}>
      <dt>{label}</dt>
      <dd>
        <RatingWord rating={rating} />
      </dd>
    </div>
  );
}
