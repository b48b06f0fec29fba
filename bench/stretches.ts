import { createServer } from "node:http";

// Put into the server that is measured: how long it worked without turning to anybody else. Reckoned in time of the processor, so
// that what else the machine does is not counted
let stretches: number[] = [];
let last = process.threadCpuUsage();

setInterval(() => {
  const now = process.threadCpuUsage();
  stretches.push((now.user + now.system - last.user - last.system) / 1000);
  last = now;
}, 1).unref();

createServer((_request, response) => {
  const sorted = stretches.toSorted((a, b) => a - b);
  stretches = [];
  response.end(JSON.stringify({ max: sorted.at(-1) ?? 0, p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0 }));
})
  .listen(Number(process.env["STRETCHES_PORT"]), "127.0.0.1")
  .unref();
