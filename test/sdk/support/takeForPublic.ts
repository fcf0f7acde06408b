import dns from "node:dns/promises";
import { syncBuiltinESMExports } from "node:module";
import { afterEach, beforeEach, vi } from "vitest";

const realLookup = dns.lookup;

/**
 * In Node the SDK sends files to no address of this machine. In tests after this it takes the mock's for a public one, and sends
 * through what it is told is a proxy: its own fetch, as it is.
 */
export function takeForPublic(): void {
  beforeEach(() => {
    vi.stubEnv("NODE_USE_ENV_PROXY", "1");
    vi.stubEnv("HTTP_PROXY", "http://proxy.invalid");
    Object.assign(dns, { lookup: async () => [{ address: "1.1.1.1", family: 4 }] });
    syncBuiltinESMExports();
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    Object.assign(dns, { lookup: realLookup });
    syncBuiltinESMExports();
  });
}
