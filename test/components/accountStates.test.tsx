import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { AccountPicker, ToolkitGrid } from "tool-router-react";
import type { AccountSeed } from "tool-router-react/mock";
import { describe, expect, it } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();

const grid = <ToolkitGrid toolkits={["github", "gmail", "slack", "notion"]} />;
const card = (name = "GitHub") => screen.findByRole("article", { name });
const button = (name: string) => screen.findByRole("button", { name });
const seed = (given: Omit<AccountSeed, "userId">) =>
  app.backend.accounts.seed({ userId, ...given });
/** For single accounts, where the connected ones are read as a list. */
const accountRequests = () =>
  app
    .requestsTo("GET /connected_accounts")
    .filter((request) => request.includes("connected_account_ids"));

/** A session whose pin is on this account: the only way in which one that never worked is shown. */
async function pinned(status: AccountSeed["status"]) {
  const account = await seed({ toolkit: "github", status });
  return { sessionConfig: { connectedAccounts: { github: account.id } } };
}

async function decide(outcome: "approve" | "expire"): Promise<void> {
  await waitFor(() => expect(app.windows.opened.at(-1)?.visited).toHaveLength(1));
  await app.backend.links.complete(app.token(), { outcome });
  returnToPage();
}

describe("a card says what its account is, why, and what helps", () => {
  it.each([
    ["EXPIRED", "Expired", "GitHub needs you to sign in again.", "Reconnect GitHub"],
    ["REVOKED", "Access revoked", "Access was revoked by the account's owner.", "Reconnect GitHub"],
    ["INACTIVE", "Disabled", "You turned this account off.", "Enable GitHub"],
  ] as const)("%s", async (status, words, reason, help) => {
    await seed({ toolkit: "github", status });
    app.open(grid);
    expect(await button(help)).toBeInTheDocument();
    expect(await card()).toHaveTextContent(words);
    expect(await screen.findByText(reason)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Manage GitHub" })).toBeInTheDocument();
  });

  it.each([
    [
      "INITIALIZING",
      "Setup incomplete",
      "Connecting was started but not finished.",
      "Continue with",
    ],
    ["INITIATED", "Setup incomplete", "Connecting was started but not finished.", "Continue with"],
    ["FAILED", "Failed", "GitHub did not confirm the connection.", "Reconnect"],
  ] as const)("%s, where the session is pinned to it", async (status, words, reason, help) => {
    app.open(grid, await pinned(status));
    await user.click(await button(`${help} GitHub`));
    await decide("approve");
    await waitFor(async () => expect(await card()).toHaveAttribute("data-status", "ACTIVE"));
    expect(screen.getByRole("button", { name: "Manage GitHub" })).toHaveFocus();
    expect(await card()).toHaveTextContent("Connected");
    expect(screen.queryByText(words)).toBeNull();
    expect(screen.queryByText(reason)).toBeNull();
  });

  it("gives reasons in the platform's words where it has new ones", async () => {
    const account = await seed({ toolkit: "github", status: "REVOKED" });
    app.server.use(
      http.get("*/connected_accounts", () =>
        HttpResponse.json({ items: [revoked(account.id, "org_policy_violation")], total_pages: 1 }),
      ),
    );
    app.open(grid);
    expect(await screen.findByText("Org policy violation.")).toBeInTheDocument();
  });

  it("says it in general where the reason cannot be read", async () => {
    await seed({ toolkit: "github", status: "REVOKED" });
    app.server.use(
      http.get("*/connected_accounts", () => HttpResponse.json({ message: "" }, { status: 500 })),
    );
    app.open(grid);
    expect(await screen.findByText("Access was revoked.")).toBeInTheDocument();
  });

  it("asks for all reasons at once, and only where there is one to know", async () => {
    await seed({ toolkit: "gmail" });
    const page = app.open(grid);
    await button("Manage Gmail");
    expect(accountRequests()).toEqual([]);
    page.unmount();
    await seed({ toolkit: "github", status: "EXPIRED" });
    await seed({ toolkit: "slack", status: "REVOKED" });
    app.reload();
    app.open(grid);
    await screen.findByText("GitHub needs you to sign in again.");
    await screen.findByText("Access was revoked by the account's owner.");
    expect(accountRequests()).toHaveLength(1);
    expect(accountRequests()[0]).toContain(`user_ids=${userId}`);
  });
});

describe("switching a disabled account on", () => {
  it("connects it again, from the card", async () => {
    await seed({ toolkit: "github", status: "INACTIVE" });
    app.open(grid);
    await user.click(await button("Enable GitHub"));
    await waitFor(async () => expect(await card()).toHaveAttribute("data-status", "ACTIVE"));
    expect(screen.getByRole("button", { name: "Manage GitHub" })).toHaveFocus();
    expect(await card()).toHaveTextContent("Connected");
  });

  it("says why it was refused", async () => {
    await seed({ toolkit: "github", status: "INACTIVE" });
    app.server.use(
      http.patch("*/connected_accounts/:id/status", () =>
        HttpResponse.json({ message: "" }, { status: 403 }),
      ),
    );
    app.open(grid);
    await user.click(await button("Enable GitHub"));
    const why = "GitHub could not be enabled. You aren't allowed to do this.";
    await waitFor(async () => expect(await card()).toHaveTextContent(why));
    expect(await button("Enable GitHub")).toBeInTheDocument();
  });

  it("is not offered where the host has switched the app off", async () => {
    const account = await seed({ toolkit: "github", status: "INACTIVE" });
    await app.backend.authConfigs.setEnabled(account.authConfig.id, false);
    app.open(grid);
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Enable/ })).toBeNull());
    expect(await button("Manage GitHub")).toBeInTheDocument();
  });
});

describe("an abandoned link", () => {
  it("leaves a toolkit that was never connected as it was, also after a reload", async () => {
    const page = app.open(grid);
    await user.click(await button("Connect GitHub"));
    await decide("expire");
    await user.click(await button("Dismiss message about GitHub"));
    expect(await button("Connect GitHub")).toBeInTheDocument();
    expect(await card()).toHaveTextContent("Not connected");
    page.unmount();
    app.reload();
    app.open(grid);
    expect(await button("Connect GitHub")).toBeInTheDocument();
    expect(await card()).toHaveTextContent("Not connected");
  });

  it("leaves a connected toolkit connected", async () => {
    await seed({ toolkit: "github", alias: "Work" });
    await seed({ toolkit: "github", status: "INITIATED" });
    await seed({ toolkit: "github", status: "EXPIRED", connectedAt: null });
    app.open(grid);
    await user.click(await button("Manage GitHub"));
    const dialog = within(await screen.findByRole("dialog", { name: "Manage GitHub" }));
    expect(await dialog.findByText("Work")).toBeInTheDocument();
    expect(dialog.queryByText("Setup incomplete")).toBeNull();
    expect(dialog.queryByText("Expired")).toBeNull();
  });
});

describe("the picker says it of each account", () => {
  const row = async (name: string) => {
    const found = await screen.findByText(name, { selector: ".tr-account-name" });
    return within(found.closest<HTMLElement>(".tr-account") ?? document.body);
  };

  it("with the reason and the button that helps", async () => {
    await seed({ toolkit: "gmail", alias: "Died", status: "EXPIRED" });
    await seed({ toolkit: "gmail", alias: "Taken", status: "REVOKED" });
    await seed({ toolkit: "gmail", alias: "Off", status: "INACTIVE" });
    await seed({ toolkit: "gmail", alias: "Works" });
    app.open(<AccountPicker toolkit="gmail" />);
    const died = await row("Died");
    expect(died.getByText("Gmail needs you to sign in again.")).toBeInTheDocument();
    expect(died.getByRole("button", { name: "Reconnect Died" })).toBeInTheDocument();
    const taken = await row("Taken");
    expect(taken.getByText("Access was revoked by the account's owner.")).toBeInTheDocument();
    expect((await row("Works")).queryByRole("button", { name: /^(Enable|Reconnect)/ })).toBeNull();

    await user.click((await row("Off")).getByRole("button", { name: "Enable Off" }));
    await waitFor(async () =>
      expect((await row("Off")).queryByText("You turned this account off.")).toBeNull(),
    );
  });

  it("reconnects the account whose button it is", async () => {
    const { id } = await seed({ toolkit: "gmail", alias: "Died", status: "EXPIRED" });
    app.open(<AccountPicker toolkit="gmail" />, {
      sessionConfig: { connectedAccounts: { gmail: id } },
    });
    await user.click(await button("Reconnect Died"));
    await decide("approve");
    // The pin moves over to the account that came.
    await waitFor(() =>
      expect(
        screen.getAllByRole("radio").filter((radio) => radio.matches(":checked")),
      ).toHaveLength(1),
    );
    await screen.findByText(/^This session is set to use /);
  });

  it.each([
    ["ACTIVE", "Disconnect Work? Anything that uses it will stop working."],
    ["REVOKED", "Disconnect Work? Nothing can use it as it is."],
  ] as const)(
    "asks before an account that is %s goes, for what it means",
    async (status, words) => {
      await seed({ toolkit: "github", status, alias: "Work" });
      app.open(<AccountPicker toolkit="github" />);
      await user.click(await button("Options for Work"));
      await user.click(screen.getByRole("menuitem", { name: "Disconnect" }));
      expect(screen.getByText(words)).toBeInTheDocument();
    },
  );

  it("shows one that was never finished only where the session is pinned to it", async () => {
    app.open(<AccountPicker toolkit="github" />, await pinned("INITIATED"));
    await screen.findByText("Connecting was started but not finished.");
    expect(screen.getByRole("button", { name: /^Continue/ })).toBeInTheDocument();
  });
});

/** As the platform answers. */
function revoked(id: string, status_reason: string) {
  return {
    id,
    toolkit: { slug: "github" },
    status: "REVOKED",
    status_reason,
    alias: null,
    word_id: null,
    is_disabled: false,
    auth_config: {
      id: "ac_1",
      auth_scheme: "OAUTH2",
      is_composio_managed: true,
      is_disabled: false,
    },
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
  };
}
