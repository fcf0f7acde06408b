import type { Call, Handlers } from "../call.ts";
import { page } from "../data/page.ts";
import { mentions, searchTerms } from "../data/search.ts";
import { createSeededRandom } from "../data/seededRandom.ts";
import { HOUR, seconds } from "../data/time.ts";
import { sentence } from "../data/words.ts";
import { textIn } from "../json.ts";
import { notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const CHANNELS = ["general", "random", "product", "support"];

/** The fraction of a second that made-up messages stay below, and posted ones above. */
const OWN = 1000;

const idOf = (prefix: string, name: string) => prefix + createSeededRandom(name).id(10, CAPITALS);

/** A channel's id. Any channel that is named as Slack names them is there: no tool lists them. */
function channelOf({ args }: Call): string {
  const given = args.text("channel");
  if (/^[CDGU][A-Z0-9]{8,}$/.test(given)) return given;
  const name = given.replace(/^#/, "").toLowerCase();
  return /^[\p{L}\d_-]{1,80}$/u.test(name) ? idOf("C", name) : notFound("channel", given);
}

const stamp = (at: number, count: number) =>
  `${seconds(at)}.${String(count % 1_000_000).padStart(6, "0")}`;

/** The messages of a channel, or the answers in a thread of it. */
function messagesOf({ open, people, now }: Call, channel: string, thread = "") {
  const [sent = 0, count = 0] = thread.split(".").map(Number);
  // What a tool posted gets no answers, and nothing does within the hour.
  const isAnswered = count < OWN && now > sent * 1000 + HOUR;
  return open({
    kind: thread === "" ? `messages ${channel}` : `replies ${channel} ${thread}`,
    key: "ts",
    size: thread === "" ? 30 : isAnswered ? createSeededRandom(channel + thread).below(3) : 0,
    every: thread === "" ? 5 * HOUR : HOUR / 12,
    until: thread === "" ? now : sent * 1000 + HOUR,
    make: (random, at) => ({
      type: "message",
      channel,
      user: idOf("U", random.pick(people).login),
      text: sentence(random),
      ts: stamp(at, random.below(OWN)),
      ...(thread === "" ? {} : { thread_ts: thread }),
    }),
  });
}

function withReplies(call: Call, message: JsonObject): JsonObject {
  const ts = textIn(message.ts);
  const count = messagesOf(call, textIn(message.channel), ts).all().length;
  return count === 0 ? message : { ...message, thread_ts: ts, reply_count: count };
}

const time = (value: string, otherwise: number) => (value === "" ? otherwise : Number(value));

export const slackHandlers: Handlers = {
  SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL(call) {
    const { args, me, now } = call;
    const channel = channelOf(call);
    const thread = args.text("thread_ts");
    if (thread !== "" && messagesOf(call, channel).find(thread) === undefined) {
      notFound("thread", thread);
    }
    const message = messagesOf(call, channel, thread).add((_dice, number) => ({
      type: "message",
      channel,
      user: idOf("U", me.login),
      text: args.text("text"),
      ts: stamp(now, OWN + number),
      ...(thread === "" ? {} : { thread_ts: thread }),
    }));
    return { ok: true, channel, ts: textIn(message.ts), message };
  },
  SLACK_FETCH_CONVERSATION_HISTORY(call) {
    const { args } = call;
    const [oldest, latest] = [
      time(args.text("oldest"), -Infinity),
      time(args.text("latest"), Infinity),
    ];
    const found = messagesOf(call, channelOf(call))
      .all()
      .filter(({ ts }) => Number(ts) > oldest && Number(ts) < latest);
    const { items, next } = page(found, args.number("limit"), args.text("cursor"));
    return {
      ok: true,
      messages: items.map((message) => withReplies(call, message)),
      has_more: next !== null,
      response_metadata: { next_cursor: next ?? "" },
    };
  },
  SLACK_FETCH_MESSAGE_THREAD_FROM_A_CONVERSATION(call) {
    const ts = call.args.text("ts");
    const channel = channelOf(call);
    const parent = messagesOf(call, channel).find(ts) ?? notFound("thread", ts);
    const replies = messagesOf(call, channel, ts).all().reverse();
    const messages = [withReplies(call, parent), ...replies].slice(0, call.args.number("limit"));
    return { ok: true, messages, has_more: messages.length <= replies.length };
  },
  SLACK_SEARCH_MESSAGES(call) {
    const { args, me, people } = call;
    const terms = searchTerms(args.text("query"));
    const wanted = terms.filter(({ field }) => field === "in").map(({ value }) => value);
    const names = (wanted.length > 0 ? wanted : CHANNELS).map((name) => name.replace(/^#/, ""));
    const users = new Map([me, ...people].map(({ login }) => [idOf("U", login), login]));
    const matches = names
      .flatMap((name) =>
        messagesOf(call, idOf("C", name))
          .all()
          .map((message): JsonObject => {
            const channel = { id: idOf("C", name), name };
            return { ...message, channel, username: users.get(textIn(message.user)) ?? "" };
          }),
      )
      .filter((message) =>
        terms.every(({ field, value, isNot }) => {
          if (field === "in") return true;
          const place = field === "from" ? message.username : message.text;
          const sought = value.replace(/^@/, "").replace(/^me$/, me.login);
          return mentions(place, field === "from" ? sought : value) !== isNot;
        }),
      )
      .sort((a, b) => Number(b.ts) - Number(a.ts));
    return {
      ok: true,
      query: args.text("query"),
      messages: { total: matches.length, matches: matches.slice(0, args.number("count")) },
    };
  },
  SLACK_USERS_LIST({ args, me, people }) {
    const members = [me, ...people].map(({ login, name, email }) => ({
      id: idOf("U", login),
      name: login,
      real_name: name,
      is_bot: false,
      profile: { real_name: name, email },
      ...(args.flag("include_locale") ? { locale: "en-US" } : {}),
    }));
    const { items, next } = page(members, args.number("limit"), args.text("cursor"));
    return { ok: true, members: items, response_metadata: { next_cursor: next ?? "" } };
  },
};
