import { ToolRouterError } from "tool-router-react/client";
import { describe, expect, it } from "vitest";
import { type AuthorizeEvent, transition } from "../../src/core/authorize/transition.ts";
import type { AuthorizeState, AuthorizeStatus } from "../../src/core/scope/AuthorizeFlow.ts";
import { accountOf } from "./support/accountOf.ts";

const link = { connectedAccountId: "ca_1" };
const redirectUrl = "https://connect.test/lk_1";
const error = new ToolRouterError("no_managed_auth", "refused");

/** One state of each kind. */
const states = {
  idle: { status: "idle" },
  opening: { status: "opening" },
  waiting: { status: "waiting", ...link, redirectUrl },
  closed: { status: "waiting", ...link, redirectUrl, windowClosed: true },
  blocked: { status: "blocked", ...link, redirectUrl },
  followed: { status: "waiting", ...link, redirectUrl, linkFollowed: true },
  refused: { status: "waiting", ...link, redirectUrl, error },
  connected: { status: "connected", ...link, account: accountOf("ACTIVE") },
  denied: { status: "denied", ...link, account: accountOf("FAILED", "access_denied") },
  failed: { status: "failed", error },
  expired: { status: "expired", ...link, account: accountOf("EXPIRED") },
  timedOut: { status: "timedOut", ...link },
  cancelled: { status: "cancelled", ...link },
} satisfies Record<string, AuthorizeState>;

/** One event of each kind, and of each that the API may tell. */
const events = {
  start: { type: "start" },
  linked: { type: "linked", ...link, redirectUrl, blocked: false },
  linkedBlocked: { type: "linked", ...link, redirectUrl, blocked: true },
  resumed: { type: "resumed", ...link, redirectUrl },
  windowOpened: { type: "windowOpened" },
  windowClosed: { type: "windowClosed" },
  windowBlocked: { type: "windowBlocked" },
  linkFollowed: { type: "linkFollowed" },
  active: { type: "read", account: accountOf("ACTIVE") },
  activeOther: { type: "read", account: { ...accountOf("ACTIVE"), id: "ca_2" } },
  initializing: { type: "read", account: accountOf("INITIALIZING") },
  initiated: { type: "read", account: accountOf("INITIATED") },
  inactive: { type: "read", account: accountOf("INACTIVE") },
  denied: { type: "read", account: accountOf("FAILED", "The user denied the request") },
  broken: { type: "read", account: accountOf("FAILED", "Provider refused the token") },
  revoked: { type: "read", account: accountOf("REVOKED") },
  expired: { type: "read", account: accountOf("EXPIRED") },
  failed: { type: "failed", error },
  refused: { type: "refused", error },
  timedOut: { type: "timedOut" },
  cancel: { type: "cancel" },
  pinLost: { type: "pinLost", error },
  reset: { type: "reset" },
} satisfies Record<string, AuthorizeEvent>;

type Table = Record<keyof typeof states, Partial<Record<keyof typeof events, AuthorizeStatus>>>;

const answers = {
  active: "connected",
  denied: "denied",
  broken: "failed",
  revoked: "failed",
  expired: "expired",
} as const;
const ways = { ...answers, failed: "failed", timedOut: "timedOut", cancel: "cancelled" } as const;
const waits = {
  ...ways,
  windowBlocked: "blocked",
  linkFollowed: "waiting",
  refused: "waiting",
} as const;

/** The status after each event that counts; all others leave the very same state. */
const table: Table = {
  idle: { start: "opening", resumed: "waiting" },
  opening: {
    linked: "waiting",
    linkedBlocked: "blocked",
    failed: "failed",
    cancel: "cancelled",
  },
  waiting: { ...waits, windowClosed: "waiting" },
  closed: { ...waits, windowOpened: "waiting" },
  blocked: {
    ...ways,
    windowOpened: "waiting",
    linkFollowed: "waiting",
    initiated: "waiting",
    refused: "blocked",
  },
  followed: {
    ...ways,
    windowOpened: "waiting",
    windowClosed: "waiting",
    windowBlocked: "blocked",
    refused: "waiting",
  },
  refused: {
    ...ways,
    linkFollowed: "waiting",
    windowBlocked: "blocked",
    windowClosed: "waiting",
    initializing: "waiting",
    initiated: "waiting",
    inactive: "waiting",
  },
  connected: { start: "opening", reset: "idle", pinLost: "connected" },
  denied: { start: "opening", reset: "idle", pinLost: "denied" },
  failed: { start: "opening", reset: "idle", pinLost: "failed" },
  expired: { start: "opening", reset: "idle", pinLost: "expired" },
  timedOut: { start: "opening", reset: "idle", pinLost: "timedOut" },
  cancelled: { start: "opening", reset: "idle", pinLost: "cancelled" },
};

const stateNames = keys(states);
const eventNames = keys(events);

describe("an authorization", () => {
  it.each(stateNames)("that is %s goes where each event leads, and nowhere else", (name) => {
    for (const event of eventNames) {
      const before: AuthorizeState = states[name];
      const after = transition(before, events[event]);
      const expected = table[name][event];
      if (expected === undefined) expect(after, event).toBe(before);
      else {
        expect(after.status, event).toBe(expected);
        expect(after, event).not.toBe(before);
      }
    }
  });

  it("is connected in no other way than by the API's ACTIVE for its own account", () => {
    for (const state of stateNames) {
      for (const event of eventNames) {
        const after = transition(states[state], events[event]);
        if (after.status === "connected" && state !== "connected") expect(event).toBe("active");
      }
    }
  });

  it("carries what can be shown: the link while it waits, the account or the error after", () => {
    expect(transition(states.opening, events.linkedBlocked)).toEqual(states.blocked);
    expect(transition(states.waiting, events.windowClosed)).toEqual(states.closed);
    expect(transition(states.closed, events.windowOpened)).toEqual(states.waiting);
    expect(transition(states.closed, events.windowBlocked)).toEqual(states.blocked);
    expect(transition(states.blocked, events.linkFollowed)).toEqual(states.followed);
    expect(transition(states.followed, events.windowOpened)).toEqual(states.waiting);
    expect(transition(states.closed, events.active)).toEqual(states.connected);
    expect(transition(states.blocked, events.initiated)).toEqual(states.waiting);
    expect(transition(states.waiting, events.refused)).toEqual(states.refused);
    expect(transition(states.refused, events.initiated)).toEqual(states.waiting);
    expect(transition(states.waiting, events.cancel)).toEqual(states.cancelled);
    expect(transition(states.waiting, events.failed)).toEqual({ status: "failed", ...link, error });
    expect(transition(states.cancelled, events.pinLost)).toEqual({ ...states.cancelled, error });
    expect(transition(states.waiting, events.broken)).toMatchObject({
      account: { statusReason: "Provider refused the token" },
      error: { code: "connection_failed" },
    });
    expect(transition(states.connected, events.start)).toEqual({ status: "opening" });
  });
});

function keys<Key extends string>(record: Record<Key, unknown>): Key[] {
  const names: Key[] = [];
  for (const name in record) names.push(name);
  return names;
}
