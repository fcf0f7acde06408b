import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import {
  AccountPicker,
  ApprovalPrompt,
  ConnectDialog,
  ConnectPrompt,
  RequiredToolkits,
  ToolkitGrid,
} from "tool-router-react";
import type { AccountStatus } from "tool-router-react/mock";
import { expect, it } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";
import { pseudoLocale } from "./pseudoLocale.ts";

const app = hostApp();
const user = userEvent.setup();
const localization = { locale: "en", messages: pseudoLocale };
const accountStatuses: AccountStatus[] = [
  "ACTIVE",
  "INITIATED",
  "FAILED",
  "EXPIRED",
  "INACTIVE",
  "REVOKED",
];
const slugs = ["github", "gmail", "slack", "notion", "hackernews", "twitter"];

/** What is spoken or shown and no message: attributes and text nodes, less what stands in the brackets of one. */
function outsideOfMessages(data: readonly string[]): string[] {
  const texts: string[] = [];
  for (const element of document.body.querySelectorAll("*")) {
    for (const name of [
      "aria-label",
      "aria-description",
      "aria-valuetext",
      "title",
      "placeholder",
      "alt",
    ]) {
      texts.push(element.getAttribute(name) ?? "");
    }
    for (const node of element.childNodes) {
      if (node instanceof Text && element.tagName !== "STYLE") texts.push(node.data);
    }
  }
  const known = new Set(data);
  return texts
    .map((text) => text.replace(/⟦[^⟦⟧]*(?:⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧/g, "").trim())
    .filter((rest) => /\p{L}{2}/u.test(rest) && !known.has(rest));
}

/** What the platform says of the toolkits: their names and descriptions. */
async function dataOf(): Promise<string[]> {
  const toolkits = await Promise.all(slugs.map((slug) => app.backend.toolkits.get(slug)));
  return toolkits.flatMap(({ name, description }) => [name, description]);
}

it("of a grid with accounts of every status comes from the messages", async () => {
  for (const [index, toolkit] of slugs.slice(0, 4).entries()) {
    const status = accountStatuses[index + 1];
    await app.backend.accounts.seed({ userId, toolkit, alias: toolkit, ...(status && { status }) });
  }
  app.open(<ToolkitGrid toolkits={slugs} />, { localization });
  await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(slugs.length));
  await screen.findAllByRole("button", { name: /GitHub/ });
  expect(outsideOfMessages(await dataOf())).toEqual([]);
});

it("of a grid that cannot be loaded comes from the messages", async () => {
  app.server.use(http.get("*/toolkits", () => HttpResponse.json({}, { status: 500 })));
  app.open(<ToolkitGrid />, { localization });
  await screen.findByRole("alert");
  expect(outsideOfMessages([])).toEqual([]);
});

it.each(["approve", "deny", "expire"] as const)(
  "of an authorization comes from the messages: %s",
  async (outcome) => {
    app.open(<ToolkitGrid toolkits={["github"]} />, { localization });
    await user.click(await screen.findByRole("button", { name: /GitHub/ }));
    await waitFor(() => expect(app.windows.opened.at(-1)?.visited).toHaveLength(1));
    expect(outsideOfMessages(await dataOf())).toEqual([]);
    await app.backend.links.complete(app.token(), { outcome });
    returnToPage();
    await waitFor(() =>
      expect(screen.getByRole("article")).not.toHaveAttribute("data-status", "waiting"),
    );
    expect(outsideOfMessages(await dataOf())).toEqual([]);
  },
);

it("of the manage dialog comes from the messages, its forms and questions included", async () => {
  const accounts = [];
  for (const status of accountStatuses) {
    accounts.push(
      await app.backend.accounts.seed({ userId, toolkit: "gmail", status, alias: status }),
    );
  }
  app.open(<ConnectDialog toolkit="gmail" open />, { localization });
  const dialog = await screen.findByRole("dialog");
  await waitFor(() => expect(within(dialog).getAllByRole("radio").length).toBeGreaterThan(3));
  const data = [...(await dataOf()), ...accountStatuses, ...accounts.map(({ id }) => id)];
  expect(outsideOfMessages(data)).toEqual([]);
  for (const menu of within(dialog).getAllByRole("button", { expanded: false })) {
    await user.click(menu);
    expect(outsideOfMessages(data)).toEqual([]);
  }
});

it("of a picker without accounts comes from the messages", async () => {
  app.open(<AccountPicker toolkit="gmail" />, { localization });
  await screen.findByText(/⟦/);
  await waitFor(() => expect(outsideOfMessages([])).toEqual([]));
});

it("of what an agent needs its user for comes from the messages", async () => {
  await app.backend.accounts.seed({ userId, toolkit: "github", status: "EXPIRED" });
  const results = { slack: { status: "initiated" }, nowhere: { status: "failed" } };
  const message = 'Approve? GMAIL_SEND_EMAIL({"to":"ann"})';
  const inputRequests = { a: { message, requestedSchema: { required: ["reason"] } } };
  app.open(
    [
      <RequiredToolkits key="required" toolkits={["github", "gmail", "nowhere"]} />,
      <ConnectPrompt key="connect" result={{ results }} onContinue={() => {}} />,
      <ConnectPrompt key="unreadable" result="?" />,
      <ApprovalPrompt
        key="approval"
        result={{ inputRequests }}
        call={{ toolSlug: "GMAIL_SEND_EMAIL" }}
      />,
    ],
    { localization },
  );
  await screen.findAllByRole("button", { name: /Slack/ });
  await waitFor(() => expect(screen.getAllByText("Gmail")).toHaveLength(2));
  const data = [...(await dataOf()), "nowhere", "Send email", "to", "ann"];
  await waitFor(() => expect(outsideOfMessages(data)).toEqual([]));
});
