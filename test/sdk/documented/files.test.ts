import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { platform } from "../support/platform.ts";
import { takeForPublic } from "../support/takeForPublic.ts";

// The calls of the platform's documentation, in its shapes: files of a session, which its sandbox has below /mnt/files.
const mock = platform();
takeForPublic();

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sdk-files-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a file of this machine is uploaded, and one of the session is saved here", async () => {
  writeFileSync(join(folder, "sales.csv"), "month,total\n1,20\n");
  const session = await mock.composio.create("user_123");
  const uploaded = await session.experimental.files.upload(join(folder, "sales.csv"));
  expect([uploaded.sandboxMountPrefix, uploaded.mountRelativePath]).toEqual([
    "/mnt/files",
    "sales.csv",
  ]);
  // What an agent would have written in the sandbox.
  const buffer = new TextEncoder().encode("%PDF");
  await session.experimental.files.upload(buffer, {
    remotePath: "report.pdf",
    mimetype: "application/pdf",
  });
  const report = await session.experimental.files.download("/report.pdf");
  await report.save(join(folder, "report.pdf"));
  expect(readFileSync(join(folder, "report.pdf"), "utf8")).toBe("%PDF");
});

test("a session that is used again has its files: listed by page, a folder deleted whole", async () => {
  const { sessionId } = await mock.composio.create("user_123");
  const session = await mock.composio.use(sessionId);
  const { files } = session.experimental;
  await files.upload(new File(["{}"], "data.json", { type: "application/json" }));
  for (const name of ["a", "b"]) {
    await files.upload(new Uint8Array(1), { remotePath: `old-backup/${name}` });
  }
  const paths: string[] = [];
  let result = await files.list({ path: "/", limit: 2 });
  paths.push(...result.items.map(({ mountRelativePath }) => mountRelativePath));
  while (result.nextCursor) {
    result = await files.list({ path: "/", cursor: result.nextCursor, limit: 2 });
    paths.push(...result.items.map(({ mountRelativePath }) => mountRelativePath));
  }
  expect(paths).toEqual(["data.json", "old-backup/a", "old-backup/b"]);
  await files.delete("/old-backup");
  const { items } = await files.list({ path: "/" });
  expect(items.map(({ mountRelativePath }) => mountRelativePath)).toEqual(["data.json"]);
});
