import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { useTools } from "tool-router-react";
import { SessionInspectorPanel } from "tool-router-react/devtools";
import { describe, expect, it, vi } from "vitest";
import { hostApp } from "../hooks/support/hostApp.tsx";

const app = hostApp();

/** An agent's call, which is refused: nothing is connected. */
function Caller() {
  const { execute } = useTools({ enabled: false });
  const fetchEmails = () => void execute("GMAIL_FETCH_EMAILS").catch(() => {});
  return (
    <button type="button" onClick={fetchEmails}>
      Fetch
    </button>
  );
}
const user = userEvent.setup();

const network = () => screen.findByRole("combobox", { name: "Mock network" });
const scenario = () => screen.findByRole("combobox", { name: "Start over from" });

it("is not there where the host names no mock, and nothing asks for one", async () => {
  const asked = vi.fn();
  app.server.use(http.all("*/__mock__/*", () => asked()));
  app.open(<SessionInspectorPanel />);
  await screen.findByText("user_123");
  expect(screen.queryByRole("tab", { name: "Mock" })).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});

// The mock itself, as a page has it, and the control plane of one behind a port.
describe.each([
  ["the mock", () => app],
  ["its address", () => window.location.origin],
])("given %s", (_name, mock) => {
  const open = async (onStartOver?: (name: string) => void) => {
    app.open(<SessionInspectorPanel mock={mock()} onStartOver={onStartOver} />);
    await user.click(await screen.findByRole("tab", { name: "Mock" }));
    await waitFor(async () => expect(await network()).toBeEnabled());
    await waitFor(async () => expect(await scenario()).toBeEnabled());
  };

  it("shows the network and changes it", async () => {
    await open();
    expect(await network()).toHaveValue("Normal");
    await user.selectOptions(await network(), "Down");
    await screen.findByText("The mock's network is now: Down.");
    expect(await app.backend.conditions.get()).toMatchObject({ latencyMs: 200, failureRate: 1 });
    expect(await network()).toHaveValue("Down");
  });

  it("follows what others set", async () => {
    await open();
    await app.backend.conditions.set({ latencyMs: 1 });
    window.dispatchEvent(new Event("focus"));
    await waitFor(async () => expect(await network()).toHaveValue("As set elsewhere"));
  });

  it("says beside the rules how the mock itself decided when a tool was last called", async () => {
    app.open(
      <>
        <Caller />
        <SessionInspectorPanel mock={mock()} />
      </>,
    );
    await user.click(await screen.findByRole("tab", { name: "Toolkits" }));
    await user.click(await screen.findByRole("button", { name: /^Gmail/ }));
    await screen.findByRole("list", { name: /^Which account/ });
    expect(screen.queryByRole("region", { name: "The mock's last call" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Fetch" }));
    await waitFor(() => expect(app.requestsTo("/execute")).toHaveLength(1));
    await waitFor(() => {
      window.dispatchEvent(new Event("focus"));
      const last = screen.getByRole("region", { name: "The mock's last call" });
      expect(last).toHaveTextContent(/GMAIL_FETCH_EMAILS.*Rule 1: the session pins no account/);
    });
  });

  it("starts over", async () => {
    await open();
    await user.selectOptions(await scenario(), "many-accounts");
    await waitFor(async () =>
      expect((await app.backend.snapshot()).scenario).toBe("many-accounts"),
    );
  });

  it("lists the starting points, and leaves starting over to a host that wants to", async () => {
    const onStartOver = vi.fn();
    await open(onStartOver);
    expect(await scenario()).toHaveValue("default");
    await user.selectOptions(await scenario(), "many-accounts");
    await waitFor(() => expect(onStartOver).toHaveBeenCalledExactlyOnceWith("many-accounts"));
    expect((await app.backend.snapshot()).scenario).toBe("default");
  });
});

it("says that no mock answers at an address", async () => {
  app.server.use(http.get("*/__mock__/*", () => new HttpResponse(null, { status: 404 })));
  app.open(<SessionInspectorPanel mock="/" />);
  await user.click(await screen.findByRole("tab", { name: "Mock" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/GET .*__mock__.*404/);
  expect(await network()).toBeDisabled();
});
