import { setupWorker } from "msw/browser";
import { prepareMock } from "tool-router-react/mock/browser";

export const mock = await prepareMock({ baseUrl: "/api/tool-router", persist: false });
await setupWorker(...mock.handlers).start({ onUnhandledFrame: "bypass" });
