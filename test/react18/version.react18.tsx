import { render, screen } from "@testing-library/react";
import { useSyncExternalStore, version } from "react";
import { version as domVersion } from "react-dom";
import { expect, it } from "vitest";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

const store = createStore(() => "from the store");

function Page() {
  return <p>{useStore(store)}</p>;
}

it("runs these tests with React 18, for libraries too", () => {
  expect(version).toMatch(/^18\./);
  expect(domVersion).toMatch(/^18\./);
  // Two Reacts in one tree would throw here: a hook of one finds no renderer of the other.
  render(<Page />);
  expect(screen.getByText("from the store")).toBeInTheDocument();
  expect(useSyncExternalStore).toBeTypeOf("function");
});
