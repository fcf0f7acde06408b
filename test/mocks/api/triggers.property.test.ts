// @vitest-environment node
import fc from "fast-check";
import { expect, test } from "vitest";
import { catalog } from "../../../mocks/catalog/index.ts";
import { mockApi, readPath } from "../fixtures/mockApi.ts";

const api = mockApi({ catalog });

const value = fc.oneof(fc.jsonValue(), fc.string({ unit: "binary", maxLength: 10 }));
const body = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom(
      "connected_account_id",
      "user_id",
      "trigger_config",
      "toolkit_versions",
      "status",
      "webhook_url",
      "enabled_events",
      "version",
      "payload",
    ),
    value,
  ),
);

test("no body and no query makes anything fail", async () => {
  const route = fc.constantFrom(
    "/trigger_instances/GITHUB_COMMIT_EVENT/upsert",
    "/webhook_subscriptions",
    "/__mock__/triggers/GITHUB_COMMIT_EVENT/fire",
    "/__mock__/triggers/%00/fire",
    "/trigger_instances/..%2F..%2F/upsert",
  );
  await fc.assert(
    fc.asyncProperty(route, body, fc.string(), async (path, sent, text) => {
      expect((await api.post(path, sent)).status).toBeLessThan(500);
      expect((await api.patch("/trigger_instances/manage/ti_x", sent)).status).toBeLessThan(500);
      const query = new URLSearchParams({ user_ids: text, limit: text, cursor: text });
      for (const list of ["/trigger_instances/active", "/triggers_types"]) {
        expect((await api.get(`${list}?${query}`)).status).toBeLessThan(500);
      }
    }),
    { numRuns: 200 },
  );
});

test("whatever users are called, none sees another's triggers", async () => {
  // A list in a query is divided by commas: such an id can't be asked for.
  const id = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !text.includes(","));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(id, { minLength: 2, maxLength: 3 }), async (users) => {
      for (const user_id of users) {
        await api.post("/__mock__/accounts", { user_id, toolkit: "slack" });
        const made = await api.post("/trigger_instances/SLACK_RECEIVE_MESSAGE/upsert", { user_id });
        expect(made.status).toBe(201);
      }
      for (const user of users) {
        const query = new URLSearchParams({ user_ids: user });
        const listed = await api.get(`/trigger_instances/active?${query}`);
        expect(listed.list("items").map((item) => readPath(item, "user_id"))).toEqual([user]);
      }
      await api.post("/__mock__/reset", {});
    }),
    { numRuns: 50 },
  );
});
