import type { Config } from "@react-router/dev/config";

// No page has the framework's scripts, so nobody rightly asks which pages there are, and what such a request names is not looked for
export default { ssr: true, routeDiscovery: { mode: "initial" } } satisfies Config;
