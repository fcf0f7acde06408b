import { createHandlers } from "tool-router-react/mock";
import { createBackend } from "../../../mocks/backend/createBackend.ts";
import { fixtureCatalog } from "../../mocks/fixtures/fixtureCatalog.ts";
import { fetchFrom } from "../support/fetchFrom.ts";

/** What time it is there. */
export const platformClock = { now: () => 0 };

/** One platform for all runs, forgotten in between: making its routes takes longer than a run. */
export const backend = createBackend({
  catalog: fixtureCatalog.slice(0, 7),
  seed: 1,
  now: () => platformClock.now(),
});

/** What a flow asks for; each route less is one less to compare with. */
const asked = /^\*\/api\/(tool_router\/session|connected_accounts)(\/:id)?(\/link|\/toolkits)?$/;

export const answer = fetchFrom(
  createHandlers(backend, { baseUrls: ["/api"] }).filter(({ info: { path } }) =>
    asked.test(String(path)),
  ),
);
