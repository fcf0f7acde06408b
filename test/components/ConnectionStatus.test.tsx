import { screen } from "@testing-library/react";
import { type ConnectionState, ConnectionStatus } from "tool-router-react";
import { expect, it } from "vitest";
import { hostApp } from "../hooks/support/hostApp.tsx";
import { conforms } from "./support/conformance.tsx";

const app = hostApp();

conforms<HTMLSpanElement>(app, "ConnectionStatus", (props) => (
  <ConnectionStatus status="ACTIVE" {...props} />
));

const words: [ConnectionState, string, string][] = [
  ["ACTIVE", "Connected", "positive"],
  ["EXPIRED", "Expired", "attention"],
  ["REVOKED", "Access revoked", "negative"],
  ["INACTIVE", "Disabled", "neutral"],
  ["INITIATED", "Setup incomplete", "attention"],
  ["notConnected", "Not connected", "neutral"],
  ["noAuth", "Ready, no account needed", "positive"],
  ["waiting", "Waiting for you…", "busy"],
  ["unfinished", "Setup incomplete", "attention"],
  ["denied", "Declined", "neutral"],
];

it.each(words)("says %s in words: %s", (status, label, tone) => {
  app.open(<ConnectionStatus status={status} data-testid="status" />);
  const element = screen.getByTestId("status");
  expect(element).toHaveTextContent(label);
  expect(element).toHaveAttribute("data-status", status);
  expect(element).toHaveAttribute("data-tone", tone);
});

it("takes other words", () => {
  app.open(<ConnectionStatus status="ACTIVE">All set</ConnectionStatus>);
  expect(screen.getByText("All set")).toBeInTheDocument();
  expect(screen.queryByText("Connected")).toBeNull();
});
