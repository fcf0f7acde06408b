import type { CatalogTool } from "../types.ts";
import { args, flag, limit, text, texts, time, tool } from "./schema.ts";

const userId = text("Whose mailbox: `me`, or an address you may act for.", { default: "me" });
const mail = {
  subject: text("The subject line."),
  body: text("The text of the mail."),
  is_html: flag("Whether `body` is HTML.", false),
  cc_emails: texts("Who gets a copy that all can see."),
  bcc_emails: texts("Who gets a copy that nobody else can see."),
};

/** Outlook's tools. */
export const outlookTools: CatalogTool[] = [
  tool(
    "OUTLOOK_OUTLOOK_SEND_EMAIL",
    "Send email",
    "Sends a mail from the connected mailbox, at once.",
    ["openWorldHint"],
    args(
      {
        to_email: text("Whom it goes to.", { format: "email" }),
        to_name: text("That person's name."),
        ...mail,
        save_to_sent_items: flag("Whether to keep it among the sent mails.", true),
        user_id: userId,
      },
      ["to_email", "subject", "body"],
    ),
  ),
  tool(
    "OUTLOOK_OUTLOOK_CREATE_DRAFT",
    "Create draft",
    "Writes a mail and keeps it as a draft, unsent.",
    [],
    args({ to_recipients: texts("Whom it goes to.", { minItems: 1 }), ...mail }, [
      "to_recipients",
      "subject",
      "body",
    ]),
  ),
  tool(
    "OUTLOOK_OUTLOOK_LIST_EVENTS",
    "List events",
    "Lists the events of the user's calendar.",
    ["readOnlyHint"],
    args({
      start: time("Only events after this."),
      end: time("Only events before this."),
      top: limit(10, 100),
      timezone: text("The time zone to give times in.", { default: "UTC" }),
      user_id: userId,
    }),
  ),
  tool(
    "OUTLOOK_OUTLOOK_LIST_CONTACTS",
    "List contacts",
    "Lists the contacts in the user's address book.",
    ["readOnlyHint"],
    args({
      contact_folder_id: text("Only those in this folder."),
      top: limit(20, 100),
      user_id: userId,
    }),
  ),
  tool(
    "OUTLOOK_CREATE_MAIL_FOLDER",
    "Create mail folder",
    "Adds a folder to the mailbox.",
    [],
    args(
      {
        display_name: text("What to call it.", { minLength: 1 }),
        is_hidden: flag("Whether to hide it.", false),
        user_id: userId,
      },
      ["display_name"],
    ),
  ),
];
