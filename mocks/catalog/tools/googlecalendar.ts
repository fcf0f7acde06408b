import type { CatalogTool } from "../types.ts";
import { args, choice, flag, limit, text, texts, time, tool } from "./schema.ts";

const calendarId = text("Which calendar: its ID, or `primary` for the user's own.", {
  default: "primary",
});
const details = {
  description: text("Notes on the event."),
  location: text("Where it takes place."),
  attendees: texts("The addresses of those to invite."),
  send_updates: choice("Whom to tell.", ["all", "externalOnly", "none"], "all"),
};

/** Google Calendar's tools. */
export const googleCalendarTools: CatalogTool[] = [
  tool(
    "GOOGLECALENDAR_EVENTS_LIST",
    "List events",
    "Lists the events of a calendar in a span of time.",
    ["readOnlyHint"],
    args({
      calendarId,
      timeMin: time("Only events that end after this."),
      timeMax: time("Only events that begin before this."),
      q: text("Only events that contain these words."),
      singleEvents: flag("Whether to give each repetition of its own.", true),
      orderBy: choice("What to sort by.", ["startTime", "updated"], "startTime"),
      maxResults: limit(50, 250),
    }),
  ),
  tool(
    "GOOGLECALENDAR_CREATE_EVENT",
    "Create event",
    "Puts an event on a calendar and invites people to it.",
    ["openWorldHint"],
    args(
      {
        calendar_id: calendarId,
        summary: text("What it is called."),
        start_datetime: time("When it begins."),
        end_datetime: time("When it ends."),
        timezone: text("The IANA time zone.", { default: "UTC", examples: ["Europe/Berlin"] }),
        create_meeting_room: flag("Whether to add a Google Meet link.", false),
        ...details,
      },
      ["summary", "start_datetime", "end_datetime"],
    ),
  ),
  tool(
    "GOOGLECALENDAR_UPDATE_EVENT",
    "Update event",
    "Replaces what an event says; what is left out is cleared.",
    ["destructiveHint", "idempotentHint"],
    args(
      {
        calendar_id: calendarId,
        event_id: text("The event."),
        summary: text("What it is called."),
        start_datetime: time("When it begins."),
        end_datetime: time("When it ends."),
        ...details,
      },
      ["event_id", "start_datetime", "end_datetime"],
    ),
  ),
  tool(
    "GOOGLECALENDAR_LIST_CALENDARS",
    "List calendars",
    "Lists the calendars that the user sees.",
    ["readOnlyHint"],
    args({
      max_results: limit(50, 250),
      show_hidden: flag("Whether to give hidden ones as well.", false),
    }),
  ),
  tool(
    "GOOGLECALENDAR_GET_CALENDAR",
    "Get calendar",
    "Gets the name, description and time zone of a calendar.",
    ["readOnlyHint"],
    args({ calendar_id: calendarId }),
  ),
];
