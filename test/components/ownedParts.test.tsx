import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import { Connections } from "../../examples/shadcn/connections/connections.tsx";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const sessionConfig = { toolkits: ["gmail", "github", "hackernews"] };

const card = (name: string) => screen.findByRole("article", { name });

it("connects and manages by the parts that a host owns, in its own markup", async () => {
  await app.backend.accounts.seed({ userId, toolkit: "gmail", status: "EXPIRED" });
  app.open(<Connections />, { sessionConfig });
  const gmail = await card("Gmail");
  expect(gmail).toHaveTextContent("Expired");
  expect(within(await card("Hacker News")).queryByRole("button")).toBeNull();

  const github = await card("GitHub");
  await userEvent.click(within(github).getByRole("button", { name: "Connect: GitHub" }));
  expect(await within(github).findByText(/Finish connecting/)).toBeInTheDocument();
  await app.deny("github");
  returnToPage();
  expect(await within(github).findByRole("status")).toHaveTextContent("You declined.");
  await userEvent.click(within(github).getByRole("button", { name: "Try again: GitHub" }));
  await within(github).findByRole("button", { name: "Continue with GitHub" });
  await app.approve("github");
  returnToPage();
  await userEvent.click(await within(github).findByRole("button", { name: "Manage GitHub" }));
  expect(await screen.findByRole("dialog", { name: "Manage GitHub" })).toBeInTheDocument();
});

it("connects anew where a connection is broken", async () => {
  await app.backend.accounts.seed({ userId, toolkit: "gmail", status: "EXPIRED" });
  app.open(<Connections />, { sessionConfig });
  const gmail = await card("Gmail");
  await userEvent.click(within(gmail).getByRole("button", { name: "Reconnect: Gmail" }));
  await within(gmail).findByRole("button", { name: "Continue with Gmail" });
  await app.approve("gmail");
  returnToPage();
  expect(await within(gmail).findByText("Connected")).toBeInTheDocument();
});

it("offers a link where the browser blocks the window, and a second try where the list fails", async () => {
  await app.backend.conditions.set({
    faults: [{ method: "POST", path: "/tool_router/session", status: 500, times: 1 }],
  });
  app.open(<Connections />, { sessionConfig });
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  const github = await card("GitHub");
  app.windows.block();
  await userEvent.click(within(github).getByRole("button", { name: "Connect: GitHub" }));
  const link = await within(github).findByRole("link", { name: "Continue in a new tab" });
  expect(link).toHaveAttribute("href", expect.stringContaining("/link/"));
});
