import { afterAll, afterEach, beforeAll, beforeEach, jest, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMockServer } from "tool-router-react/mock/node";
import { Integrations } from "./Integrations.tsx";

const mock = createMockServer({ baseUrls: ["/api/tool-router"] });
beforeAll(() => mock.listen());
beforeEach(() => void jest.spyOn(window, "open").mockReturnValue(null)); // jsdom has no windows
afterEach(() => mock.reset());
afterAll(() => mock.close());

test("connects GitHub", async () => {
  render(<Integrations userId="ann" />);
  await userEvent.click(await screen.findByRole("button", { name: "Connect GitHub" }));
  await mock.approve("github");
  await screen.findByRole("button", { name: "Manage GitHub" });
});
