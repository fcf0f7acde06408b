// @vitest-environment node
import { describe, expect, test } from "vitest";
import { connectUser, NOW, testBackend } from "./support/toolUser.ts";

const DAY = 86_400_000;
const user = (toolkit: string) => connectUser(testBackend(), toolkit);

describe("Google Calendar", () => {
  const event = {
    summary: "Zebra meeting",
    start_datetime: "2026-03-20T09:00:00Z",
    end_datetime: "2026-03-20T10:00:00Z",
    attendees: ["bo@example.org"],
  };

  test("puts an event on the calendar, and lists it in its time", async () => {
    const ada = await user("googlecalendar");
    const made = await ada.run("GOOGLECALENDAR_CREATE_EVENT", {
      ...event,
      create_meeting_room: true,
    });
    expect(made.data).toMatchObject({
      summary: "Zebra meeting",
      start: { dateTime: event.start_datetime, timeZone: "UTC" },
      attendees: [{ email: "bo@example.org", responseStatus: "needsAction" }],
      organizer: { email: "ada@example.com" },
      hangoutLink: expect.stringMatching(/^https:/),
    });
    const day = { timeMin: "2026-03-20T00:00:00Z", timeMax: "2026-03-21T00:00:00Z" };
    const listed = await ada.run("GOOGLECALENDAR_EVENTS_LIST", day);
    expect(listed.list("items")).toContainEqual(made.data);
    const other = { timeMin: "2026-03-21T00:00:00Z", timeMax: "2026-03-23T00:00:00Z" };
    expect((await ada.run("GOOGLECALENDAR_EVENTS_LIST", other)).list("items")).not.toContainEqual(
      made.data,
    );
    const found = await ada.run("GOOGLECALENDAR_EVENTS_LIST", { q: "zebra" });
    expect(found.list("items")).toEqual([made.data]);
    const backwards = { ...event, end_datetime: "2026-03-20T08:00:00Z" };
    expect(await ada.fail("GOOGLECALENDAR_CREATE_EVENT", backwards)).toMatch(/time range is empty/);
  });

  test("has events before and after now, in order", async () => {
    const ada = await user("googlecalendar");
    const starts = (await ada.run("GOOGLECALENDAR_EVENTS_LIST"))
      .each("items", "start.dateTime")
      .map(String);
    expect(starts).toEqual(starts.toSorted());
    expect(Date.parse(starts[0] ?? "")).toBeLessThan(NOW);
    expect(Date.parse(starts.at(-1) ?? "")).toBeGreaterThan(NOW + 7 * DAY);
  });

  test("replaces what an event says; what is left out is cleared", async () => {
    const ada = await user("googlecalendar");
    const before = (await ada.run("GOOGLECALENDAR_EVENTS_LIST")).item("items.3");
    const { start_datetime, end_datetime } = event;
    const change = { event_id: before.id, summary: "Moved", start_datetime, end_datetime };
    const after = await ada.run("GOOGLECALENDAR_UPDATE_EVENT", change);
    expect(after.data).toMatchObject({
      id: before.id,
      summary: "Moved",
      description: "",
      attendees: [],
    });
    const all = await ada.run("GOOGLECALENDAR_EVENTS_LIST");
    expect(all.list("items")).toContainEqual(after.data);
    expect(all.list("items")).not.toContainEqual(before);
    expect(await ada.fail("GOOGLECALENDAR_UPDATE_EVENT", { ...change, event_id: "x" })).toMatch(
      /^Not Found/,
    );
  });

  test("loses no event when the clock is set ahead and back", async () => {
    let now = NOW;
    const ada = await connectUser(testBackend({ now: () => now }), "googlecalendar");
    const event_id = (await ada.run("GOOGLECALENDAR_EVENTS_LIST")).text("items.3.id");
    await ada.run("GOOGLECALENDAR_UPDATE_EVENT", { ...event, event_id, summary: "Zebra moved" });
    now += 100 * DAY;
    await ada.run("GOOGLECALENDAR_CREATE_EVENT", event);
    now = NOW;
    await ada.run("GOOGLECALENDAR_CREATE_EVENT", event);
    const found = await ada.run("GOOGLECALENDAR_EVENTS_LIST", { q: "zebra" });
    expect(found.each("items", "summary").toSorted()).toEqual([
      "Zebra meeting",
      "Zebra meeting",
      "Zebra moved",
    ]);
  });

  test("lists calendars, each with events of its own", async () => {
    const ada = await user("googlecalendar");
    const shown = await ada.run("GOOGLECALENDAR_LIST_CALENDARS");
    expect(shown.list("items")[0]).toMatchObject({ id: "ada@example.com", primary: true });
    const all = await ada.run("GOOGLECALENDAR_LIST_CALENDARS", { show_hidden: true });
    expect(all.list("items").length).toBe(shown.list("items").length + 1);
    const calendar_id = all.text("items.1.id");
    const team = await ada.run("GOOGLECALENDAR_GET_CALENDAR", { calendar_id });
    expect(team.data).toMatchObject({ id: calendar_id, summary: "Team", timeZone: "UTC" });
    await ada.run("GOOGLECALENDAR_CREATE_EVENT", { ...event, calendar_id });
    const search = async (calendarId: string) =>
      (await ada.run("GOOGLECALENDAR_EVENTS_LIST", { calendarId, q: "zebra" })).list("items")
        .length;
    expect([
      await search(calendar_id),
      await search("primary"),
      await search("ada@example.com"),
    ]).toEqual([1, 0, 0]);
    expect(
      await ada.fail("GOOGLECALENDAR_GET_CALENDAR", { calendar_id: "bo@example.org" }),
    ).toMatch(/^Not Found/);
  });
});
