import type { Handlers } from "../call.ts";
import { page } from "../data/page.ts";
import { iso } from "../data/time.ts";
import { notFound } from "../toolFailure.ts";

export const twitterHandlers: Handlers = {
  TWITTER_CREATION_OF_A_POST(call) {
    const { args, now } = call;
    const answered = args.text("reply__in__reply__to__tweet__id");
    const data = call.stored("posts").add((random) => {
      const id = random.digits(19);
      return {
        id,
        text: args.text("text"),
        edit_history_tweet_ids: [id],
        created_at: iso(now),
        ...(answered === "" ? {} : { in_reply_to_tweet_id: answered }),
      };
    });
    return { data };
  },
  TWITTER_SEND_A_NEW_MESSAGE_TO_A_USER(call) {
    const { args, random, now } = call;
    const to = args.text("participant_id");
    const { id = "" } = call.stored("messages").add((chance) => ({
      id: chance.digits(19),
      to,
      text: args.text("text"),
      created_at: iso(now),
    }));
    return { data: { dm_conversation_id: `${random("me").digits(10)}-${to}`, dm_event_id: id } };
  },
  TWITTER_CREATE_LIST(call) {
    const { name = "", description = "", private: isPrivate = false } = call.args.given;
    const { id = "" } = call.stored("lists").add((random) => ({
      id: random.digits(19),
      name,
      description,
      private: isPrivate,
    }));
    return { data: { id, name } };
  },
  TWITTER_FETCH_LIST_MEMBERS_BY_ID(call) {
    const { args, people, random } = call;
    const [id, lists] = [args.text("id"), call.stored("lists")];
    if (lists.isGone(id)) notFound("list", id);
    // A list of somebody else's has members; one's own is new, and has none.
    const isOwn = lists.find(id) !== undefined;
    const members = (isOwn ? [] : people).map(({ name, login }) => ({
      id: random(login).digits(10),
      name,
      username: login.replace("-", "_"),
    }));
    const { items, next } = page(
      members,
      args.number("max_results"),
      args.text("pagination_token"),
    );
    return { data: items, meta: { result_count: items.length, next_token: next } };
  },
  TWITTER_DELETE_LIST(call) {
    const id = call.args.text("id");
    const lists = call.stored("lists");
    if (lists.find(id) === undefined) notFound("list of yours", id);
    lists.remove(id);
    return { data: { deleted: true } };
  },
};
