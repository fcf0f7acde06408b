import { describe, expect, test } from "vitest";
import { platform } from "./support/platform.ts";
import { takeForPublic } from "./support/takeForPublic.ts";

const mock = platform();

takeForPublic();

describe("files of a session", () => {
  test("are uploaded, listed, downloaded and deleted", async () => {
    const session = await mock.composio.create("ann");
    const { files } = session.experimental;
    expect(await files.list()).toEqual({ items: [], nextCursor: undefined });
    const bytes = new TextEncoder().encode("a,b\n1,2\n");
    const uploaded = await files.upload(bytes, {
      remotePath: "data/numbers.csv",
      mimetype: "text/csv",
    });
    expect(uploaded.filename).toBe("numbers.csv");
    expect(await uploaded.text()).toBe("a,b\n1,2\n");
    const { items } = await files.list({ path: "/data" });
    expect(items).toEqual([
      {
        mountRelativePath: "data/numbers.csv",
        sandboxMountPrefix: "/mnt/files",
        size: 8,
        lastModified: expect.any(String),
      },
    ]);
    const downloaded = await files.download("/data/numbers.csv");
    expect(await downloaded.buffer()).toEqual(bytes);
    expect((await downloaded.blob()).type).toBe("text/csv");
    expect(await files.delete("/data/numbers.csv")).toMatchObject({
      mountRelativePath: "data/numbers.csv",
    });
    expect((await files.list({ path: "/" })).items).toEqual([]);
    await expect(files.download("/data/numbers.csv")).rejects.toMatchObject({ status: 404 });
  });

  test("are listed page by page", async () => {
    const session = await mock.composio.create("ann");
    const { files } = session.experimental;
    for (const name of ["a", "b", "c"]) {
      await files.upload(new Uint8Array(1), { remotePath: name });
    }
    const first = await files.list({ limit: 2 });
    expect(first.items).toHaveLength(2);
    const second = await files.list({ limit: 2, cursor: first.nextCursor ?? "" });
    expect(second.items.map(({ mountRelativePath }) => mountRelativePath)).toEqual(["c"]);
    expect(second.nextCursor).toBeUndefined();
  });
});

test("a file for a tool is uploaded, and the tool is given its key", async () => {
  const file = new File(["report"], "report.txt", { type: "text/plain" });
  const uploaded = await mock.composio.files.upload({
    file,
    toolSlug: "GMAIL_SEND_EMAIL",
    toolkitSlug: "gmail",
  });
  expect(uploaded).toMatchObject({
    name: "report.txt",
    mimetype: "text/plain",
    s3key: expect.stringMatching(/report\.txt$/),
  });
});
