import { benchWaiting } from "./waiting.ts";
await benchWaiting(process.argv[2]!);
