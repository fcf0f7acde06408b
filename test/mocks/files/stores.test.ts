// @vitest-environment node
import { join } from "node:path";
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { createMockHttpServer } from "tool-router-react/mock/node";
import { expect, test, vi } from "vitest";
import { createMockBackend } from "../../../mocks/createMockBackend.ts";
import { createIndexedDbPersistence } from "../../../mocks/persistence/indexedDbPersistence.ts";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";
import { temporaryFolder } from "../server/support/temporaryFolder.ts";

const bytes = Uint8Array.from({ length: 300 }, (_, at) => at % 256);

test("over a port, a file outlives the process in the data file", async () => {
  const dataFile = join(temporaryFolder(), "data.sqlite");
  const options = { catalog: fixtureCatalog, dataFile };
  const first = createMockHttpServer(options);
  const url = await first.listen();
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${url}/api/v3.1${path}`, {
      method: "POST",
      headers: { "x-api-key": "any", "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const read: Record<string, unknown> = await answer.json();
    return read;
  };
  const session = String((await post("/tool_router/session", { user_id: "ann" })).session_id);
  const mount = `/tool_router/session/${session}/mounts/files`;
  const { upload_url } = await post(`${mount}/upload_url`, { mount_relative_path: "a/b" });
  expect((await fetch(String(upload_url), { method: "PUT", body: bytes })).status).toBe(200);
  const { download_url } = await post(`${mount}/download_url`, { mount_relative_path: "a/b" });
  await first.close();

  const second = createMockHttpServer(options);
  const again = await second.listen();
  // The same address on the new port: its key is made of what is stored.
  const address = String(download_url).replace(url, again);
  expect(new Uint8Array(await (await fetch(address)).arrayBuffer())).toEqual(bytes);
  await second.close();
});

test("in a browser, a file is there in another tab", async () => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  const open = () => {
    const persistence = createIndexedDbPersistence();
    return { persistence, backend: createMockBackend({ catalog: fixtureCatalog, persistence }) };
  };
  const [one, two] = [open(), open()];
  const { id } = await one.backend.sessions.create("ann");
  const place = { sessionId: id, mount: "files" };
  const { files } = one.backend;
  await files.store(await files.upload(place, { path: "a" }), bytes);
  const address = await two.backend.files.download(place, "a");
  expect((await two.backend.files.read(address)).bytes).toEqual(bytes);
  for (const { backend, persistence } of [one, two]) {
    backend.close();
    persistence.close();
  }
  vi.unstubAllGlobals();
});
