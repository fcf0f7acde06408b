import type { Call, Handlers } from "../call.ts";
import { page } from "../data/page.ts";
import { DAY, iso } from "../data/time.ts";
import { firm, sentence, thing, title } from "../data/words.ts";
import { objectIn } from "../json.ts";
import { fail } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

const channelOf = ({ random }: Call) => `UC${random("channel").id(22)}`;

function videosOf(call: Call, channelId: string) {
  const channelTitle = channelId === channelOf(call) ? call.me.name : firm(call.random(channelId));
  return call.open({
    kind: "videos",
    scope: channelId,
    key: "id",
    size: 9,
    every: 10 * DAY,
    make: (random, at) => ({
      id: random.id(11),
      snippet: {
        publishedAt: iso(at),
        channelId,
        channelTitle,
        title: title(random),
        description: sentence(random),
        tags: [],
      },
      status: { privacyStatus: "public" },
    }),
  });
}

function listed({ args }: Call, kind: string, all: JsonObject[]): JsonObject {
  const { items, next } = page(all, args.number("maxResults"), args.text("pageToken"));
  const pageInfo = { totalResults: all.length, resultsPerPage: args.number("maxResults") };
  return { kind, items, pageInfo, ...(next === null ? {} : { nextPageToken: next }) };
}

const found = (kind: string, id: string, rest: JsonObject): JsonObject => ({
  kind: "youtube#searchResult",
  id: { kind: `youtube#${kind}`, [`${kind}Id`]: id },
  ...rest,
});

const clock = (second: number) => `00:00:${String(second).padStart(2, "0")}`;

export const youtubeHandlers: Handlers = {
  YOUTUBE_SEARCH_YOU_TUBE(call) {
    const { args, random, now } = call;
    const [q, kind] = [args.text("q"), args.text("type")];
    const chance = random(`search ${kind} ${q}`);
    const results = Array.from({ length: 25 }, () => {
      const channelTitle = firm(chance);
      const channelId = `UC${chance.id(22)}`;
      return found(kind, kind === "channel" ? channelId : chance.id(11), {
        snippet: {
          publishedAt: iso(now - chance.below(700) * DAY),
          channelId,
          channelTitle,
          title: `${q}: ${thing(chance)}`,
          description: sentence(chance),
        },
      });
    });
    return listed(call, "youtube#searchListResponse", results);
  },
  YOUTUBE_LIST_CHANNEL_VIDEOS(call) {
    const channel = call.args.text("channelId");
    const videos = videosOf(call, channel)
      .all()
      .filter(({ snippet }) => objectIn(snippet).channelId === channel)
      .map(({ id, snippet = {} }) => found("video", String(id), { snippet }));
    return listed(call, "youtube#searchListResponse", videos);
  },
  YOUTUBE_LIST_USER_PLAYLISTS(call) {
    const chance = call.random("playlists");
    const playlists = Array.from({ length: 4 }, (_, index) => ({
      kind: "youtube#playlist",
      id: `PL${chance.id(32)}`,
      snippet: {
        publishedAt: iso(call.now - (index + 1) * 60 * DAY),
        channelId: channelOf(call),
        channelTitle: call.me.name,
        title: thing(chance).replace(/^the /, ""),
      },
    }));
    return listed(call, "youtube#playlistListResponse", playlists);
  },
  YOUTUBE_LOAD_CAPTIONS({ args, random }) {
    const [id, format] = [args.text("id"), args.text("tfmt")];
    const chance = random(`captions ${id}`);
    const lines = Array.from({ length: 8 }, (_, index) => {
      const [from, to] = [clock(index * 4), clock(index * 4 + 3)];
      const times = {
        srt: `${index + 1}\n${from},000 --> ${to},000`,
        vtt: `${from}.000 --> ${to}.000`,
        sbv: `${from}.000,${to}.000`,
      };
      return `${Object.entries(times).find(([name]) => name === format)?.[1]}\n${sentence(chance)}`;
    });
    const text = [...(format === "vtt" ? ["WEBVTT"] : []), ...lines].join("\n\n");
    return { id, format, captions: text };
  },
  YOUTUBE_UPDATE_VIDEO(call) {
    const { args } = call;
    const videos = videosOf(call, channelOf(call));
    const id = args.text("videoId");
    const video =
      videos.find(id) ?? fail(`Forbidden: "${id}" is no video of the connected channel.`);
    const { videoId: _id, privacyStatus, ...changes } = args.given;
    return videos.put({
      ...video,
      snippet: { ...objectIn(video.snippet), ...changes },
      status: { privacyStatus: privacyStatus ?? objectIn(video.status).privacyStatus ?? "public" },
    });
  },
};
