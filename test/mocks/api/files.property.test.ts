// @vitest-environment node
import fc from "fast-check";
import { expect, test } from "vitest";
import { mockApi, readPath } from "../fixtures/mockApi.ts";

const api = mockApi();

const mount = (session: string) => `/tool_router/session/${session}/mounts/files`;

const tricks = fc.constantFrom(
  "..",
  ".",
  "",
  "/",
  "//",
  "a",
  "b",
  "\0",
  "\n",
  "%2e%2e",
  "%00",
  "\\..\\",
  "\ud800",
  "é",
  "e\u0301",
  "\u202e",
  "__proto__",
  "constructor",
  "x".repeat(600),
  "C:",
);
const path = fc.oneof(
  fc.array(tricks, { maxLength: 5 }).map((names) => names.join("/")),
  fc.string({ unit: "binary", maxLength: 20 }),
);

test("a path is a file of the mount alone, or refused", async () => {
  await fc.assert(
    fc.asyncProperty(path, async (given) => {
      const [ann, bob] = [await api.session("ann"), await api.session("bob")];
      const announced = await api.post(`${mount(ann)}/upload_url`, { mount_relative_path: given });
      expect([201, 400]).toContain(announced.status);
      if (announced.status === 400) {
        expect(announced.list("error.errors")).toEqual([
          expect.stringMatching(/^mount_relative_path: /),
        ]);
        return;
      }
      const stored = announced.text("mount_relative_path");
      expect(stored).toBe(given.replace(/^\//, ""));
      expect(stored.split("/").some((name) => ["", ".", ".."].includes(name))).toBe(false);
      await fetch(announced.text("upload_url"), { method: "PUT", body: given });
      const listed = await api.get(`${mount(ann)}/items`);
      expect(listed.list("items").map((item) => readPath(item, "mount_relative_path"))).toEqual([
        stored,
      ]);
      expect((await api.get(`${mount(bob)}/items`)).list("items")).toEqual([]);
      const same = { mount_relative_path: given };
      expect((await api.post(`${mount(bob)}/download_url`, same)).status).toBe(404);
      const address = await api.post(`${mount(ann)}/download_url`, same);
      expect(await (await fetch(address.text("download_url"))).text()).toBe(given);
      expect((await api.post(`${mount(ann)}/delete`, same)).status).toBe(200);
      expect((await api.get(`${mount(ann)}/items`)).list("items")).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("no body and no query makes anything fail", async () => {
  const session = await api.session("ann");
  const value = fc.oneof(fc.jsonValue(), path);
  const body = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom("mount_relative_path", "mimetype", "other"), value),
    fc.dictionary(
      fc.constantFrom("toolkit_slug", "tool_slug", "filename", "mimetype", "md5"),
      value,
    ),
  );
  const route = fc.constantFrom(
    `${mount(session)}/upload_url`,
    `${mount(session)}/download_url`,
    `${mount(session)}/delete`,
    "/files/upload/request",
  );
  await fc.assert(
    fc.asyncProperty(route, body, path, async (address, sent, query) => {
      expect((await api.post(address, sent)).status).toBeLessThan(500);
      const search = new URLSearchParams({ mount_relative_prefix: query, cursor: query });
      for (const asked of [`${mount(session)}/items?${search}`, `/files/list?${search}`]) {
        expect((await api.get(asked)).status).toBeLessThan(500);
      }
    }),
    { numRuns: 200 },
  );
});
