import type { Call, Handlers } from "../call.ts";
import { mentions } from "../data/search.ts";
import { DAY, HOUR, iso } from "../data/time.ts";
import { sentence, title } from "../data/words.ts";
import { objectIn, textIn } from "../json.ts";
import { fail, notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

function calendarsOf({ me, random }: Call): JsonObject[] {
  const shared = (name: string, hidden = false): JsonObject => ({
    kind: "calendar#calendarListEntry",
    id: `${random(name).hex(26)}@group.calendar.google.com`,
    summary: name,
    description: "",
    timeZone: "UTC",
    accessRole: "reader",
    hidden,
  });
  const own = { ...shared(me.email), id: me.email, accessRole: "owner", primary: true };
  return [own, shared("Team"), shared("Holidays"), shared("Old projects", true)];
}

function calendarOf(call: Call, argument: string): JsonObject {
  const wanted = call.args.text(argument);
  const id = wanted === "primary" ? call.me.email : wanted;
  return calendarsOf(call).find((calendar) => calendar.id === id) ?? notFound("calendar", wanted);
}

function eventsOf({ open, me, people, now }: Call, calendar: JsonObject) {
  return open({
    kind: `events ${calendar.id}`,
    key: "id",
    size: 45,
    every: 17 * HOUR,
    until: now + 21 * DAY,
    make(random, at) {
      const start = Math.floor(at / DAY) * DAY + (16 + random.below(18)) * (HOUR / 2);
      const guests = [me, random.pick(people)];
      const id = random.id(26, "0123456789abcdefghijklmnopqrstuv");
      return {
        kind: "calendar#event",
        id,
        status: "confirmed",
        htmlLink: `https://calendar.google.com/event?eid=${id}`,
        summary: title(random),
        description: sentence(random),
        location: random.pick(["", "Room 1", "Room 2", "Online"]),
        start: { dateTime: iso(start), timeZone: "UTC" },
        end: { dateTime: iso(start + (1 + random.below(3)) * (HOUR / 2)), timeZone: "UTC" },
        attendees: guests.map(({ email }) => ({ email, responseStatus: "accepted" })),
        organizer: { email: me.email },
        updated: iso(start - 7 * DAY),
      };
    },
  });
}

/** What the caller says of an event; whatever is left out is empty. */
function written({ args, me, now }: Call): JsonObject {
  const [start, end] = [args.text("start_datetime"), args.text("end_datetime")];
  if (Date.parse(end) < Date.parse(start))
    fail("The specified time range is empty: it ends before it starts.");
  const timeZone = args.text("timezone") || "UTC";
  return {
    summary: args.text("summary"),
    description: args.text("description"),
    location: args.text("location"),
    start: { dateTime: start, timeZone },
    end: { dateTime: end, timeZone },
    attendees: args.texts("attendees").map((email) => ({ email, responseStatus: "needsAction" })),
    organizer: { email: me.email },
    updated: iso(now),
  };
}

const moment = (value: JsonObject[string] | undefined) =>
  Date.parse(textIn(objectIn(value).dateTime));

export const googleCalendarHandlers: Handlers = {
  GOOGLECALENDAR_EVENTS_LIST(call) {
    const { args } = call;
    const calendar = calendarOf(call, "calendarId");
    const from = args.has("timeMin") ? Date.parse(args.text("timeMin")) : -Infinity;
    const to = args.has("timeMax") ? Date.parse(args.text("timeMax")) : Infinity;
    const rank = (event: JsonObject) =>
      args.text("orderBy") === "updated" ? Date.parse(textIn(event.updated)) : moment(event.start);
    const items = eventsOf(call, calendar)
      .all()
      .filter(({ start, end }) => moment(end) > from && moment(start) < to)
      .filter((event) => mentions(event, args.text("q")))
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, args.number("maxResults"));
    const { summary = "", timeZone = "UTC" } = calendar;
    return { kind: "calendar#events", summary, timeZone, items };
  },
  GOOGLECALENDAR_CREATE_EVENT(call) {
    const event = written(call);
    return eventsOf(call, calendarOf(call, "calendar_id")).add((random) => {
      const id = random.id(26, "0123456789abcdefghijklmnopqrstuv");
      return {
        kind: "calendar#event",
        id,
        status: "confirmed",
        htmlLink: `https://calendar.google.com/event?eid=${id}`,
        ...event,
        created: iso(call.now),
        ...(call.args.flag("create_meeting_room")
          ? { hangoutLink: `https://meet.google.com/${random.id(10, "abcdefghijkmnopqrstuvwxyz")}` }
          : {}),
      };
    });
  },
  GOOGLECALENDAR_UPDATE_EVENT(call) {
    const events = eventsOf(call, calendarOf(call, "calendar_id"));
    const id = call.args.text("event_id");
    const before = events.find(id) ?? notFound("event", id);
    return events.put({ ...before, ...written(call) });
  },
  GOOGLECALENDAR_LIST_CALENDARS(call) {
    const { args } = call;
    const items = calendarsOf(call).filter(({ hidden }) => args.flag("show_hidden") || !hidden);
    return { kind: "calendar#calendarList", items: items.slice(0, args.number("max_results")) };
  },
  GOOGLECALENDAR_GET_CALENDAR(call) {
    const { id = "", summary = "", timeZone = "UTC" } = calendarOf(call, "calendar_id");
    return { kind: "calendar#calendar", id, summary, description: "", timeZone };
  },
};
