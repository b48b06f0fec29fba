import { describe, expect, test } from "vitest";
import { listActions } from "#db/assessments/actions.ts";
import { listEvidence } from "#db/assessments/evidence.ts";
import { listHistory } from "#db/history.ts";
import { action, audit, riverbendApp, someEvidence, standard, text } from "./riverbend.ts";

const app = await riverbendApp();
const { answer, draft, priya } = app;

describe("the same form sent again", () => {
  test("saves an answer once, and leads on as the first did", async () => {
    const first = await priya.post(standard, text);
    const second = await priya.post(standard, text);

    expect([first, second].map((response) => response.headers.get("Location"))).toEqual([
      `${audit}/standards/9.2?done=saved&of=9.1#main`,
      `${audit}/standards/9.2?done=saved&of=9.1#main`,
    ]);
    expect((await answer())?.revision).toBe(2);
    expect(await draft()).toBeUndefined();
  });

  test("adds evidence once, and an action once", async () => {
    const before = [(await listEvidence(app.db, "riverbend-2026")).length, (await listActions(app.db, "riverbend-2026")).length];

    const answers = [];
    for (let time = 0; time < 2; time++) {
      answers.push(await priya.post(`${standard}/evidence/new`, someEvidence));
      answers.push(await priya.post(`${audit}/actions/new?standard=9.1`, action));
    }

    expect(answers.map((response) => response.status)).toEqual([302, 302, 302, 302]);
    const after = [(await listEvidence(app.db, "riverbend-2026")).length, (await listActions(app.db, "riverbend-2026")).length];
    expect(after).toEqual(before.map((count) => count + 1));
  });

  test("removes evidence once, and then says that it is not there", async () => {
    const path = `${standard}/evidence/riverbend-2026-9.1/removal`;

    expect([(await priya.post(path)).status, (await priya.post(path)).status]).toEqual([302, 404]);
  });

  test("twenty times at once from twenty windows: one is saved and no word is lost", async () => {
    const texts = Array.from({ length: 20 }, (_, n) => `Window ${n}`);

    const responses = await Promise.all(texts.map((statement) => priya.post(standard, { ...text, statement })));

    const places = responses.map((response) => response.headers.get("Location"));
    expect(places.filter((place) => place === `${audit}/standards/9.2?done=saved&of=9.1#main`)).toHaveLength(1);
    expect(places.filter((place) => place === `${standard}/versions`)).toHaveLength(19);
    expect((await answer())?.revision).toBe(2);
    const setAside = (await listHistory(app.db, "riverbend-2026")).filter((line) => line.event === "answer-version-set-aside");
    const kept = [(await answer())?.statement, (await draft())?.statement, ...setAside.map((line) => line.after?.statement)];
    expect(kept.sort()).toEqual(texts.sort());
  });

  test("twenty times at once with the same words: it is saved once and nobody has to choose", async () => {
    const responses = await Promise.all(Array.from({ length: 20 }, () => priya.post(standard, text)));

    expect(new Set(responses.map((response) => response.headers.get("Location")))).toEqual(
      new Set([`${audit}/standards/9.2?done=saved&of=9.1#main`]),
    );
    expect((await answer())?.revision).toBe(2);
    expect((await listHistory(app.db, "riverbend-2026")).filter((line) => line.event === "answer-saved")).toHaveLength(1);
  });
});
