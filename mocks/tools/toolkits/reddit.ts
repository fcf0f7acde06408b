import type { Call, Handlers } from "../call.ts";
import { createSeededRandom, type SeededRandom } from "../data/seededRandom.ts";
import { DAY, HOUR, seconds } from "../data/time.ts";
import { paragraph, sentence, thing, title } from "../data/words.ts";
import { textIn } from "../json.ts";
import { fail, notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

const BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz";

const post = (
  random: SeededRandom,
  at: number,
  subreddit: string,
  rest: JsonObject,
): JsonObject => {
  const id = `1${random.id(6, BASE36)}`;
  const permalink = `/r/${subreddit}/comments/${id}/`;
  return {
    id,
    name: `t3_${id}`,
    subreddit,
    score: 1,
    upvote_ratio: 1,
    num_comments: 0,
    created_utc: seconds(at),
    permalink,
    url: `https://www.reddit.com${permalink}`,
    ...rest,
  };
};

const madeUp = (random: SeededRandom, people: Call["people"]): JsonObject => ({
  selftext: paragraph(random),
  author: random.pick(people).login.replace("-", "_"),
  score: random.below(3000),
  upvote_ratio: 0.7 + random.below(30) / 100,
  num_comments: 4,
});

function postsOf({ args, open, people, now }: Call) {
  const subreddit = args.text("subreddit").replace(/^r\//, "");
  if (!/^\w{2,21}$/.test(subreddit)) notFound("community", subreddit);
  const kind = `posts ${subreddit.toLowerCase()}`;
  return {
    subreddit,
    posts: open({
      kind,
      key: "id",
      size: 40,
      every: 3 * HOUR,
      until: now,
      make: (random, at) =>
        post(random, at, subreddit, { title: title(random), ...madeUp(random, people) }),
    }),
  };
}

const ownComments = (call: Call) => call.stored("comments", "name");

export const redditHandlers: Handlers = {
  REDDIT_SEARCH_ACROSS_SUBREDDITS({ args, random, people, now }) {
    const query = args.text("search_query");
    const chance = random(`search ${query}`);
    const posts = Array.from({ length: args.number("limit") }, (_, index) =>
      post(chance, now - (index + 1) * DAY, chance.pick(["webdev", "startups", "productivity"]), {
        title: `${query}: ${thing(chance)}`,
        ...madeUp(chance, people),
      }),
    );
    const rank = { top: "score", comments: "num_comments" }[args.text("sort")];
    if (rank !== undefined) posts.sort((a, b) => Number(b[rank]) - Number(a[rank]));
    return { posts };
  },
  REDDIT_RETRIEVE_REDDIT_POST: (call) => ({
    posts: postsOf(call).posts.all().slice(0, call.args.number("size")),
  }),
  REDDIT_RETRIEVE_POST_COMMENTS(call) {
    const article = call.args.text("article");
    if (!/^[a-z0-9]{5,10}$/.test(article)) notFound("post", article);
    const link_id = `t3_${article}`;
    const chance = createSeededRandom(link_id);
    const own = ownComments(call)
      .all()
      .filter((comment) => comment.link_id === link_id);
    const others = Array.from({ length: 4 }, () => ({
      name: `t1_k${chance.id(6, BASE36)}`,
      author: chance.pick(call.people).login.replace("-", "_"),
      body: sentence(chance),
      score: chance.below(300),
      parent_id: link_id,
      link_id,
    }));
    return { comments: [...own, ...others] };
  },
  REDDIT_CREATE_REDDIT_POST(call) {
    const { args, me, now } = call;
    const isLink = args.text("kind") === "link";
    if (isLink && !args.has("url")) fail("NO_URL: a post of the kind link needs a url.");
    const { posts, subreddit } = postsOf(call);
    return posts.add((random) =>
      post(random, now, subreddit, {
        title: args.text("title"),
        selftext: isLink ? "" : args.text("text"),
        author: me.login.replaceAll("-", "_"),
        ...(isLink ? { url: args.text("url") } : {}),
      }),
    );
  },
  REDDIT_POST_REDDIT_COMMENT(call) {
    const { args, me, now } = call;
    const parent = args.text("thing_id");
    const above = ownComments(call).find(parent);
    return ownComments(call).add((random) => ({
      name: `t1_k${random.id(6, BASE36)}`,
      author: me.login.replaceAll("-", "_"),
      body: args.text("text"),
      score: 1,
      parent_id: parent,
      link_id: above === undefined ? parent : textIn(above.link_id),
      created_utc: seconds(now),
    }));
  },
  REDDIT_DELETE_REDDIT_COMMENT(call) {
    const id = call.args.text("id");
    const comments = ownComments(call);
    if (comments.find(id) === undefined) notFound("comment of yours", id);
    comments.remove(id);
    return { deleted: id };
  },
};
