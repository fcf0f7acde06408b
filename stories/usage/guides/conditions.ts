import { startMock } from "tool-router-react/mock/browser";

const mock = await startMock();

// Every answer takes half a second, every tenth request fails, and the next link is refused.
await mock.backend.conditions.set({
  latencyMs: 500,
  failureRate: 0.1,
  faults: [{ method: "POST", path: "/tool_router/session/*/link", status: 503, times: 1 }],
});
