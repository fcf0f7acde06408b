/** @vitest-environment node */
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { Suspense } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import {
  createToolRouterClient,
  ToolRouterProvider,
  useAuthorize,
  useConnectedAccounts,
  useSession,
  useSuspenseSession,
  useToolkit,
  useToolkitDetail,
  useToolkits,
  useTools,
} from "tool-router-react";
import { expect, it } from "vitest";

function Page() {
  const statuses = [
    useSession().status,
    useToolkits({ search: "mail" }).status,
    useToolkit("gmail").status,
    useToolkitDetail("gmail").status,
    useConnectedAccounts().status,
    useTools().status,
    useAuthorize("gmail").state.status,
  ];
  return <p>{statuses.join(" ")}</p>;
}

const client = createToolRouterClient({
  baseUrl: "https://host.test/api/tool-router",
  fetch: () => {
    throw new Error("No request may leave.");
  },
});

it("renders on a server as what is still loading, and asks for nothing", () => {
  expect(typeof window).toBe("undefined");
  const html = renderToString(
    <ToolRouterProvider client={client} userId="user_123">
      <Page />
    </ToolRouterProvider>,
  );
  expect(html).toBe("<p>pending pending pending pending pending pending idle</p>");
});

function User() {
  return <p>{useSuspenseSession().config.userId}</p>;
}

it.each(["user_123", undefined])(
  "renders the fallback of hooks that suspend, for the user %s",
  async (userId) => {
    const page = (
      <ToolRouterProvider client={client} userId={userId}>
        <Suspense fallback={<p>Loading</p>}>
          <User />
        </Suspense>
      </ToolRouterProvider>
    );
    expect(renderToString(page)).toContain("<p>Loading</p>");

    // A stream waits for what suspends; here it ends.
    const errors: unknown[] = [];
    const { pipe } = renderToPipeableStream(page, { onError: (error) => void errors.push(error) });
    expect(await text(pipe(new PassThrough()))).toContain("<p>Loading</p>");
    // What Next takes for the way to the browser, and reports to nobody.
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining("<Suspense>"),
        digest: "BAILOUT_TO_CLIENT_SIDE_RENDERING",
      }),
    ]);
  },
);
