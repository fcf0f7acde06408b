import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { forwardRef, useState } from "react";
import {
  AccountPicker,
  type ButtonSlotProps,
  ConnectButton,
  RequiredToolkits,
  ToolkitCategories,
  ToolkitGrid,
} from "tool-router-react";
import { expect, it } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();

const toolkits = ["gmail", "github"];

it("puts a host's class names beside the kit's own", async () => {
  await app.backend.accounts.seed({ userId, toolkit: "gmail" });
  const classNames = {
    "tr-grid": "host-grid",
    "tr-card": "host-card rounded",
    "tr-button": "host-button",
    "tr-connect": "host-connect",
    "tr-dialog": "host-dialog",
    "tr-logo": "host-logo",
  };
  app.open(
    <>
      <ToolkitGrid toolkits={toolkits} className="given" data-testid="grid" />
      <ConnectButton toolkit="slack" />
    </>,
    { appearance: { classNames } },
  );
  const card = await screen.findByRole("article", { name: "Gmail" });
  expect(card).toHaveClass("tr-root", "tr-card", "host-card", "rounded");
  expect(card.querySelector(".tr-logo")).toHaveClass("host-logo");
  expect(screen.getByTestId("grid")).toHaveClass("tr-grid", "host-grid", "given");
  const connect = await screen.findByRole("button", { name: "Connect Slack" });
  expect(connect).toHaveClass("tr-button", "host-button", "tr-connect", "host-connect");
  await userEvent.click(within(card).getByRole("button", { name: "Manage Gmail" }));
  expect(await screen.findByRole("dialog")).toHaveClass("tr-dialog", "host-dialog");
});

it("puts them on accounts and their menu, on rows of required apps, and on categories", async () => {
  await app.backend.accounts.seed({ userId, toolkit: "gmail", alias: "Work" });
  const parts = ["tr-account", "tr-menu", "tr-row", "tr-categories", "tr-chip"] as const;
  const classNames = Object.fromEntries(parts.map((part) => [part, `host-${part}`]));
  app.open(
    <>
      <AccountPicker toolkit="gmail" />
      <RequiredToolkits toolkits={["slack", "no-such-app"]} />
      <ToolkitCategories />
    </>,
    { appearance: { classNames } },
  );
  await userEvent.click(await screen.findByRole("button", { name: "Options for Work" }));
  await screen.findByRole("button", { name: "Connect Slack" });
  await screen.findByRole("radio", { name: /^CRM/ });
  for (const part of parts) {
    const found = [...document.querySelectorAll(`.${part}`)];
    expect(found.length, part).toBeGreaterThan(0);
    for (const element of found) expect(element).toHaveClass(`host-${part}`);
  }
});

const HostButton = forwardRef<HTMLButtonElement, Omit<ButtonSlotProps, "ref">>(function HostButton(
  { className = "", ...props },
  ref,
) {
  return <button {...props} ref={ref} className={`${className} host`} />;
});

it("renders a host's own button and logo in the place of the kit's, which work as those do", async () => {
  app.open(<ToolkitGrid toolkits={toolkits} />, {
    appearance: {
      components: { Button: HostButton, Logo: ({ name }) => <b aria-hidden="true">{name[0]}!</b> },
    },
  });
  const card = await screen.findByRole("article", { name: "GitHub" });
  expect(card).toHaveTextContent("G!");
  expect(card.querySelector(".tr-logo")).toBeNull();
  const connect = within(card).getByRole("button", { name: "Connect GitHub" });
  expect(connect).toHaveClass("host");
  expect(connect).not.toHaveClass("tr-button");
  await userEvent.click(connect);
  const again = await within(card).findByRole("button", { name: "Continue with GitHub" });
  expect(again).toHaveFocus();
  await app.approve("github");
  returnToPage();
  expect(await within(card).findByRole("button", { name: "Manage GitHub" })).toHaveAttribute(
    "data-variant",
  );
});

it("keeps what is in them where a host writes them inline", async () => {
  function Page() {
    const [text, setText] = useState("");
    return <input aria-label="Typed" value={text} onChange={(e) => setText(e.target.value)} />;
  }
  const look = () => ({ appearance: { components: { Logo: () => <Page /> } } });
  const grid = <ToolkitGrid toolkits={["gmail"]} />;
  const page = app.open(grid, look());
  await userEvent.type(await screen.findByRole("textbox", { name: "Typed" }), "abc");
  page.show(grid, look());
  expect(screen.getByRole("textbox", { name: "Typed" })).toHaveValue("abc");
});
