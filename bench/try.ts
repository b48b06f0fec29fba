import { mkdtempSync } from "node:fs";
import { benchWaiting } from "./waiting.ts";
await benchWaiting(mkdtempSync("/tmp/w/thr-try/b-"));
