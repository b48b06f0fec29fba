/** What a process of its own gets besides its settings: nothing that this machine has set, but for what makes it start sooner. */
export const bareEnvironment = { PATH: process.env["PATH"], NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] };
