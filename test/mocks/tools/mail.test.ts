// @vitest-environment node
import { describe, expect, test } from "vitest";
import { connectUser, NOW, testBackend } from "./support/toolUser.ts";

const DAY = 86_400_000;
const user = (toolkit: string) => connectUser(testBackend(), toolkit);

describe("Gmail", () => {
  test("fetches mails of the address that the user signed in with, newest first", async () => {
    const ada = await user("gmail");
    const given = await ada.run("GMAIL_FETCH_EMAILS", { max_results: 20 });
    expect(given.list("messages")).toHaveLength(20);
    expect(new Set(given.each("messages", "to"))).toEqual(new Set(["ada@example.com"]));
    const times = given.each("messages", "messageTimestamp").map(String);
    expect(times).toEqual(times.toSorted().reverse());
    expect(Date.parse(times[0] ?? "")).toBeLessThanOrEqual(NOW);
    expect(Date.parse(times[0] ?? "")).toBeGreaterThan(NOW - DAY);
    expect(given.list("messages")[0]).toMatchObject({
      messageId: expect.stringMatching(/^[0-9a-f]{16}$/),
      threadId: expect.any(String),
      sender: expect.stringMatching(/^\S+ \S+ <\S+@example\.(com|org)>$/),
      subject: expect.stringMatching(/./),
      snippet: expect.stringMatching(/./),
      labelIds: expect.arrayContaining(["INBOX"]),
    });
  });

  test("turns pages without losing or repeating a mail", async () => {
    const ada = await user("gmail");
    const all = await ada.run("GMAIL_FETCH_EMAILS", { max_results: 100 });
    const seen: unknown[] = [];
    let page_token: string | undefined;
    do {
      const page = await ada.run("GMAIL_FETCH_EMAILS", {
        max_results: 7,
        ...(page_token === undefined ? {} : { page_token }),
      });
      seen.push(...page.each("messages", "messageId"));
      page_token = page.data.nextPageToken === null ? undefined : page.text("nextPageToken");
    } while (page_token !== undefined);
    expect(seen).toEqual(all.each("messages", "messageId"));
    expect(all.data.resultSizeEstimate).toBe(seen.length);
    expect(await ada.fail("GMAIL_FETCH_EMAILS", { page_token: "nonsense" })).toMatch(/page token/);
  });

  test("finds mails by Gmail's own search words", async () => {
    const ada = await user("gmail");
    const find = async (query: string) => {
      const given = await ada.run("GMAIL_FETCH_EMAILS", { query, max_results: 100 });
      return given.each("messages", "messageId").length;
    };
    const all = await find("");
    expect(await find("is:unread")).toBeGreaterThan(0);
    expect((await find("is:unread")) + (await find("is:read"))).toBe(all);
    expect((await find("is:unread")) + (await find("-is:unread"))).toBe(all);
    expect((await find("newer_than:3d")) + (await find("older_than:3d"))).toBe(all);
    expect((await find("after:2026/03/15")) + (await find("before:2026/03/15"))).toBe(all);
    expect(await find("in:sent")).toBe(0);
    expect(await find("in:spam")).toBeGreaterThan(0);
    expect(await find("https://nowhere.example")).toBe(0);

    const first = await ada.run("GMAIL_FETCH_EMAILS");
    const subject = first.text("messages.0.subject");
    const address = /<(.+)>/.exec(first.text("messages.0.sender"))?.[1];
    expect(await find(`from:${address} subject:"${subject}"`)).toBeGreaterThan(0);
    expect(await find(`from:${address} subject:elephants`)).toBe(0);
  });

  test("leaves out spam unless it is asked for", async () => {
    const ada = await user("gmail");
    const labels = async (args: object) =>
      (await ada.run("GMAIL_FETCH_EMAILS", { max_results: 100, ...args })).each(
        "messages",
        "labelIds",
      );
    expect((await labels({})).flat()).not.toContain("SPAM");
    expect((await labels({ include_spam_trash: true })).flat()).toContain("SPAM");
    expect(
      new Set((await labels({ label_ids: ["INBOX", "UNREAD"] })).map((its) => String(its))),
    ).toEqual(new Set(["INBOX,UNREAD", "INBOX,UNREAD,STARRED"]));
  });

  test("sends a mail, which is among the sent ones", async () => {
    const ada = await user("gmail");
    const sent = await ada.run("GMAIL_SEND_EMAIL", {
      recipient_email: "bo@example.org",
      cc: ["cy@example.org"],
      subject: "Lunch",
      body: "Today?",
    });
    expect(sent.data).toMatchObject({ id: expect.any(String), labelIds: ["SENT"] });
    const found = await ada.run("GMAIL_FETCH_EMAILS", { query: "in:sent" });
    expect(found.list("messages")).toMatchObject([
      {
        messageId: sent.data.id,
        sender: "Ada <ada@example.com>",
        to: "bo@example.org",
        cc: "cy@example.org",
        subject: "Lunch",
        messageText: "Today?",
        messageTimestamp: new Date(NOW).toISOString(),
      },
    ]);
    const inbox = await ada.run("GMAIL_FETCH_EMAILS", { label_ids: ["INBOX"] });
    expect(inbox.each("messages", "messageId")).not.toContain(sent.data.id);
  });

  test("puts what a user writes to themselves in the inbox as well", async () => {
    const ada = await user("gmail");
    await ada.run("GMAIL_SEND_EMAIL", { recipient_email: "ada@example.com", body: "Note" });
    const found = await ada.run("GMAIL_FETCH_EMAILS", { query: "from:me", label_ids: ["INBOX"] });
    expect(found.each("messages", "messageText")).toEqual(["Note"]);
  });

  test("keeps a draft until it is sent, once", async () => {
    const ada = await user("gmail");
    const draft = await ada.run("GMAIL_CREATE_EMAIL_DRAFT", {
      recipient_email: "bo@example.org",
      subject: "Plan",
      body: "First thoughts",
    });
    const count = async (query: string) =>
      (await ada.run("GMAIL_FETCH_EMAILS", { query })).list("messages").length;
    expect([await count("in:drafts"), await count("in:sent")]).toEqual([1, 0]);
    const sent = await ada.run("GMAIL_SEND_DRAFT", { draft_id: draft.text("id") });
    expect(sent.data.id).toBe(draft.text("message.id"));
    expect([await count("in:drafts"), await count("in:sent")]).toEqual([0, 1]);
    expect(await ada.fail("GMAIL_SEND_DRAFT", { draft_id: draft.text("id") })).toMatch(
      /^Not Found/,
    );
  });

  test("gets one mail, as much of it as is asked for", async () => {
    const ada = await user("gmail");
    const mail = (await ada.run("GMAIL_FETCH_EMAILS")).item("messages.0");
    const { messageId: message_id, messageText, snippet, subject } = mail;
    const get = async (format?: string) =>
      (
        await ada.run("GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID", {
          message_id,
          ...(format && { format }),
        })
      ).data;
    expect(await get()).toEqual(mail);
    expect(await get("metadata")).toMatchObject({ subject, snippet });
    expect(await get("metadata")).not.toHaveProperty("messageText");
    expect(await get("minimal")).toMatchObject({ messageId: message_id, snippet });
    expect(await get("minimal")).not.toHaveProperty("subject");
    expect(await get("raw")).toMatchObject({ messageText });
    expect(await ada.fail("GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID", { message_id: "feed" })).toBe(
      'Not Found: there is no message "feed".',
    );
  });

  test("lists its own labels and the user's", async () => {
    const labels = await (await user("gmail")).run("GMAIL_LIST_LABELS");
    expect(labels.each("labels", "id")).toEqual(expect.arrayContaining(["INBOX", "Label_1"]));
    expect(new Set(labels.each("labels", "type"))).toEqual(new Set(["system", "user"]));
  });

  test("acts for no other mailbox", async () => {
    const ada = await user("gmail");
    expect(await ada.fail("GMAIL_FETCH_EMAILS", { user_id: "bo@example.org" })).toMatch(
      /^Forbidden/,
    );
    await ada.run("GMAIL_FETCH_EMAILS", { user_id: "Ada@Example.com" });
  });

  test("gets new mail as time goes on, and keeps the old as it was", async () => {
    let now = NOW;
    const backend = testBackend({ now: () => now });
    const ada = await connectUser(backend, "gmail");
    const ids = async () =>
      (await ada.run("GMAIL_FETCH_EMAILS", { include_spam_trash: true })).each(
        "messages",
        "messageId",
      );
    const before = await ids();
    now += 3 * DAY;
    const after = await ids();
    expect(after.slice(0, 1)).not.toEqual(before.slice(0, 1));
    const [message_id] = before;
    const mail = await ada.run("GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID", { message_id });
    expect(Date.parse(mail.text("messageTimestamp"))).toBeLessThanOrEqual(NOW);
  });
});

describe("Outlook", () => {
  test("sends mails and writes drafts", async () => {
    const backend = testBackend();
    const ada = await connectUser(backend, "outlook");
    const mail = { subject: "Plan", body: "<b>Soon</b>", is_html: true };
    await ada.run("OUTLOOK_OUTLOOK_SEND_EMAIL", { ...mail, to_email: "bo@example.org" });
    const draft = await ada.run("OUTLOOK_OUTLOOK_CREATE_DRAFT", {
      ...mail,
      to_recipients: ["bo@example.org", "cy@example.org"],
    });
    expect(draft.data).toMatchObject({
      subject: "Plan",
      isDraft: true,
      body: { contentType: "html", content: "<b>Soon</b>" },
      from: { emailAddress: { address: "ada@example.com", name: "Ada" } },
      toRecipients: [
        { emailAddress: { address: "bo@example.org" } },
        { emailAddress: { address: "cy@example.org" } },
      ],
    });
    const { toolData } = await backend.snapshot();
    expect(toolData.map(({ kind, data }) => [kind, data?.isDraft])).toEqual([
      ["messages", false],
      ["messages", true],
    ]);
  });

  test("lists the events of a span of time, in order", async () => {
    const ada = await user("outlook");
    const all = await ada.run("OUTLOOK_OUTLOOK_LIST_EVENTS", { top: 100 });
    const starts = all.each("value", "start.dateTime").map(String);
    expect(starts).toEqual(starts.toSorted());
    expect(starts.at(-1)?.localeCompare(new Date(NOW + 7 * DAY).toISOString())).toBe(1);
    const span = { start: "2026-03-16T00:00:00Z", end: "2026-03-20T00:00:00Z" };
    const some = await ada.run("OUTLOOK_OUTLOOK_LIST_EVENTS", { ...span, top: 100 });
    expect(some.each("value", "start.dateTime")).toEqual(
      starts.filter((start) => start >= "2026-03-16" && start < "2026-03-20"),
    );
    expect(some.list("value").length).toBeGreaterThan(2);
  });

  test("lists contacts", async () => {
    const given = await (await user("outlook")).run("OUTLOOK_OUTLOOK_LIST_CONTACTS", { top: 3 });
    expect(given.list("value")).toHaveLength(3);
    expect(given.list("value")[0]).toMatchObject({
      displayName: expect.stringMatching(/ /),
      emailAddresses: [{ address: expect.stringMatching(/@/) }],
    });
  });

  test("makes a folder of a name that is free", async () => {
    const ada = await user("outlook");
    const folder = { display_name: "Receipts" };
    expect((await ada.run("OUTLOOK_CREATE_MAIL_FOLDER", folder)).data).toMatchObject({
      displayName: "Receipts",
      totalItemCount: 0,
    });
    expect(await ada.fail("OUTLOOK_CREATE_MAIL_FOLDER", folder)).toMatch(/^ErrorFolderExists/);
    expect(await ada.fail("OUTLOOK_CREATE_MAIL_FOLDER", { display_name: "Inbox" })).toMatch(
      /^ErrorFolderExists/,
    );
  });
});
