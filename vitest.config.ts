import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take a minute or more: thousands of cases, or a host's whole build. */
const long = /\.property\.test\.|everyTool\.test|precedence\.test|examples\.built/;

/** On a fresh clone Vitest knows no durations, and begins with the largest files. One that is long and begun last has a processor to itself. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => (long.test(moduleId) ? 0 : 1);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

/**
 * Everything that runs in Node. The stories run apart (`.storybook/vitest.config.ts`): they need a browser, these do not.
 * What every project has stands at the top; `tsconfig.json` says what the package's entries are called.
 */
export default defineConfig({
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  test: {
    restoreMocks: true,
    // Of two processors, Vitest leaves one to itself. Much is waited for, too: processes, servers, polls.
    maxWorkers: 4,
    sequence: { sequencer: LongFirst },
    // A laptop that is busy with other things is slow, not wrong. Tests wait for conditions, so a test that passes never
    // takes this long.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Loading jsdom, React and the mock for each file takes a third of the time. Files leave nothing behind that another
          // one meets: `npm run test:unit -- --isolate` is the check when one fails only among others.
          isolate: false,
          // For the example in plain JavaScript, which is in no tsconfig. The other entries come by its paths.
          alias: {
            "tool-router-react/server": new URL("src/server/index.ts", import.meta.url).pathname,
          },
          environment: "jsdom",
          include: ["test/**/*.test.{ts,tsx}", "examples/testing/*.test.tsx"],
          exclude: ["test/e2e/**", "test/sdk/**"],
          setupFiles: ["./test/setup.ts"],
        },
      },
      {
        // The rounds of `npm run chaos`. All run shortly with the tests: those in a browser as `test:chaos`, the others with the
        // unit tests.
        extends: true,
        test: {
          name: "chaos",
          environment: "jsdom",
          include: ["test/chaos/*.{test,browser}.{ts,tsx}"],
          setupFiles: ["./test/setup.ts"],
        },
      },
      {
        // The tests of hooks and components once more, with React 18: by aliases for what Vite resolves, by Node's own
        // hooks (`register.ts`) for the libraries that Node loads.
        extends: true,
        resolve: {
          alias: [
            { find: /^react(?=\/|$)/, replacement: "react-18" },
            { find: /^react-dom(?=\/|$)/, replacement: "react-dom-18" },
          ],
        },
        test: {
          name: "react18",
          environment: "jsdom",
          include: ["test/{components,hooks}/**/*.test.{ts,tsx}", "test/react18/**/*.react18.tsx"],
          setupFiles: ["./test/setup.ts"],
          isolate: false,
          execArgv: ["--import", new URL("test/react18/register.ts", import.meta.url).href],
        },
      },
      {
        // The official SDK against the mock behind a port: where it can tell the difference, the mock has drifted.
        extends: true,
        test: { name: "sdk", environment: "node", include: ["test/sdk/**/*.test.ts"] },
      },
      {
        // The same tests with the newest SDK that can be installed, and those of what only it has.
        extends: true,
        resolve: { alias: [{ find: /^@composio\/core$/, replacement: "composio-core-21" }] },
        test: {
          name: "sdk21",
          environment: "node",
          include: ["test/sdk/**/*.test.ts", "test/sdk/**/*.sdk21.ts"],
          // One process for all files: half of the time goes into loading the SDK and the mock.
          isolate: false,
        },
      },
      {
        // What is published, looked at as a host gets it: built files, not sources. Needs `npm run build` before.
        extends: true,
        test: { name: "package", environment: "node", include: ["test/package/**/*.built.ts"] },
      },
    ],
  },
});
