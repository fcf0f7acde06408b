// @vitest-environment node
import fc from "fast-check";
import { expect, test } from "vitest";
import { mockApi } from "../fixtures/mockApi.ts";

const api = mockApi();

/** Numbers of every size, among them those that a date can't hold. */
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(1e300, -1e300, 9e15, -9e15, 8.64e15, 253402300799999, 253402300800000, 0, -1),
);
const moment = fc.oneof(
  number,
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom("", "tomorrow", "+275760-09-13T00:00:00.000Z", "2026-13-01"),
);

const request = fc.oneof(
  fc.record({
    method: fc.constant("PUT"),
    path: fc.constant("/__mock__/conditions"),
    body: fc.oneof(
      fc.record({ now: moment }),
      fc.record({ now: fc.record({ offsetMs: number }) }),
      fc.record({ latencyMs: number.filter((ms) => ms < 0 || ms >= 2 ** 31 || ms % 1 !== 0) }),
      fc.record({ failureRate: number.filter((rate) => rate < 0 || rate > 1) }),
      fc.record({ faults: fc.tuple(fc.record({ status: number, path: fc.constant("/x") })) }),
      fc.record({
        faults: fc.tuple(
          fc.record({
            status: fc.constant(500),
            path: fc.constant("/x"),
            times: number,
            retryAfter: number,
          }),
        ),
      }),
    ),
  }),
  fc.record({
    method: fc.constant("POST"),
    path: fc.constant("/__mock__/accounts"),
    body: fc.record({
      user_id: fc.constant("ann"),
      toolkit: fc.constant("gmail"),
      connected_at: moment,
    }),
  }),
);

test("no number and no date that the control plane takes makes anything fail", async () => {
  await fc.assert(
    fc.asyncProperty(request, async ({ method, path, body }) => {
      const answer = await (method === "PUT" ? api.put(path, body) : api.post(path, body));
      expect([200, 201, 400]).toContain(answer.status);
      expect((await api.get("/__mock__/state")).status).toBe(200);
      expect((await api.get("/connected_accounts")).status).toBe(200);
      expect((await api.get("/__mock__/conditions")).status).toBe(200);
      const link = await api.post(`/tool_router/session/${await api.session("ann")}/link`, {
        toolkit: "gmail",
      });
      expect(link.status).toBe(201);
      expect((await api.get(`/__mock__/links/${link.text("link_token")}`)).status).toBe(200);
      await api.post("/__mock__/reset", {});
    }),
    { numRuns: 150 },
  );
});

test.each([
  ["now", { now: 1e300 }],
  ["now", { now: { offsetMs: 9e15 } }],
  ["latencyMs", { latencyMs: 2 ** 31 }],
  ["faults.0.status", { faults: [{ status: 1000 }] }],
  ["faults.0.status", { faults: [{ status: 204 }] }],
  ["faults.0.times", { faults: [{ status: 500, times: 1e300 }] }],
])("%s out of its bounds is refused, and changes nothing", async (field, body) => {
  const before = (await api.get("/__mock__/conditions")).body;
  const refused = await api.put("/__mock__/conditions", body);
  expect(refused).toMatchObject({
    status: 400,
    body: { error: { code: 10400, errors: [expect.stringContaining(`${field}: `)] } },
  });
  expect((await api.get("/__mock__/conditions")).body).toEqual(before);
});
