import { screen } from "@testing-library/react";
import { AccountPicker, ToolkitGrid, useTranslate } from "tool-router-react";
import { expect, it } from "vitest";
import { hostApp, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();

function Count({ count }: { count: number }) {
  return <p>{useTranslate()("grid.count", { count })}</p>;
}

it("takes the host's words, and English where it has none", async () => {
  app.open(<ToolkitGrid toolkits={["github"]} />, {
    localization: {
      locale: "de",
      messages: { "action.connect": "Verbinden", "label.connect": "{name} verbinden" },
    },
  });
  expect(await screen.findByRole("button", { name: "GitHub verbinden" })).toBeInTheDocument();
  expect(screen.getByRole("searchbox", { name: "Search apps" })).toBeInTheDocument();
});

it("picks the plural form that the language has for a number", () => {
  const messages = {
    "grid.count_one": "{count} aplikacja",
    "grid.count_few": "{count} aplikacje",
    "grid.count_many": "{count} aplikacji",
    "grid.count_other": "{count} aplikacji",
  };
  app.open(
    [<Count key="1" count={1} />, <Count key="3" count={3} />, <Count key="5" count={5} />],
    {
      localization: { locale: "pl", messages },
    },
  );
  expect(screen.getByText("1 aplikacja")).toBeInTheDocument();
  expect(screen.getByText("3 aplikacje")).toBeInTheDocument();
  expect(screen.getByText("5 aplikacji")).toBeInTheDocument();
});

it("takes a locale that is written with an underscore", () => {
  app.open(<Count count={12345} />, { localization: { locale: "de_DE" } });
  expect(screen.getByText("12.345 apps")).toBeInTheDocument();
});

it.each(["", "C.UTF-8", "english (US)"])("does without %j, and tells the host", async (locale) => {
  await app.backend.accounts.seed({ userId, toolkit: "github", alias: "Work" });
  app.open(
    [
      <ToolkitGrid key="grid" toolkits={["github"]} />,
      <AccountPicker key="picker" toolkit="github" />,
    ],
    {
      localization: { locale, messages: { "label.manage": "{name} verwalten" } },
    },
  );
  expect(await screen.findByText(/^Added /)).toBeInTheDocument();
  expect(await screen.findByRole("button", { name: "GitHub verwalten" })).toBeInTheDocument();
  const [event] = app.events;
  expect(event).toMatchObject({ type: "error", error: { code: "invalid_options" } });
  expect(event).toHaveProperty("error.message", expect.stringContaining(`"${locale}"`));
});

it("writes numbers and dates as the language does", async () => {
  await app.backend.accounts.seed({
    userId,
    toolkit: "github",
    alias: "Work",
    connectedAt: "2026-03-03T10:00:00Z",
  });
  app.open([<Count key="count" count={12345} />, <AccountPicker key="picker" toolkit="github" />], {
    localization: { locale: "de" },
  });
  expect(screen.getByText("12.345 apps")).toBeInTheDocument();
  expect(await screen.findByText("Added 03.03.2026")).toBeInTheDocument();
});
