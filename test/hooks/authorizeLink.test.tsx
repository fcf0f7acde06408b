import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { type AuthorizeLink, ConnectButton, useAuthorize } from "tool-router-react";
import { expect, it } from "vitest";
import { hostApp, returnToPage, userId } from "./support/hostApp.tsx";

const app = hostApp();

/** What an agent on the host's server does: it begins a connection, and passes the link on. */
async function linkOfAgent(): Promise<AuthorizeLink> {
  const api = `${window.location.origin}/api/tool-router/tool_router/session`;
  const post = async (path: string, body: object) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(api + path, {
      ...{ method: "POST", headers, body: JSON.stringify(body) },
    });
    return response.json();
  };
  const { session_id } = await post("", { user_id: userId });
  const link = await post(`/${session_id}/link`, { toolkit: "github" });
  app.requests.length = 0;
  return { redirectUrl: link.redirect_url, connectedAccountId: link.connected_account_id };
}

const linksMade = () => app.requestsTo("/link").length;

it("ConnectButton opens the link that an agent made, makes no second one, and is connected by it", async () => {
  const link = await linkOfAgent();
  app.open(<ConnectButton toolkit="github" link={link} />);
  await userEvent.click(await screen.findByRole("button", { name: "Connect GitHub" }));
  await screen.findByRole("button", { name: "Continue with GitHub" });
  expect(app.windows.opened.map(({ visited }) => visited)).toEqual([[link.redirectUrl]]);

  const token = app.token();
  await app.backend.links.open(token);
  await app.backend.links.complete(token, { outcome: "approve" });
  returnToPage();
  expect(await screen.findByRole("button", { name: "Connected GitHub" })).toBeInTheDocument();
  expect(linksMade()).toBe(0);
  const account = await app.backend.accounts.get(link.connectedAccountId);
  expect(account.status).toBe("ACTIVE");
});

it("a link is good for one try: after a refusal the button makes one of its own", async () => {
  app.open(<ConnectButton toolkit="github" link={await linkOfAgent()} />);
  await userEvent.click(await screen.findByRole("button", { name: "Connect GitHub" }));
  await screen.findByRole("button", { name: "Continue with GitHub" });
  await app.backend.links.open(app.token());
  await app.backend.links.complete(app.token(), { outcome: "deny" });
  returnToPage();
  await userEvent.click(await screen.findByRole("button", { name: "Try again with GitHub" }));
  await waitFor(() => expect(linksMade()).toBe(1));
});

function Opener({ link }: { link: AuthorizeLink }) {
  const { state, start } = useAuthorize("github");
  return (
    <>
      <button type="button" onClick={() => start({ link })}>
        Open
      </button>
      <p>{`${state.status} ${state.error?.code}`}</p>
    </>
  );
}

it.each([
  ["javascript:alert(1)", "ca_1", "unsafe_redirect_url"],
  ["data:text/html,<script>alert(1)</script>", "ca_1", "unsafe_redirect_url"],
  ["//evil.test/", "ca_1", "unsafe_redirect_url"],
  ["/link/ln_1", "ca_1", "unsafe_redirect_url"],
  ["https://platform.test/link/ln_1", "", "invalid_options"],
])(
  "a link to %s of account '%s' fails before a window goes there: %s",
  async (redirectUrl, id, code) => {
    app.open(<Opener link={{ redirectUrl, connectedAccountId: id }} />);
    await userEvent.click(await screen.findByRole("button", { name: "Open" }));
    expect(await screen.findByText(`failed ${code}`)).toBeInTheDocument();
    expect(app.windows.opened.flatMap(({ visited }) => visited)).toEqual([]);
    expect(app.windows.opened.every(({ closed }) => closed)).toBe(true);
    expect(linksMade()).toBe(0);
  },
);

it.each([
  ["success", "a forged success connects nothing"],
  ["failed", "a forged failure ends nothing"],
])("a message of another window is no proof: %s (%s)", async (status) => {
  const link = await linkOfAgent();
  app.open(<Opener link={link} />);
  await userEvent.click(await screen.findByRole("button", { name: "Open" }));
  await screen.findByText(/^waiting/);
  const forged = { type: "tool-router:authorized", connectedAccountId: "ca_of_another", status };
  const channel = new BroadcastChannel("tool-router:authorize");
  channel.postMessage(forged);
  channel.postMessage({ ...forged, connectedAccountId: link.connectedAccountId });
  channel.close();
  // A frame, or the page that holds this one in a frame, reaches a window in this way alone.
  for (const origin of ["https://evil.test", "null", window.location.origin]) {
    window.dispatchEvent(new MessageEvent("message", { data: forged, origin, source: window }));
    window.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(forged), origin }));
  }
  // It is a hint to ask the API, which says that nobody has consented.
  await waitFor(() => expect(app.requestsTo(link.connectedAccountId).length).toBeGreaterThan(0));
  await app.roundTrips();
  expect(screen.getByText(/^waiting/)).toBeInTheDocument();
  expect(app.requestsTo("ca_of_another")).toEqual([]);
  expect(app.eventTypes()).not.toContain("authorize.connected");
});
