// @vitest-environment node
import { expect, test } from "vitest";
import { createMockBackend } from "../../../mocks/createMockBackend.ts";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";

const MEGABYTE = 1024 * 1024;

async function mounted() {
  let now = Date.parse("2026-01-01T00:00:00Z");
  const backend = createMockBackend({ catalog: fixtureCatalog, seed: 1, now: () => now });
  const { files, sessions } = backend;
  const place = { sessionId: (await sessions.create("ann")).id, mount: "files" };
  return {
    backend,
    announce: (path: string) => files.upload(place, { path }),
    async upload(path: string, size: number) {
      await files.store(await files.upload(place, { path }), new Uint8Array(size));
    },
    paths: async () => (await files.list(place)).items.map(({ path }) => path),
    pass(ms: number) {
      now += ms;
    },
  };
}

test("a session keeps 32 MB, whatever other sessions keep", async () => {
  const { backend, upload, paths } = await mounted();
  for (let count = 0; count < 8; count += 1) await upload(`part${count}`, 4 * MEGABYTE);
  await expect(upload("more", 1)).rejects.toMatchObject({ status: 413 });
  // One in the place of another is no more.
  await upload("part0", 4 * MEGABYTE);
  expect(await paths()).toHaveLength(8);
  const other = { sessionId: (await backend.sessions.create("ann")).id, mount: "files" };
  const address = await backend.files.upload(other, { path: "more" });
  await expect(backend.files.store(address, new Uint8Array(1))).resolves.toBeUndefined();
});

test("a session keeps 1000 files, of which those that never came are forgotten", async () => {
  const { announce, upload, paths, pass } = await mounted();
  await upload("kept", 1);
  for (let count = 1; count < 1000; count += 1) await announce(`f${count}`);
  await expect(announce("more")).rejects.toMatchObject({ status: 413 });
  pass(60 * 60_000);
  await upload("more", 1);
  expect(await paths()).toEqual(["kept", "more"]);
});
