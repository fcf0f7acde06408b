import type { Call, Handlers } from "../call.ts";
import type { Collection } from "../data/openCollection.ts";
import { page } from "../data/page.ts";
import { HOUR, iso } from "../data/time.ts";
import { paragraph, title } from "../data/words.ts";
import { listIn, textIn } from "../json.ts";
import { fail, notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";
import { findsMail } from "./gmailQuery.ts";

const SYSTEM_LABELS = "INBOX SENT DRAFT UNREAD STARRED IMPORTANT SPAM TRASH".split(" ");

function mail(
  at: number,
  fields: { messageId: string; threadId: string; labelIds: string[]; sender: string } & JsonObject,
): JsonObject {
  const { subject = "", messageText = "" } = fields;
  const snippet = textIn(messageText).slice(0, 100);
  const preview = { subject, body: snippet };
  return { ...fields, messageTimestamp: iso(at), snippet, preview, attachmentList: [] };
}

function mailbox({ args, me, people, now, open }: Call): Collection {
  const whose = args.text("user_id").toLowerCase();
  if (whose !== "" && whose !== "me" && whose !== me.email.toLowerCase()) {
    fail(`Forbidden: this account may not act for ${whose}.`);
  }
  return open({
    kind: "messages",
    key: "messageId",
    size: 40,
    every: 7 * HOUR,
    until: now,
    make(random, at, number) {
      const { name, email } = random.pick(people);
      const messageId = random.hex(16);
      const labelIds = random.chance(5) ? ["SPAM"] : ["INBOX"];
      if (number > 30 && random.chance(70)) labelIds.push("UNREAD");
      if (random.chance(15)) labelIds.push("STARRED");
      return mail(at, {
        messageId,
        threadId: messageId,
        labelIds,
        sender: `${name} <${email}>`,
        to: me.email,
        subject: title(random),
        messageText: `${paragraph(random)}\n\n${name}`,
      });
    },
  });
}

function write(call: Call, labels: string[], more: JsonObject = {}): JsonObject {
  const { args, me, now } = call;
  const to = [args.text("recipient_email"), ...args.texts("extra_recipients")].join(", ");
  return mailbox(call).add((random) => {
    const messageId = random.hex(16);
    return mail(now, {
      messageId,
      threadId: args.text("thread_id") || messageId,
      labelIds: withInbox(labels, to, me.email),
      sender: `${me.name} <${me.email}>`,
      to,
      cc: args.texts("cc").join(", "),
      bcc: args.texts("bcc").join(", "),
      subject: args.text("subject"),
      messageText: args.text("body"),
      ...(more.draftId === "" ? { draftId: `r${random.digits(18)}` } : {}),
    });
  });
}

/** Who writes to themselves gets it as well. */
const withInbox = (labels: string[], to: string, own: string) =>
  labels.includes("SENT") && to.includes(own) ? [...labels, "INBOX", "UNREAD"] : labels;

const receipt = ({ messageId = "", threadId = "", labelIds = [] }: JsonObject): JsonObject => ({
  id: messageId,
  threadId,
  labelIds,
});

export const gmailHandlers: Handlers = {
  GMAIL_SEND_EMAIL: (call) => receipt(write(call, ["SENT"])),
  GMAIL_CREATE_EMAIL_DRAFT(call) {
    const draft = write(call, ["DRAFT"], { draftId: "" });
    return { id: textIn(draft.draftId), message: receipt(draft) };
  },
  GMAIL_SEND_DRAFT(call) {
    const box = mailbox(call);
    const id = call.args.text("draft_id");
    const draft = box.all().find(({ draftId }) => draftId === id) ?? notFound("draft", id);
    const { draftId: _sent, ...rest } = draft;
    const labelIds = withInbox(["SENT"], textIn(draft.to), call.me.email);
    return receipt(box.put({ ...rest, labelIds, messageTimestamp: iso(call.now) }));
  },
  GMAIL_FETCH_EMAILS(call) {
    const { args, now } = call;
    const query = args.text("query");
    const labels = args.texts("label_ids");
    const isBinWanted = args.flag("include_spam_trash") || /SPAM|TRASH/i.test(`${labels} ${query}`);
    const found = mailbox(call)
      .all()
      .filter((item) => {
        const its = listIn(item.labelIds);
        const isBinned = its.includes("SPAM") || its.includes("TRASH");
        return (
          (isBinWanted || !isBinned) &&
          labels.every((label) => its.includes(label)) &&
          findsMail(item, query, now)
        );
      });
    const { items, next } = page(found, args.number("max_results"), args.text("page_token"));
    return { messages: items, nextPageToken: next, resultSizeEstimate: found.length };
  },
  GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID(call) {
    const id = call.args.text("message_id");
    const found = mailbox(call).find(id) ?? notFound("message", id);
    const { messageText, preview, snippet, ...head } = found;
    switch (call.args.text("format")) {
      case "minimal":
        return { ...receipt(found), messageId: id, snippet: snippet ?? "" };
      case "metadata":
        return { ...head, snippet: snippet ?? "" };
      default:
        return found;
    }
  },
  GMAIL_LIST_LABELS: (call) => {
    mailbox(call);
    const own = ["Customers", "Invoices", "Travel"].map((name, index) => ({
      id: `Label_${index + 1}`,
      name,
      type: "user",
    }));
    return {
      labels: [...SYSTEM_LABELS.map((name) => ({ id: name, name, type: "system" })), ...own],
    };
  },
};
