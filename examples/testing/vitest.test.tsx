import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMockServer } from "tool-router-react/mock/node";
import { afterAll, afterEach, beforeAll, beforeEach, test, vi } from "vitest";
import { Integrations } from "./Integrations";

const mock = createMockServer({ baseUrls: ["/api/tool-router"] });
beforeAll(() => mock.listen());
beforeEach(() => void vi.spyOn(window, "open").mockReturnValue(null)); // jsdom has no windows
afterEach(() => mock.reset());
afterAll(() => mock.close());

test("connects GitHub", async () => {
  render(<Integrations userId="ann" />);
  await userEvent.click(await screen.findByRole("button", { name: "Connect GitHub" }));
  await mock.approve("github");
  await screen.findByRole("button", { name: "Manage GitHub" });
});
