import { expect, test } from "vitest";
import { bounceOf } from "#mail/bounce.ts";

const report = (status: string, diagnostic = "") => `From: MAILER-DAEMON@mail.example
To: audit@ours.example
Message-ID: <20261130.ABC@mail.example>
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Your mail could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; sian@riverbend.exmaple
Action: failed
Status: ${status}
${diagnostic}
--b
Content-Type: text/rfc822-headers

From: Estmere <audit@ours.example>
Message-ID: <6f1c2a3e-0000-4000-8000-1234567890ab@ours.example>
Subject: Section 11 audit 2026

--b--
`;

test("names the mail that came back, and why in the mail server’s words", () => {
  const why = "Diagnostic-Code: smtp; 550 5.1.1 <sian@riverbend.exmaple>:\n Recipient address rejected";
  expect(bounceOf(report("5.1.1", why))).toEqual({
    messageId: "6f1c2a3e-0000-4000-8000-1234567890ab",
    why: "550 5.1.1 <sian@riverbend.exmaple>: Recipient address rejected",
  });
  expect(bounceOf(report("5.7.1"))?.why).toBe("It came back with status 5.7.1");
});

test.each([
  ["a delay", report("4.2.2")],
  ["another mail", "From: ana@agency.example\nMessage-ID: <x@y>\n\nStatus of our audit: 5 things left"],
  ["nothing", ""],
])("%s is no mail that came back", (_, text) => {
  expect(bounceOf(text)).toBeNull();
});
