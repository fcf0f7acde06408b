/**
 * What `tool-router-react/mock/browser` is in Node, where a framework renders on the server: the same names, without MSW's
 * browser build, which Node cannot import. So a file of a host's that is meant for the browser can be built for both.
 */
import type * as browser from "./browser.ts";

function refuse(name: string): Promise<never> {
  return Promise.reject(
    new Error(
      `${name} of tool-router-react/mock/browser was called in Node. It works in a browser only: call it in an effect or behind \`typeof window !== "undefined"\`. In Node use createMockServer of tool-router-react/mock/node.`,
    ),
  );
}

export const startMock: typeof browser.startMock = () => refuse("startMock");
export const prepareMock: typeof browser.prepareMock = () => refuse("prepareMock");
