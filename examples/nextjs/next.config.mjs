import { resolve } from "node:path";

const repository = resolve(import.meta.dirname, "../..");

/** What this example needs because it lives inside of the kit's own repository. An app of yours needs none of it. */
const config = {
  // The kit is found by its own name, and the login is shared with the other examples.
  turbopack: { root: repository },
  // The repository's types are checked as one.
  typescript: { ignoreBuildErrors: true },
  allowedDevOrigins: ["127.0.0.1"],
};

export default config;
