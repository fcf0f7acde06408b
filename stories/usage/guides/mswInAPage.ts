import { type HttpHandler, HttpResponse, http } from "msw";
import { setupWorker } from "msw/browser";
import { prepareMock } from "tool-router-react/mock/browser";

const yours: HttpHandler[] = [http.get("/api/me", () => HttpResponse.json({ id: "ann" }))];

const { handlers } = await prepareMock({ baseUrl: "/api/tool-router" });
await setupWorker(...yours, ...handlers).start();
