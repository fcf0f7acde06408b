import type { CatalogTool } from "../types.ts";
import { args, choice, flag, limit, text, texts, tool } from "./schema.ts";

const address = { format: "email" };
const userId = text("Whose mailbox: `me`, or an address you may act for.", { default: "me" });

const mail = {
  recipient_email: text("Whom it goes to.", address),
  extra_recipients: texts("More addresses that it goes to."),
  cc: texts("Who gets a copy that all can see."),
  bcc: texts("Who gets a copy that nobody else can see."),
  subject: text("The subject line."),
  body: text("The text of the mail."),
  is_html: flag("Whether `body` is HTML.", false),
};

/** Gmail's tools. */
export const gmailTools: CatalogTool[] = [
  tool(
    "GMAIL_SEND_EMAIL",
    "Send email",
    "Sends a mail from the connected mailbox, at once.",
    ["openWorldHint"],
    args({ ...mail, user_id: userId }, ["recipient_email", "body"]),
  ),
  tool(
    "GMAIL_FETCH_EMAILS",
    "Fetch emails",
    "Finds mails by Gmail's own search words, newest first.",
    ["readOnlyHint"],
    args({
      query: text("As in Gmail's search box; empty for all.", {
        examples: ["is:unread from:billing@acme.com newer_than:7d"],
      }),
      label_ids: texts("Only mails that carry all of these labels.", { examples: [["INBOX"]] }),
      max_results: limit(10, 100),
      include_spam_trash: flag("Whether to look in spam and trash as well.", false),
      page_token: text("Where the page before ended."),
      user_id: userId,
    }),
  ),
  tool(
    "GMAIL_CREATE_EMAIL_DRAFT",
    "Create email draft",
    "Writes a mail and keeps it as a draft, unsent.",
    [],
    args({ ...mail, thread_id: text("The conversation that it answers."), user_id: userId }, [
      "recipient_email",
      "body",
    ]),
  ),
  tool(
    "GMAIL_SEND_DRAFT",
    "Send draft",
    "Sends a draft as it stands.",
    ["openWorldHint"],
    args({ draft_id: text("The draft."), user_id: userId }, ["draft_id"]),
  ),
  tool(
    "GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID",
    "Fetch message",
    "Gets one mail.",
    ["readOnlyHint"],
    args(
      {
        message_id: text("The mail."),
        format: choice("How much of it.", ["minimal", "metadata", "full", "raw"], "full"),
        user_id: userId,
      },
      ["message_id"],
    ),
  ),
  tool(
    "GMAIL_LIST_LABELS",
    "List labels",
    "Lists the labels of the mailbox, Gmail's own and the user's.",
    ["readOnlyHint"],
    args({ user_id: userId }),
  ),
];
