import type { Call, Handlers } from "../call.ts";
import { DAY, HOUR, iso } from "../data/time.ts";
import { firm, sentence, title } from "../data/words.ts";
import { objectIn, textIn } from "../json.ts";
import { fail } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

const address = (email: string, name = email) => ({ emailAddress: { address: email, name } });
function write(call: Call, to: JsonObject[], rest: JsonObject): JsonObject {
  const { args, me, now } = call;
  const body = args.text("body");
  return call.stored("messages").add((random) => ({
    id: `AAMk${random.id(60)}`,
    createdDateTime: iso(now),
    subject: args.text("subject"),
    bodyPreview: body.slice(0, 100),
    body: { contentType: args.flag("is_html") ? "html" : "text", content: body },
    from: address(me.email, me.name),
    toRecipients: to,
    ccRecipients: args.texts("cc_emails").map((email) => address(email)),
    bccRecipients: args.texts("bcc_emails").map((email) => address(email)),
    ...rest,
  }));
}

const moment = (value: JsonObject[string] | undefined) =>
  Date.parse(`${textIn(objectIn(value).dateTime)}Z`);

export const outlookHandlers: Handlers = {
  OUTLOOK_OUTLOOK_SEND_EMAIL(call) {
    const { args, now } = call;
    const to = [address(args.text("to_email"), args.text("to_name") || args.text("to_email"))];
    const sent = write(call, to, { isDraft: false, sentDateTime: iso(now) });
    return { id: sent.id ?? "", message: "Accepted" };
  },
  OUTLOOK_OUTLOOK_CREATE_DRAFT(call) {
    const to = call.args.texts("to_recipients").map((email) => address(email));
    return write(call, to, { isDraft: true });
  },
  OUTLOOK_OUTLOOK_LIST_EVENTS({ args, me, people, now, open }) {
    const from = args.has("start") ? Date.parse(args.text("start")) : -Infinity;
    const to = args.has("end") ? Date.parse(args.text("end")) : Infinity;
    const events = open({
      kind: "events",
      key: "id",
      size: 40,
      every: 17 * HOUR,
      until: now + 21 * DAY,
      make(random, at) {
        const start = Math.floor(at / DAY) * DAY + (16 + random.below(18)) * (HOUR / 2);
        const point = (time: number) => ({ dateTime: iso(time).slice(0, -1), timeZone: "UTC" });
        return {
          id: `AAMk${random.id(60)}`,
          subject: title(random),
          bodyPreview: sentence(random),
          start: point(start),
          end: point(start + HOUR),
          location: { displayName: random.pick(["Room 1", "Room 2", "Online"]) },
          organizer: address(me.email, me.name),
          attendees: [random.pick(people)].map(({ email, name }) => address(email, name)),
        };
      },
    });
    const value = events
      .all()
      .filter((event) => moment(event.end) > from && moment(event.start) < to)
      .sort((a, b) => moment(a.start) - moment(b.start));
    return { value: value.slice(0, args.number("top")) };
  },
  OUTLOOK_OUTLOOK_LIST_CONTACTS({ args, people, random }) {
    const chance = random("contacts");
    const value = people.map(({ first, last, name, email }) => ({
      id: `AAMk${chance.id(60)}`,
      displayName: name,
      givenName: first,
      surname: last,
      companyName: firm(chance),
      emailAddresses: [{ address: email, name }],
    }));
    return { value: value.slice(0, args.number("top")) };
  },
  OUTLOOK_CREATE_MAIL_FOLDER(call) {
    const displayName = call.args.text("display_name");
    const folders = call.stored("folders", "displayName");
    if (["Inbox", "Drafts", "Archive"].includes(displayName) || folders.find(displayName)) {
      fail(`ErrorFolderExists: there is a folder "${displayName}" already.`);
    }
    return folders.add((random) => ({
      id: `AAMk${random.id(60)}`,
      displayName,
      isHidden: call.args.flag("is_hidden"),
      childFolderCount: 0,
      unreadItemCount: 0,
      totalItemCount: 0,
    }));
  },
};
