import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useRef } from "react";
import { ToolkitGrid, type UseSearchShortcutOptions, useSearchShortcut } from "tool-router-react";
import { expect, it } from "vitest";
import { hostApp } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();

function Page({ options }: { options?: UseSearchShortcutOptions }) {
  const grid = useRef<HTMLElement>(null);
  useSearchShortcut(grid, options);
  return (
    <>
      <label>
        Note <textarea />
      </label>
      {/* biome-ignore lint/a11y/useSemanticElements: an editor's */}
      <div
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-label="Editor"
        tabIndex={0}
      >
        <b>Text</b>
      </div>
      <div data-testid="around">
        <ToolkitGrid ref={grid} toolkits={["gmail"]} defaultSearch="mail" />
      </div>
    </>
  );
}
const search = () => screen.getByRole("searchbox", { hidden: true });

it("focuses the search, and selects what is in it", async () => {
  app.open(<Page />);
  await screen.findByRole("article", { name: "Gmail" });
  await user.keyboard("/");
  expect(search()).toHaveFocus();
  await user.keyboard("g");
  expect(search()).toHaveValue("g");
});

it("leaves the key to whoever types: in a field, an editor, the search itself", async () => {
  app.open(<Page />);
  const note = screen.getByRole("textbox", { name: "Note" });
  await user.type(note, "and/or");
  expect(note).toHaveFocus();
  expect(note).toHaveValue("and/or");
  screen.getByRole("textbox", { name: "Editor" }).focus();
  await user.keyboard("/");
  expect(search()).not.toHaveFocus();
  await user.type(search(), "/x");
  expect(search()).toHaveValue("mail/x");
});

it("takes the key alone, and not where the grid is out of reach", async () => {
  app.open(<Page />);
  await user.keyboard("{Control>}/{/Control}");
  expect(search()).not.toHaveFocus();
  // React 18 does not know it as a property.
  screen.getByTestId("around").setAttribute("inert", "");
  await user.keyboard("/");
  expect(search()).not.toHaveFocus();
});

it("has another key, or none, as the host says", async () => {
  const page = app.open(<Page options={{ enabled: false }} />);
  await user.keyboard("/");
  expect(search()).not.toHaveFocus();
  page.show(<Page options={{ key: "s" }} />);
  await user.keyboard("/");
  expect(search()).not.toHaveFocus();
  await user.keyboard("s");
  expect(search()).toHaveFocus();
});
