import { screen, waitFor, within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { createHttpConnectPort } from "../../../mocks/connect-page/httpConnectPort.ts";
import { openPage, type PageWorld } from "./openPage.ts";

const ORIGIN = "http://127.0.0.1:4010";
const LINK = `${ORIGIN}/__mock__/links/lk_1`;

const link = {
  status: "opened",
  connected_account_id: "ca_1",
  app_name: "Acme",
  app_logo: "https://acme.test/logo.png",
  toolkit: { slug: "github", name: "GitHub", logo: "data:image/svg+xml,<svg/>" },
  auth_scheme: "OAUTH2",
  fields: [],
  expires_in_ms: 600_000,
  callback_url: null,
};
const apiKeyLink = {
  ...link,
  toolkit: { slug: "exa", name: "Exa", logo: "" },
  auth_scheme: "API_KEY",
  fields: [
    {
      name: "generic_api_key",
      displayName: "API key",
      description: "Found in the dashboard.",
      type: "string",
      required: true,
      secret: true,
    },
    { name: "region", displayName: "Region", description: "", type: "string", required: false },
  ],
};

const server = setupServer();
/** What was posted to complete the link. */
let posted: unknown[] = [];

function serve(answer: object, completion: () => Response | Promise<Response>): void {
  server.use(
    http.get(LINK, () => HttpResponse.json({ ...answer })),
    http.post(`${LINK}/complete`, async ({ request }) => {
      posted.push(await request.json());
      return completion();
    }),
  );
}

const result = (status: "success" | "failed", callback_url: string | null = null) =>
  HttpResponse.json({ status, connected_account_id: "ca_1", callback_url });

function open(): PageWorld {
  return openPage(createHttpConnectPort("lk_1", ORIGIN));
}

/** What is announced at once, in the order of the page. */
function alerts(): (string | null)[] {
  const said = screen.queryAllByRole("alert").map(({ textContent }) => textContent);
  return said.filter((words) => words !== "");
}

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => {
  server.resetHandlers();
  posted = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
afterAll(() => server.close());

describe("consent", () => {
  test("names what a host's own OAuth app asks for, in words beside each scope", async () => {
    const scopes = ["repo", "read:user", "workflow", "write"];
    serve({ ...link, scopes }, () => result("success"));
    open();
    const allowed = await screen.findByRole("region", { name: "This allows Acme to" });
    expect(
      within(allowed)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "Read and change repositories repo",
      "See your name and email address read:user",
      "Use workflow workflow",
      "Read and change GitHub write",
    ]);
    expect(allowed).not.toHaveTextContent("Read your GitHub data");
  });

  test("says who asks for what, in whose account", async () => {
    serve(link, () => result("success"));
    open();
    const title = await screen.findByRole("heading", { level: 1 });
    expect(title).toHaveTextContent("Acme wants to connect to your GitHub account");
    expect(document.title).toBe("Connect GitHub – Acme");
    expect(screen.getByRole("group", { name: "Account to connect" })).toBeVisible();
    const allowed = screen.getByRole("region", { name: "This allows Acme to" });
    expect(
      within(allowed)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["Read your GitHub data", "Take actions in GitHub on your behalf"]);
    expect(allowed).toHaveTextContent("You can disconnect any time in Acme.");
    const [own] = document.querySelectorAll<HTMLImageElement>(".logos img");
    expect(own?.src).toBe("https://acme.test/logo.png");
    expect(screen.getByText(/Simulated by the mock/)).toBeVisible();
  });

  test("allowing tells the chosen account, announces the result and closes the window", async () => {
    serve(link, () => result("success"));
    const world = open();
    await userEvent.click(await screen.findByRole("radio", { name: /grace@example.com/ }));
    await userEvent.click(screen.getByRole("button", { name: "Allow" }));
    await screen.findByRole("heading", { name: "GitHub is connected" });
    expect(screen.getByText("You can close this window.")).toBeVisible();
    expect(posted).toEqual([{ outcome: "approve", credentials: { account: "grace@example.com" } }]);
    expect(world.announced).toMatchObject([{ status: "success", accountId: "ca_1" }]);
    expect(world.closed).toBe(1);
    expect(world.leftFor).toEqual([]);
  });

  test("denying announces a failure", async () => {
    serve(link, () => result("failed"));
    const world = open();
    await userEvent.click(await screen.findByRole("button", { name: "Deny" }));
    expect(await screen.findByRole("heading", { name: "Nothing was connected" })).toHaveFocus();
    expect(posted).toEqual([{ outcome: "deny" }]);
    expect(world.announced).toMatchObject([{ status: "failed" }]);
  });

  test("with a callback the user goes there, and the callback page does the telling", async () => {
    serve(link, () => result("success", "https://app.test/done?x=1&status=success"));
    const world = open();
    await userEvent.click(await screen.findByRole("button", { name: "Allow" }));
    await waitFor(() =>
      expect(world.leftFor).toEqual(["https://app.test/done?x=1&status=success"]),
    );
    expect(world.announced).toEqual([]);
    expect(world.closed).toBe(0);
    expect(screen.getByRole("link", { name: "Back to Acme" })).toHaveAttribute(
      "href",
      "https://app.test/done?x=1&status=success",
    );
  });

  test("a callback that is no web address is not followed", async () => {
    serve(link, () => result("success", "javascript:alert(1)"));
    const world = open();
    await userEvent.click(await screen.findByRole("button", { name: "Allow" }));
    await waitFor(() => expect(world.closed).toBe(1));
    expect(world.leftFor).toEqual([]);
    expect(screen.queryByRole("link")).toBeNull();
  });

  test("a double click, or Deny right after Allow, decides once", async () => {
    serve(link, () => result("success"));
    const world = open();
    const allow = await screen.findByRole("button", { name: "Allow" });
    const deny = screen.getByRole("button", { name: "Deny" });
    allow.click();
    allow.click();
    deny.click();
    expect(screen.getByRole("status")).toHaveTextContent("Connecting…");
    await screen.findByRole("heading", { name: "GitHub is connected" });
    expect(posted).toHaveLength(1);
    expect(world.announced).toHaveLength(1);
  });

  test("a server that fails can be asked again", async () => {
    let tries = 0;
    serve(link, () => {
      tries += 1;
      return tries === 1 ? HttpResponse.text("down", { status: 502 }) : result("success");
    });
    open();
    await userEvent.click(await screen.findByRole("button", { name: "Allow" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("answered 502");
    await userEvent.click(screen.getByRole("button", { name: "Allow" }));
    await screen.findByRole("heading", { name: "GitHub is connected" });
  });
});

describe("a form for credentials that the user brings", () => {
  test("is labelled, described, masked, and focused", async () => {
    serve(apiKeyLink, () => result("success"));
    open();
    const key = await screen.findByLabelText("API key");
    expect(key).toHaveFocus();
    expect(key).toHaveAttribute("type", "password");
    expect(key).toHaveAccessibleDescription("Found in the dashboard.");
    expect(screen.getByLabelText(/Region/)).toHaveAttribute("type", "text");
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.getByText(/don't enter a real one/)).toBeVisible();
  });

  test("shows and hides a secret", async () => {
    serve(apiKeyLink, () => result("success"));
    open();
    const key = await screen.findByLabelText("API key");
    const show = screen.getByRole("button", { name: "Show" });
    await userEvent.click(show);
    expect(key).toHaveAttribute("type", "text");
    expect(show).toHaveAttribute("aria-pressed", "true");
    await userEvent.click(show);
    expect(key).toHaveAttribute("type", "password");
  });

  test("asks for what is missing, at the field, and keeps what was typed", async () => {
    serve(apiKeyLink, () => result("success"));
    open();
    await userEvent.type(await screen.findByLabelText(/Region/), "eu");
    await userEvent.click(screen.getByRole("button", { name: "Connect" }));
    const key = screen.getByLabelText("API key");
    expect(key).toHaveFocus();
    expect(key).toBeInvalid();
    expect(key).toHaveAccessibleDescription(/API key is required\./);
    expect(alerts()).toEqual(["API key is required."]);
    expect(posted).toEqual([]);
    expect(screen.getByLabelText(/Region/)).toHaveValue("eu");

    await userEvent.type(key, "k-1");
    expect(key).toBeValid();
    expect(alerts()).toEqual([]);
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Exa is connected" });
    expect(posted).toEqual([
      { outcome: "approve", credentials: { generic_api_key: "k-1", region: "eu" } },
    ]);
  });

  test("announces what is missing again, though the focus is at the field already", async () => {
    serve(apiKeyLink, () => result("success"));
    open();
    expect(await screen.findByLabelText("API key")).toHaveFocus();
    const announced: (string | null)[] = [];
    const changes = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const isInAlert = target instanceof Element && target.role === "alert";
        if (isInAlert && addedNodes.length > 0) announced.push(target.textContent);
      }
    });
    changes.observe(document.body, { childList: true, subtree: true });
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard("{Enter}");
    changes.disconnect();
    expect(announced).toEqual(["API key is required.", "API key is required."]);
    expect(screen.getByLabelText("API key")).toHaveFocus();
  });

  test("shows the server's field errors at their fields, the rest above the buttons", async () => {
    serve(apiKeyLink, () =>
      HttpResponse.json(
        {
          error: {
            message: "Some fields are wrong.",
            errors: ["region: Region is unknown", "something else"],
          },
        },
        { status: 400 },
      ),
    );
    open();
    await userEvent.type(await screen.findByLabelText("API key"), "k-1");
    await userEvent.click(screen.getByRole("button", { name: "Connect" }));
    const region = screen.getByLabelText(/Region/);
    await waitFor(() => expect(region).toHaveFocus());
    expect(region).toHaveAccessibleDescription(/Region is unknown\./);
    expect(alerts()).toEqual(["Region is unknown.", "something else"]);
    expect(screen.getByLabelText("API key")).toHaveValue("k-1");
    expect(screen.getByLabelText("API key")).toBeValid();
  });
});

describe("a link that can't be used", () => {
  test("expired: says so, and leads back with the result", async () => {
    serve({ ...link, status: "expired", callback_url: "https://app.test/done?x=1" }, () =>
      result("failed"),
    );
    open();
    expect(await screen.findByRole("heading", { name: "This link has expired" })).toHaveFocus();
    expect(screen.getByRole("main")).toHaveTextContent(
      "Connection links expire after 10 minutes. Start again from Acme.",
    );
    expect(screen.getByRole("link", { name: "Back to Acme" })).toHaveAttribute(
      "href",
      "https://app.test/done?x=1&status=failed&connected_account_id=ca_1",
    );
  });

  test.each([
    ["approved", "This link was already used", "GitHub is already connected."],
    ["denied", "You declined this request", "Start again from Acme."],
  ])("already %s: says so", async (status, title, words) => {
    serve({ ...link, status }, () => result("failed"));
    open();
    await screen.findByRole("heading", { name: title });
    expect(screen.getByText((_, node) => node?.textContent === words)).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("it runs out while the page stands open", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    serve({ ...link, expires_in_ms: 5_000 }, () => result("success"));
    open();
    await screen.findByRole("button", { name: "Allow" });
    serve({ ...link, status: "expired" }, () => result("failed"));
    await vi.advanceTimersByTimeAsync(5_100);
    await screen.findByRole("heading", { name: "This link has expired" });
  });

  test("completed elsewhere in the meantime: the refusal becomes the link's own state", async () => {
    serve(link, () => HttpResponse.json({ error: { message: "over" } }, { status: 409 }));
    open();
    const allow = await screen.findByRole("button", { name: "Allow" });
    server.use(http.get(LINK, () => HttpResponse.json({ ...link, status: "denied" })));
    await userEvent.click(allow);
    await screen.findByRole("heading", { name: "You declined this request" });
  });

  test("unknown: says so", async () => {
    server.use(http.get(LINK, () => HttpResponse.json({}, { status: 404 })));
    open();
    expect(
      await screen.findByRole("heading", { name: "We don't recognise this link" }),
    ).toHaveFocus();
  });

  test("a server that can't be reached can be tried again", async () => {
    server.use(http.get(LINK, () => HttpResponse.error(), { once: true }));
    open();
    await screen.findByRole("heading", { name: "This link could not be read" });
    serve(link, () => result("success"));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("button", { name: "Allow" });
  });
});
