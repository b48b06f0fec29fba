import { describe, expect, test } from "vitest";
import { readPage, within } from "./page.ts";

const html = `<!doctype html><title>Add evidence - Safeguarding audit</title>
  <nav aria-label="Parts"><a href="/a">Answers</a> <a href="/b">Evidence <span hidden>none</span></a></nav>
  <main>
    <div role="alert" aria-labelledby="problem"><h2 id="problem">There is a problem</h2><a href="#title">Enter a name</a></div>
    <h1>Add <br>evidence</h1>
    <form>
      <label for="title">Name</label> <input id="title" value="Policy">
      <label for="shows">What it shows</label> <textarea id="shows">
That it is
done</textarea>
      <fieldset><legend>How far</legend>
        <input type="radio" id="met" value="met" checked=""><label for="met">Met</label>
        <input type="radio" id="not-met" value="not-met"><label for="not-met">Not met</label>
      </fieldset>
      <input type="hidden" name="base" value="1"><button>Save <svg aria-hidden="true"><text>x</text></svg></button>
    </form>
    <div hidden><a href="/c">Hidden</a></div>
  </main>`;
const page = await readPage(new Response(html));

describe("a page", () => {
  test("is found by what things are and what they are called", () => {
    expect(page.title).toBe("Add evidence - Safeguarding audit");
    expect(page.getByRole("heading", { name: "Add evidence" }).textContent).toBe("Add evidence");
    expect(page.getByRole("link", { name: "Evidence" }).getAttribute("href")).toBe("/b");
    expect([page.addressOf("Answers"), page.addressOf("Save")]).toEqual(["/a", null]);
    expect(() => page.addressOf(/./)).toThrow("leads to 4 places");
    expect(page.getByRole("navigation", { name: "Parts" }).textContent).toBe("Answers Evidence none");
    expect(page.getByRole("button", { name: "Save" }).getAttribute("type")).toBeNull();
  });

  test("has fields by their labels, with what is in them", () => {
    expect(page.getByLabelText("Name").value).toBe("Policy");
    expect(page.getByLabelText("What it shows").value).toBe("That it is\ndone");
    expect(page.getByRole("radio", { name: "Met" })).toMatchObject({ value: "met", checked: true });
    expect(page.getByRole("radio", { name: "Not met" }).checked).toBe(false);
  });

  test("can be asked about one part", () => {
    const radios = within(page.getByRole("group", { name: "How far" })).queryAllByRole("radio");
    expect(radios.map(({ name }) => name)).toEqual(["Met", "Not met"]);
    expect(within(page.getByRole("alert", { name: "There is a problem" })).queryAllByRole("link")).toHaveLength(1);
  });

  test("does not show what is hidden, and says what there is instead of what is not there", () => {
    expect(page.queryAllByRole("link", { name: "Hidden" })).toEqual([]);
    expect(() => page.getByRole("link", { name: "Hidden" })).toThrow(
      "There is no link Hidden, among:\n- Answers\n- Evidence\n- Enter a name",
    );
    expect(() => page.getByRole("radio", { name: /met$/i })).toThrow("There are 2 radio /met$/i");
  });
});
