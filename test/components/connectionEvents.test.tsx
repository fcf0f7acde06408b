import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { ConnectButton, ToolkitGrid } from "tool-router-react";
import { expect, it, vi } from "vitest";
import { hostApp } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();

it("tells the host of what was connected while the page was left, before anything was read", async () => {
  const onConnect = vi.fn();
  const page = app.open(<ConnectButton toolkit="github" mode="redirect" />);
  await user.click(await screen.findByRole("button", { name: "Connect GitHub" }));
  await waitFor(async () => expect((await app.backend.snapshot()).links).toHaveLength(1));
  page.unmount();
  const [link] = (await app.backend.snapshot()).links;
  await app.backend.links.complete(String(link?.id), { outcome: "approve" });

  app.reload();
  await app.backend.conditions.set({ latencyMs: 80 });
  app.open(<ToolkitGrid onConnect={onConnect} />);
  await waitFor(() => expect(onConnect).toHaveBeenCalledOnce());
  expect(onConnect).toHaveBeenCalledWith("github", expect.objectContaining({ status: "ACTIVE" }));
});
