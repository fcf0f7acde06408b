import { act, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { attentionFirst, ToolkitGrid } from "tool-router-react";
import { de } from "tool-router-react/locales/de";
import type { AccountSeed } from "tool-router-react/mock";
import { describe, expect, it } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();
const seed = (toolkit: string, status: AccountSeed["status"] = "ACTIVE") =>
  app.backend.accounts.seed({ userId, toolkit, status });
const names = () =>
  screen.queryAllByRole("article").map((card) => card.querySelector(".tr-card-name")?.textContent);
const choice = (name: RegExp) => screen.getByRole("radio", { name });
const few = ["gmail", "github", "slack", "notion", "exa", "hackernews"];
const grid = <ToolkitGrid order={attentionFirst} toolkits={few} />;

async function broken() {
  await seed("exa");
  await seed("slack");
  await seed("notion", "EXPIRED");
  await seed("github", "REVOKED");
}

describe("attention first", () => {
  it("has broken connections first, then the connected apps, then the rest", async () => {
    await broken();
    app.open(grid);
    await screen.findByRole("article", { name: "GitHub" });
    expect(names().slice(0, 2).toSorted()).toEqual(["GitHub", "Notion"]);
    expect(names().slice(2, 4).toSorted()).toEqual(["Exa", "Slack"]);
    expect(names().slice(4)).toEqual(["Gmail", "Hacker News"]);
    expect(choice(/^Needs attention/)).toHaveAccessibleName("Needs attention 2");
    expect(choice(/^All/)).toHaveAccessibleName("All 6");
  });

  it("brings them from any page of a long list, without loading it", async () => {
    const { items } = await app.backend.toolkits.list({ limit: 500 });
    const far = items.filter(({ authSchemes }) => authSchemes.includes("API_KEY")).at(-1);
    await seed(far?.slug ?? "", "EXPIRED");
    await seed("slack");
    app.open(<ToolkitGrid order={attentionFirst} />);
    await screen.findByRole("article", { name: "Gmail" });
    expect(names().slice(0, 2)).toEqual([far?.name, "Slack"]);
    expect(names().filter((name) => name === "Slack")).toHaveLength(1);
    expect(app.requestsTo("/toolkits?").map((request) => request.split("?")[1])).toEqual([
      "limit=36",
      `toolkits=${far?.slug}%2Cslack&limit=50`,
    ]);
  });

  it("filters the broken ones, counts them, and says when there are none", async () => {
    await broken();
    const page = app.open(grid);
    await screen.findByRole("article", { name: "GitHub" });
    await user.click(choice(/^Needs attention/));
    await waitFor(() => expect(names()).toHaveLength(2));
    expect(screen.getByText("2 apps need attention")).toBeInTheDocument();
    page.unmount();
    app.reload();
    app.open(<ToolkitGrid order={attentionFirst} toolkits={["exa"]} defaultFilter="attention" />);
    expect(await screen.findByText("No app needs your attention.")).toBeInTheDocument();
  });

  it("leaves everything in its place when states change, until it is filtered anew", async () => {
    await broken();
    app.open(grid);
    await screen.findByRole("article", { name: "GitHub" });
    const before = names();
    await user.click(screen.getByRole("button", { name: "Connect Gmail" }));
    await waitFor(() => expect(app.token()).not.toBe(""));
    await app.backend.links.complete(app.token(), { outcome: "approve" });
    returnToPage();
    await screen.findByRole("button", { name: "Manage Gmail" });
    expect(names()).toEqual(before);
    await user.click(choice(/^Connected/));
    await waitFor(() => expect(names()).toHaveLength(3));
    await user.click(choice(/^All/));
    await waitFor(() => expect(names()).toHaveLength(6));
    expect(names().indexOf("Gmail")).toBeLessThan(5);
    expect(names().at(-1)).toBe("Hacker News");
  });

  it("searches within it", async () => {
    await seed("googlecalendar", "EXPIRED");
    app.open(<ToolkitGrid order={attentionFirst} defaultSearch="google" />);
    await screen.findByRole("article", { name: "Google Calendar" });
    expect(names()[0]).toBe("Google Calendar");
    expect(names().length).toBeGreaterThan(1);
  });

  it("is the order of popularity where the accounts cannot be read", async () => {
    await broken();
    app.server.use(
      http.get("*/connected_accounts", () => HttpResponse.json({ message: "" }, { status: 403 })),
    );
    app.open(<ToolkitGrid order={attentionFirst} toolkits={["gmail", "github"]} />);
    await screen.findByRole("article", { name: "Gmail" });
    expect(names()).toEqual(["Gmail", "GitHub"]);
  });

  it("speaks the host's language", async () => {
    await broken();
    app.open(grid, { localization: { locale: "de", messages: de } });
    await waitFor(() =>
      expect(choice(/^Handlungsbedarf/)).toHaveAccessibleName("Handlungsbedarf 2"),
    );
  });
});

describe("connected apps, of which there are none", () => {
  it("offers three others, and the one that is connected keeps its card and its focus", async () => {
    app.open(<ToolkitGrid toolkits={few} defaultFilter="connected" />);
    await screen.findByText("No apps connected yet.");
    await screen.findByRole("article", { name: "Gmail" });
    expect(names()).toEqual(["Gmail", "GitHub", "Slack"]);
    await user.click(screen.getByRole("button", { name: "Connect GitHub" }));
    await waitFor(() => expect(app.token()).not.toBe(""));
    await app.backend.links.complete(app.token(), { outcome: "approve" });
    act(returnToPage);
    await waitFor(() => expect(names()).toEqual(["GitHub"]));
    expect(screen.queryByText("No apps connected yet.")).toBeNull();
    expect(screen.getByRole("button", { name: "Manage GitHub" })).toHaveFocus();
  });

  it("offers none beside a search that finds none", async () => {
    app.open(<ToolkitGrid toolkits={few} defaultFilter="connected" defaultSearch="gmail" />);
    await screen.findByText("No connected apps match “gmail”");
    expect(names()).toEqual([]);
  });
});
