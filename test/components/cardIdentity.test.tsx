import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { memo, Profiler } from "react";
import { type Toolkit, ToolkitCard, ToolkitGrid } from "tool-router-react";
import { de } from "tool-router-react/locales/de";
import { describe, expect, it } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();
const toolkit = "gmail";
const identity = "ada@example.com";
const seed = (account: { toolkit?: string; alias?: string; identity?: string; daysAgo?: number }) =>
  app.backend.accounts.seed({ userId, toolkit, ...account });
const accountRequests = () => app.requestsTo("GET /connected_accounts");
const grid = <ToolkitGrid toolkits={["gmail", "github", "slack"]} />;

describe("the card of a connected app", () => {
  it("says as whom, all of it where it is cut off, and that it is connected", async () => {
    await seed({ identity });
    app.open(grid);
    const words = await screen.findByText(`as ${identity}`);
    expect(words).toHaveAttribute("title", `as ${identity}`);
    expect(screen.getByRole("article", { name: "Gmail" })).toHaveTextContent(
      `Connected as ${identity}`,
    );
  });

  it("prefers the user's label, and the host's to both", async () => {
    await seed({ identity, alias: "Work" });
    const page = app.open(grid);
    await screen.findByText("as Work");
    page.unmount();
    app.open(grid, { accountLabel: () => "Lantern GmbH" });
    expect(await screen.findByText("as Lantern GmbH")).toBeInTheDocument();
  });

  it("does not show a generated name", async () => {
    const { wordId } = await seed({});
    app.open(grid);
    await waitFor(() => expect(accountRequests()).toHaveLength(1));
    const card = await screen.findByRole("article", { name: "Gmail" });
    expect(card).toHaveTextContent("Connected");
    expect(card).not.toHaveTextContent(wordId ?? "");
  });

  it("counts several accounts, and names the one in use", async () => {
    await seed({ alias: "Work" });
    await seed({ alias: "Home", daysAgo: 3 });
    app.open(grid);
    expect(await screen.findByText("2 accounts · Work")).toBeInTheDocument();
  });

  it("counts those without a name alone", async () => {
    await seed({});
    await seed({ daysAgo: 3 });
    app.open(grid);
    expect(await screen.findByText("2 accounts")).toBeInTheDocument();
  });

  it("counts what works: an account that has expired is none", async () => {
    await seed({ alias: "Work" });
    await app.backend.accounts.seed({ userId, toolkit, status: "EXPIRED" });
    app.open(grid);
    expect(await screen.findByText("as Work")).toBeInTheDocument();
  });

  it("says it in the host's language", async () => {
    await seed({ alias: "Büro" });
    await seed({ alias: "Privat", daysAgo: 3 });
    app.open(grid, { localization: { locale: "de", messages: de } });
    expect(await screen.findByText("2 Konten · Büro")).toBeInTheDocument();
  });
});

describe("all cards together", () => {
  it("ask once, and not where nothing is connected", async () => {
    const page = app.open(grid);
    await screen.findByRole("button", { name: "Connect Gmail" });
    expect(accountRequests()).toEqual([]);
    page.unmount();
    await seed({ identity });
    await seed({ toolkit: "github", identity: "ada" });
    app.reload();
    app.open(grid);
    await screen.findByText(`as ${identity}`);
    await screen.findByText("as ada");
    expect(accountRequests()).toHaveLength(1);
    expect(accountRequests()[0]).toContain(`user_ids=${userId}`);
  });

  it("render one card, where one is connected: as whom, without reading first", async () => {
    const commits: string[] = [];
    const Counted = memo(function Counted({ item }: { item: Toolkit }) {
      return (
        <Profiler id={item.slug} onRender={(slug) => commits.push(slug)}>
          <ToolkitCard item={item} />
        </Profiler>
      );
    });
    await seed({ toolkit: "github", identity: "ada" });
    app.open(
      <ToolkitGrid
        toolkits={["gmail", "github", "slack"]}
        renderCard={(item) => <Counted item={item} />}
      />,
    );
    await screen.findByText("as ada");
    await user.click(screen.getByRole("button", { name: "Connect Gmail" }));
    await waitFor(() => expect(app.token()).not.toBe(""));
    commits.length = 0;
    await app.backend.links.open(app.token());
    await app.backend.links.complete(app.token(), {
      outcome: "approve",
      credentials: { account: identity },
    });
    returnToPage();
    await screen.findByText(`as ${identity}`);
    expect(new Set(commits)).toEqual(new Set(["gmail"]));
  });
});
