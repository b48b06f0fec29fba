import { expect, test } from "vitest";
import { clientOf, widerNetworkOf } from "#domain/people/networks.ts";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
  ["2001:db8::9", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::", "0:0:0:0::/64"],
  ["55.5.5.5:40000", "55.5.5.5"],
  ["[2001:db8::1]:443", "2001:db8:0:0::/64"],
  ["[2001:db8::1]", "2001:db8:0:0::/64"],
  ["[::ffff:192.0.2.7]:443", "192.0.2.7"],
  ["", "unknown"],
  ["unknown", "unknown"],
  ["_hidden:40000", "unknown"],
  ["999.1.1.1", "unknown"],
  ["2001:db8::zz", "unknown"],
])("the address %j counts as %j", (address, client) => expect(clientOf(address)).toBe(client));

test.each([
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"],
  ["[2001:DB8:1:ffff::1]:443", "2001:db8:1::/48"],
  ["2001:db8::1", "2001:db8:0::/48"],
  ["192.0.2.7", null],
  ["::ffff:192.0.2.7", null],
  ["unknown", null],
])("the address %j is in the wider network %j", (address, network) => expect(widerNetworkOf(address)).toBe(network));
