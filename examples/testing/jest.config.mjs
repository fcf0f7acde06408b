/** For Node 24.9 or newer, as `NODE_OPTIONS=--experimental-vm-modules npx jest`: the kit and MSW are ES modules. */
const config = {
  testEnvironment: "jest-fixed-jsdom", // jsdom with the `fetch` and the `BroadcastChannel` of Node
  extensionsToTreatAsEsm: [".jsx", ".tsx"],
  // Yours, if it has one for stylesheets, and for JSX (`next/jest`, `babel-jest`, `@swc/jest`).
  transform: { "\\.(jsx|tsx|css)$": "<rootDir>/jest.transform.mjs" },
  testMatch: ["<rootDir>/jest.test.jsx"],
};

export default config;
