// @vitest-environment node
import { describe, expect, test } from "vitest";
import { HOST_ROOT, mockApi, ORIGIN, readPath } from "../fixtures/mockApi.ts";

const api = mockApi();

const mount = (session: string) => `/tool_router/session/${session}/mounts/files`;
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function upload(session: string, path: string, content: string, mimetype?: string) {
  const announced = await api.post(`${mount(session)}/upload_url`, {
    mount_relative_path: path,
    mimetype,
  });
  expect(announced.status).toBe(201);
  const put = await fetch(announced.text("upload_url"), {
    method: "PUT",
    body: bytesOf(content),
    headers: { "content-type": mimetype ?? "application/octet-stream" },
  });
  expect(put.status).toBe(200);
  return announced;
}

async function download(session: string, path: string): Promise<Response> {
  const answer = await api.post(`${mount(session)}/download_url`, { mount_relative_path: path });
  expect(answer.status).toBe(201);
  return fetch(answer.text("download_url"));
}

async function list(session: string, query = ""): Promise<unknown[]> {
  const answer = await api.get(`${mount(session)}/items${query}`);
  return answer.list("items").map((item) => readPath(item, "mount_relative_path"));
}

describe("a session's mount", () => {
  test("keeps files, lists them by path, gives their bytes back, and deletes them", async () => {
    const session = await api.session("ann");
    expect((await api.get(`${mount(session)}/items`)).body).toEqual({ items: [] });
    const announced = await upload(session, "data/numbers.csv", "1,2", "text/csv");
    expect(announced.body).toMatchObject({
      mount_relative_path: "data/numbers.csv",
      sandbox_mount_prefix: "/mnt/files",
      expires_at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    await upload(session, "a.txt", "Grüße 🎈");
    const all = await api.get(`${mount(session)}/items`);
    expect(all.body).toEqual({
      items: [
        {
          mount_relative_path: "a.txt",
          sandbox_mount_prefix: "/mnt/files",
          size: 12,
          last_modified: expect.any(String),
        },
        expect.objectContaining({ mount_relative_path: "data/numbers.csv", size: 3 }),
      ],
    });
    const fetched = await download(session, "/data/numbers.csv");
    expect(fetched.headers.get("content-type")).toBe("text/csv");
    expect(await fetched.text()).toBe("1,2");
    expect(await (await download(session, "a.txt")).text()).toBe("Grüße 🎈");
    expect(
      await api.post(`${mount(session)}/delete`, { mount_relative_path: "/a.txt" }),
    ).toMatchObject({
      status: 200,
      body: { mount_relative_path: "a.txt", sandbox_mount_prefix: "/mnt/files" },
    });
    expect(await list(session)).toEqual(["data/numbers.csv"]);
  });

  test("keeps every byte", async () => {
    const session = await api.session("ann");
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7 + (at >> 8)) % 256);
    const { text } = await api.post(`${mount(session)}/upload_url`, { mount_relative_path: "b" });
    await fetch(text("upload_url"), { method: "PUT", body: bytes });
    const fetched = await download(session, "b");
    expect(fetched.headers.get("content-type")).toBe("application/octet-stream");
    expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(bytes);
  });

  test("narrows a list to a folder, and turns pages without a null cursor", async () => {
    const session = await api.session("ann");
    for (const path of ["data/a", "data/b", "data/deep/c", "database", "z"]) {
      await upload(session, path, path);
    }
    const inData = ["data/a", "data/b", "data/deep/c"];
    expect(await list(session, "?mount_relative_prefix=data")).toEqual(inData);
    expect(await list(session, "?mount_relative_prefix=data/")).toEqual(inData);
    expect(await list(session, "?mount_relative_prefix=none")).toEqual([]);
    const first = await api.get(`${mount(session)}/items?limit=3`);
    expect(first.list("items")).toHaveLength(3);
    const second = await api.get(`${mount(session)}/items?cursor=${first.text("next_cursor")}`);
    expect(second.list("items")).toHaveLength(2);
    expect(second.body).not.toHaveProperty("next_cursor");
  });

  test("shows a file once its bytes are there, in the place of the one before", async () => {
    const session = await api.session("ann");
    await upload(session, "a", "first");
    const again = await api.post(`${mount(session)}/upload_url`, { mount_relative_path: "a" });
    expect(await (await download(session, "a")).text()).toBe("first");
    await fetch(again.text("upload_url"), { method: "PUT", body: "second" });
    expect(await list(session)).toEqual(["a"]);
    expect(await (await download(session, "a")).text()).toBe("second");
  });

  test("deletes a folder whole", async () => {
    const session = await api.session("ann");
    for (const path of ["tmp/a", "tmp/b/c", "tmpfile"]) await upload(session, path, "");
    await api.post(`${mount(session)}/delete`, { mount_relative_path: "/tmp/" });
    expect(await list(session)).toEqual(["tmpfile"]);
  });

  test("goes with its session, and is no other session's", async () => {
    const [ann, bob] = [await api.session("ann"), await api.session("bob")];
    await upload(ann, "secret", "ann's");
    const address = (
      await api.post(`${mount(ann)}/download_url`, { mount_relative_path: "secret" })
    ).text("download_url");
    expect(await list(bob)).toEqual([]);
    for (const route of ["download_url", "delete"]) {
      const answer = await api.post(`${mount(bob)}/${route}`, { mount_relative_path: "secret" });
      expect(answer.status).toBe(404);
    }
    expect(await list(ann)).toEqual(["secret"]);
    await api.delete(`/tool_router/session/${ann}`);
    expect((await fetch(address)).status).toBe(403);
    expect((await api.get(`${mount(ann)}/items`)).status).toBe(404);
    expect((await api.get("/__mock__/state")).list("files")).toEqual([]);
  });

  test("is the one mount, of a session that there is", async () => {
    const session = await api.session("ann");
    for (const path of [mount("trs_none"), `/tool_router/session/${session}/mounts/other`]) {
      expect((await api.get(`${path}/items`)).status).toBe(404);
      const answer = await api.post(`${path}/upload_url`, { mount_relative_path: "a" });
      expect(answer.status).toBe(404);
    }
  });

  test("works below a host's own route, with addresses of the page's own origin", async () => {
    const session = await api.session("ann");
    const answer = await api.send(`${HOST_ROOT}${mount(session)}/upload_url`, {
      method: "POST",
      body: JSON.stringify({ mount_relative_path: "a" }),
    });
    const address = answer.text("upload_url");
    expect(new URL(address).origin).toBe(new URL(HOST_ROOT).origin);
    expect((await fetch(address, { method: "PUT", body: "a" })).status).toBe(200);
    expect(await list(session)).toEqual(["a"]);
  });
});

describe("an address of a file", () => {
  async function addresses() {
    const session = await api.session("ann");
    const up = (await upload(session, "a", "before")).text("upload_url");
    const down = (
      await api.post(`${mount(session)}/download_url`, { mount_relative_path: "a" })
    ).text("download_url");
    return { session, up, down };
  }

  test("works for an hour", async () => {
    await api.put("/__mock__/conditions", { now: "2026-01-01T00:00:00Z" });
    const { up, down } = await addresses();
    await api.put("/__mock__/conditions", { now: "2026-01-01T00:59:59Z" });
    expect((await fetch(down)).status).toBe(200);
    await api.put("/__mock__/conditions", { now: "2026-01-01T01:00:00Z" });
    expect((await fetch(down)).status).toBe(403);
    expect((await fetch(up, { method: "PUT", body: "x" })).status).toBe(403);
  });

  test("is for the one use, and can't be made up", async () => {
    const { session, up, down } = await addresses();
    const changed = (address: string, name: string, value: string) => {
      const url = new URL(address);
      url.searchParams.set(name, value);
      return url;
    };
    const put = { method: "PUT", body: "forged" };
    expect((await fetch(down, put)).status).toBe(403);
    expect((await fetch(up)).status).toBe(403);
    for (const [name, value] of [
      ["key", "0"],
      ["key", ""],
      ["expires", "9999999999999"],
      ["expires", "NaN"],
      ["expires", "1e400"],
    ] as const) {
      expect((await fetch(changed(up, name, value), put)).status).toBe(403);
      expect((await fetch(changed(down, name, value))).status).toBe(403);
    }
    const unknown = `${ORIGIN}/__mock__/files/file_none`;
    expect((await fetch(unknown)).status).toBe(403);
    expect(await (await download(session, "a")).text()).toBe("before");
  });

  test("gives nothing that a browser would run", async () => {
    const session = await api.session("ann");
    await upload(session, "page.html", "<script>1</script>", "text/html");
    const { headers } = await download(session, "page.html");
    expect(headers.get("content-disposition")).toBe("attachment");
    expect(headers.get("content-security-policy")).toBe("sandbox");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("meets the network's conditions", async () => {
    const { down } = await addresses();
    await api.put("/__mock__/conditions", { faults: [{ path: "/files/*", status: 503 }] });
    expect((await fetch(down)).status).toBe(503);
    expect((await fetch(down)).status).toBe(200);
  });
});

test("a file is as large as a body may be", async () => {
  const session = await api.session("ann");
  const { text } = await api.post(`${mount(session)}/upload_url`, { mount_relative_path: "a" });
  const body = new Uint8Array(4 * 1024 * 1024 + 1);
  const put = await fetch(text("upload_url"), { method: "PUT", body });
  expect(put.status).toBe(413);
  expect(await list(session)).toEqual([]);
});

describe("a file for a tool", () => {
  const file = {
    toolkit_slug: "GMAIL",
    tool_slug: "GMAIL_SEND_EMAIL",
    filename: "report.pdf",
    mimetype: "application/pdf",
    md5: "d41d8cd98f00b204e9800998ecf8427e",
  };

  test("is announced, put where the answer says, and listed", async () => {
    const announced = await api.post("/files/upload/request", file);
    expect(announced).toMatchObject({
      status: 200,
      body: {
        id: expect.stringMatching(/^file_/),
        key: expect.stringMatching(/^requests\/gmail\/GMAIL_SEND_EMAIL\/file_\w+\/report\.pdf$/),
        newPresignedUrl: announced.text("new_presigned_url"),
        type: "new",
        metadata: { storage_backend: "s3" },
      },
    });
    expect((await api.get("/files/list")).body).toMatchObject({ items: [], total_items: 0 });
    const put = await fetch(announced.text("new_presigned_url"), { method: "PUT", body: "" });
    expect(put.status).toBe(200);
    const listed = { ...file, toolkit_slug: "gmail" };
    for (const query of ["", "?toolkit_slug=gmail", "?tool_slug=GMAIL_SEND_EMAIL&limit=1"]) {
      expect((await api.get(`/files/list${query}`)).body).toMatchObject({ items: [listed] });
    }
    expect((await api.get("/files/list?toolkit_slug=slack")).body).toMatchObject({ items: [] });
  });

  test.each([
    ["md5", { ...file, md5: "x" }],
    ["filename", { ...file, filename: "" }],
    ["filename", { ...file, filename: "../../a" }],
    ["mount_relative_path", { ...file, filename: ".." }],
    ["mimetype", { ...file, mimetype: "text/plain\r\nx-a: b" }],
    ["toolkit_slug", { ...file, toolkit_slug: 1 }],
    ["size", { ...file, size: 1 }],
  ])("names what is wrong: %s", async (field, body) => {
    const answer = await api.post("/files/upload/request", body);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 10400 } } });
    expect(answer.list("error.errors")).toEqual([expect.stringMatching(`^${field}: `)]);
  });
});
