import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPeople } from "#tests/routes/permissions/people.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { serveApp } from "#tests/support/served-app.ts";

let app: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  app = await serveApp();
  await withOneAudit(app.db);
  await addPeople(app.db);
});
afterAll(() => app.stop());

/** Every address that takes a file, and as many megabytes as it takes. */
const uploads: [path: string, megabytes: number][] = [
  ["/partnerships/estmere/register", 90],
  ["/partnerships/estmere/organisations/import", 5],
  ["/partnerships/estmere/earlier-audits", 5],
  ["/partnerships/estmere/people/import", 2],
  ["/partnerships/estmere/standard-sets/upload", 2],
  ["/partnerships/estmere/standard-set-drafts/none/file", 2],
  ["/partnerships/estmere/settings", 2],
  ["/snapshots/none/draft-check", 5],
  ["/first-run/no-such-token", 2],
];

const cookieOf = async (person: string) => [...(await app.signIn(person)).cookies].map(([name, value]) => `${name}=${value}`).join("; ");

/** Announces a form with a file of so many megabytes, sends the first of it, and hears the answer. */
async function announce(path: string, megabytes: number, cookie: string): Promise<{ socket: Socket; status: number; answer: string }> {
  const socket = connect(app.port, "127.0.0.1");
  const head = [
    `POST ${path} HTTP/1.1`,
    "Host: localhost:3000",
    "Origin: http://localhost:3000",
    `Content-Length: ${megabytes * 1024 * 1024}`,
    "Content-Type: multipart/form-data; boundary=x",
    ...(cookie ? [`Cookie: ${cookie}`] : []),
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nfirst`);
  const [piece] = (await new Promise<Buffer[]>((resolve) => socket.once("data", (data: Buffer) => resolve([data])))) as [Buffer];
  const answer = piece.toString();
  return { socket, answer, status: Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1]) };
}

describe("an upload that nobody may send is refused before its body has come", () => {
  test.each(uploads)("to %s", async (path, megabytes) => {
    const forAnalyst = path.startsWith("/partnerships") ? 403 : 404;
    for (const [cookie, status] of [
      ["", path.startsWith("/first-run") ? 404 : 401],
      [await cookieOf("anita"), forAnalyst],
    ] as const) {
      const asked = await announce(path, megabytes, cookie);
      expect([asked.status, path]).toEqual([status, path]);
      asked.socket.destroy();
    }
  });

  test("with a session that nobody has had", async () => {
    const { status, socket } = await announce("/partnerships/estmere/settings", 1, "session=ImludmVudGVkIg%3D%3D");
    expect(status).toBe(401);
    socket.destroy();
  });

  test("and whoever goes on sending is hung up on", async () => {
    const { socket } = await announce("/partnerships/estmere/register", 90, "");
    const sending = setInterval(() => socket.write("more of it"), 50);
    // Sending to one that has hung up fails, and how says the system
    socket.on("error", () => undefined);
    await new Promise((resolve) => socket.once("close", resolve));
    clearInterval(sending);
    expect(socket.destroyed).toBe(true);
  });
});

test("every form with a file stands in this list", () => {
  const routes = readFileSync("app/routes.ts", "utf8");
  const taking = [...routes.matchAll(/route\("([^"]+)",\s*"([^"]+\.tsx)"/g)].filter(([, , file]) =>
    /multipart\/form-data|<SetFileForm/.test(readFileSync(`app/${file}`, "utf8")),
  );
  const pattern = (path = "") => new RegExp(`^/${path.replace(/:\w+/g, "[^/]+")}$`);
  const missing = taking.map(([, path]) => path).filter((path) => !uploads.some(([one]) => pattern(path).test(one)));
  expect([taking.length, missing]).toEqual([uploads.length, []]);
});
