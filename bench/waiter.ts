import http from "node:http";
import { parentPort, workerData } from "node:worker_threads";

/** Asks one address again and again, until told to stop, and says how long it waited each time. */
const { url, cookie, pause } = workerData as { url: string; cookie: string; pause: number };
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const waits: number[] = [];
let isOver = false;

parentPort?.once("message", () => (isOver = true));
while (!isOver) {
  const began = performance.now();
  await new Promise<void>((resolve, reject) => {
    http
      .get(url, { agent, headers: { Cookie: cookie } }, (answer) => {
        answer.resume().on("end", resolve);
      })
      .on("error", reject);
  });
  waits.push(performance.now() - began);
  await new Promise((resolve) => setTimeout(resolve, pause));
}
agent.destroy();
parentPort?.postMessage(waits);
