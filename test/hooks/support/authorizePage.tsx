import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { memo } from "react";
import {
  type AuthorizeStartOptions,
  completeAuthorization,
  type Toolkit,
  useAuthorize,
  useToolkits,
} from "tool-router-react";
import { expect } from "vitest";
import { hostApp, userId } from "./hostApp.tsx";

export const toolkits = ["github", "gmail", "slack"];

export function Page({ start }: { start?: AuthorizeStartOptions | undefined }) {
  const list = useToolkits();
  return list.toolkits.map((toolkit) => (
    <Card key={toolkit.slug} toolkit={toolkit} start={start} />
  ));
}

/** What the cards rendered, in order, in all tests of a worker. */
export const renders: string[] = [];

const Card = memo(function Card(props: {
  toolkit: Toolkit;
  start: AuthorizeStartOptions | undefined;
}) {
  const { slug, name, connection } = props.toolkit;
  const { state, isBusy, start, cancel, focus, followLink, reset } = useAuthorize(slug);
  renders.push(`${slug} ${connection.isActive ? "connected" : "not connected"}`);
  return (
    <article aria-label={name}>
      <p>{connection.isActive ? "connected" : "not connected"}</p>
      <p>
        flow {state.status}
        {state.windowClosed && ", window closed"}
        {isBusy && ", busy"}
      </p>
      <p>{state.error?.code}</p>
      <button type="button" onClick={() => start(props.start)}>
        Connect
      </button>
      <button type="button" onClick={cancel}>
        Cancel
      </button>
      <button type="button" onClick={focus}>
        Continue
      </button>
      <button type="button" onClick={reset}>
        Dismiss
      </button>
      {state.status === "blocked" && (
        <a href={state.redirectUrl} target="_blank" rel="noopener" onClick={followLink}>
          Continue in a new tab
        </a>
      )}
    </article>
  );
});

/** Reads the list anew on a click. */
export function Refresh() {
  const { refetch, isRefetching } = useToolkits();
  return (
    <>
      <button type="button" onClick={refetch}>
        Refresh
      </button>
      <p>{isRefetching ? "refreshing" : "up to date"}</p>
    </>
  );
}

/** A host's page of its own on `useAuthorize`: three cards, and what users do with them. To be called once, at a file's top. */
export function authorizePage() {
  const app = hostApp();

  const card = (name = "GitHub") => within(screen.getByRole("article", { name }));
  const click = (button: string, name?: string) =>
    userEvent.click(card(name).getByRole("button", { name: button }));
  const flow = (status: string, name?: string) =>
    waitFor(() => expect(card(name).getByText(/^flow/)).toHaveTextContent(`flow ${status}`));

  async function openPage(start?: AuthorizeStartOptions) {
    const page = app.open(<Page start={start} />, {
      sessionConfig: { toolkits },
    });
    await screen.findByRole("article", { name: "GitHub" });
    return page;
  }

  /** Clicks Connect and waits until the window is at the Connect Link page. */
  async function startConnecting(name?: string) {
    await click("Connect", name);
    await flow("waiting", name);
  }

  async function decide(outcome: "approve" | "deny" | "expire", token = app.token()) {
    await app.backend.links.open(token);
    await app.backend.links.complete(token, { outcome });
  }

  /** What the callback page runs, in its own window; here in the app's. */
  async function runCallbackPage() {
    const [account] = (await app.backend.accounts.list({ userIds: [userId] })).items;
    const { href } = window.location;
    window.history.replaceState(
      null,
      "",
      `/done?status=success&connected_account_id=${account?.id}`,
    );
    completeAuthorization({ close: false });
    window.history.replaceState(null, "", href);
  }

  return { app, card, click, flow, openPage, startConnecting, decide, runCallbackPage };
}
