import type { CatalogTool } from "../types.ts";
import { args, choice, limit, text, texts, tool } from "./schema.ts";

const part = text("Which parts to give, separated by commas.", { default: "snippet" });
const pageToken = text("Where the page before ended.");

/** YouTube's tools. */
export const youtubeTools: CatalogTool[] = [
  tool(
    "YOUTUBE_SEARCH_YOU_TUBE",
    "Search YouTube",
    "Finds videos, channels and playlists.",
    ["readOnlyHint", "openWorldHint"],
    args(
      {
        q: text("What to look for."),
        type: choice("What kind of result.", ["video", "channel", "playlist"], "video"),
        maxResults: limit(5, 50),
        part,
        pageToken,
      },
      ["q"],
    ),
  ),
  tool(
    "YOUTUBE_LIST_CHANNEL_VIDEOS",
    "List channel videos",
    "Lists the videos of a channel, newest first.",
    ["readOnlyHint"],
    args({ channelId: text("The channel."), maxResults: limit(5, 50), part, pageToken }, [
      "channelId",
    ]),
  ),
  tool(
    "YOUTUBE_LIST_USER_PLAYLISTS",
    "List own playlists",
    "Lists the playlists of the connected user.",
    ["readOnlyHint"],
    args({ maxResults: limit(5, 50), part, pageToken }),
  ),
  tool(
    "YOUTUBE_LOAD_CAPTIONS",
    "Load captions",
    "Downloads a caption track.",
    ["readOnlyHint"],
    args(
      {
        id: text("The caption track."),
        tfmt: choice("In which format.", ["srt", "vtt", "sbv"], "srt"),
      },
      ["id"],
    ),
  ),
  tool(
    "YOUTUBE_UPDATE_VIDEO",
    "Update video",
    "Changes a video's title, description, tags or audience.",
    ["destructiveHint", "idempotentHint"],
    args(
      {
        videoId: text("The video."),
        title: text("The title.", { maxLength: 100 }),
        description: text("The description.", { maxLength: 5000 }),
        tags: texts("Words to find it by."),
        privacyStatus: choice("Who may watch it.", ["public", "unlisted", "private"]),
      },
      ["videoId"],
    ),
  ),
];
