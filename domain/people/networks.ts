import { isIPv4, isIPv6 } from "node:net";

/** Who counts as one: an address of the internet, of the sixth version with its neighbours, which one household or school has by the billion. */
export function clientOf(address: string): string {
  const plain = withoutPort(address);
  if (isIPv4(plain)) return plain;
  // What a proxy says that knows no address could be anything, and each word of it would be somebody else
  return isIPv6(plain) ? networkOf(plain, 64) : "unknown";
}

/** The network that whoever holds a client's may hold as well, 65,536 times as large; null where an address says nothing of it. */
export function widerNetworkOf(address: string): string | null {
  const plain = withoutPort(address);
  return isIPv6(plain) ? networkOf(plain, 48) : null;
}

// Some proxies name the port too, which is another for each request
function withoutPort(address: string): string {
  const text = address.trim().toLowerCase();
  const [, bracketed, dotted] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/.exec(text) ?? [];
  const [plain = ""] = (bracketed ?? dotted ?? text).split("%");
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain) ?? [];
  return mapped ?? plain;
}

function networkOf(address: string, bits: 64 | 48): string {
  const [head = [], tail] = address.split("::").map((part) => (part === "" ? [] : part.split(":")));
  const zeros = Array<string>(Math.max(0, 8 - head.length - (tail?.length ?? 0))).fill("0");
  const network = (tail ? [...head, ...zeros, ...tail] : head).slice(0, bits / 16);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/${bits}`;
}
