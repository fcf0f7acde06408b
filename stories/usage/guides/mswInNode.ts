import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { createHandlers, createMockBackend } from "tool-router-react/mock";

export const backend = createMockBackend({ seed: 1 });
export const server = setupServer(
  http.get("*/api/me", () => HttpResponse.json({ id: "ann" })),
  ...createHandlers(backend, { baseUrls: ["/api/tool-router"] }),
);
