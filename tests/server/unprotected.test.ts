import { expect, test } from "vitest";
import { unprotectedLine } from "../../server/http/unprotected.ts";

const production = (PUBLIC_URL: string) => unprotectedLine({ MODE: "production", PUBLIC_URL });

test.each(["http://audit.example", "http://192.0.2.7:3000", "http://localhost.example", "http://127.0.0.1.example"])(
  "production at %s says at its start that nothing is protected on its way",
  (address) => expect(production(address)).toMatch(/^PUBLIC_URL begins with http:[^\n]+ not marked Secure[^\n]+\.$/),
);

test.each(["https://audit.example", "http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])(
  "at %s it does not",
  (address) => expect(production(address)).toBeNull(),
);

test("a demonstration does not", () => expect(unprotectedLine({ MODE: "demonstration", PUBLIC_URL: "http://audit.example" })).toBeNull());
