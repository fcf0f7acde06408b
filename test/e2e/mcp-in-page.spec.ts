import { expect, test } from "./fixtures.ts";

test.describe("the platform's own address", () => {
  test.use({ expectedErrors: /status of 401/ });

  test("works in a page too, and wants a key", async ({ page }) => {
    await page.goto("./#/playground");
    const id = await page.getByText(/^trs_/).innerText();
    const said = await page.evaluate(async (session) => {
      const url = `/tool_router/${session}/mcp`;
      const send = (message: object, headers: Record<string, string>) =>
        fetch(url, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            accept: "application/json, text/event-stream",
            ...headers,
          },
          body: JSON.stringify({ jsonrpc: "2.0", ...message }),
        });
      const params = {
        protocolVersion: "2024-11-05",
        capabilities: {},
        clientInfo: { name: "old", version: "1" },
      };
      const hello = { id: 1, method: "initialize", params };
      const withoutKey = await send(hello, {});
      const answer = await send(hello, { "x-api-key": "any" });
      const headers = {
        "x-api-key": "any",
        "mcp-session-id": answer.headers.get("mcp-session-id") ?? "",
      };
      const { result } = await answer.json();
      // A reader that goes makes room for the next one.
      const streams: number[] = [];
      for (let count = 0; count < 2; count += 1) {
        const gone = new AbortController();
        const read = async () => {
          const { status } = await fetch(url, {
            headers: { ...headers, accept: "text/event-stream" },
            signal: gone.signal,
          });
          return status;
        };
        let status = await read();
        // The one before may not have gone yet.
        while (count > 0 && status === 409) status = await read();
        streams.push(status);
        gone.abort();
      }
      const ended = await fetch(url, { method: "DELETE", headers });
      return {
        withoutKey: withoutKey.status,
        version: result.protocolVersion,
        streams,
        ended: ended.status,
      };
    }, id);
    expect(said).toEqual({
      withoutKey: 401,
      version: "2024-11-05",
      streams: [200, 200],
      ended: 200,
    });
  });
});
