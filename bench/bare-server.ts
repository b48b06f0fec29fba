import http from "node:http";
import SQLite from "better-sqlite3";

// The least that can be called a save: one form read, one durable upsert, one answer
const database = new SQLite(process.argv[2]);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec("create table answers (code text primary key, rating text, statement text)");
const upsert = database.prepare(
  "insert into answers values (?, ?, ?) on conflict (code) do update set rating = excluded.rating, statement = excluded.statement",
);

http
  .createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      upsert.run(form.get("code"), form.get("rating"), form.get("statement"));
      response.writeHead(302, { Location: "/" }).end();
    });
  })
  .listen(0, "127.0.0.1", function (this: http.Server) {
    console.log((this.address() as { port: number }).port);
  });
