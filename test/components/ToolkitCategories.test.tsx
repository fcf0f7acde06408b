import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { useState } from "react";
import {
  ToolkitCategories,
  type ToolkitCategoriesProps,
  type ToolkitCategory,
  ToolkitGrid,
  useToolkitCategories,
} from "tool-router-react";
import { describe, expect, it, vi } from "vitest";
import { hostApp } from "../hooks/support/hostApp.tsx";
import { conforms } from "./support/conformance.tsx";

const app = hostApp();
const user = userEvent.setup();

conforms<HTMLFieldSetElement>(app, "ToolkitCategories", (props) => (
  <ToolkitCategories {...props} />
));

function Page(props: ToolkitCategoriesProps) {
  const [category, setCategory] = useState<ToolkitCategory>();
  return (
    <>
      <ToolkitCategories onCategoryChange={setCategory} {...props} />
      <ToolkitGrid toolkits={category?.toolkits} />
    </>
  );
}

const chips = () => screen.findByRole("group", { name: "Categories" });
const chip = async (name: string) => within(await chips()).findByRole("radio", { name });
const names = async () =>
  within(await chips())
    .getAllByRole("radio")
    .map((one) => one.closest("label")?.textContent);
const cards = () =>
  screen.queryAllByRole("article").map((card) => card.querySelector(".tr-card-name")?.textContent);
const catalogRequests = () => app.requests.filter((one) => one.startsWith("GET /toolkits?"));

it("narrows a grid to a category and back, and says how many there are", async () => {
  app.open(<Page />);
  await screen.findByRole("article", { name: "Gmail" });
  await user.click(await chip("CRM 39"));
  await waitFor(() => expect(cards()).not.toContain("Gmail"));
  expect(cards()).toContain("HubSpot");
  expect(screen.getAllByRole("status").map((one) => one.textContent)).toContain("39 apps");
  expect(await chip("CRM 39")).toBeChecked();
  await user.click(await chip("All"));
  await screen.findByRole("article", { name: "Gmail" });
  expect(catalogRequests()).toEqual(["GET /toolkits?limit=1000"]);
});

it("searches within the category, and counts its connected ones", async () => {
  await app.backend.accounts.seed({ userId: "user_123", toolkit: "hubspot" });
  app.open(<Page />);
  await user.click(await chip("CRM 39"));
  await screen.findByRole("button", { name: "Manage HubSpot" });
  await user.click(screen.getByRole("radio", { name: /^Connected/ }));
  await waitFor(() => expect(cards()).toEqual(["HubSpot"]));
  await user.click(screen.getByRole("radio", { name: "All 39" }));
  await user.type(screen.getByRole("searchbox"), "salesf");
  await waitFor(() => expect(cards()).toEqual(["Salesforce"]));
});

it("is one tab stop, with arrow keys", async () => {
  app.open(<Page />);
  const all = await chip("All");
  await user.tab();
  expect(all).toHaveFocus();
  await user.keyboard("{ArrowRight}");
  expect(await chip("CRM 39")).toHaveFocus();
  expect(await chip("CRM 39")).toBeChecked();
  await user.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(all).not.toBeChecked();
  await user.tab();
  expect(screen.getByRole("button", { name: "More" })).toHaveFocus();
});

it("shows eight, more when asked, and keeps the chosen one in sight", async () => {
  app.open(<Page />);
  await chip("All");
  expect(await names()).toHaveLength(9);
  const more = screen.getByRole("button", { name: "More" });
  expect(more).toHaveAttribute("aria-expanded", "false");
  await user.click(more);
  expect(await names()).toHaveLength(41);
  expect(more).toHaveFocus();
  await user.click(await chip("Invoicing 6"));
  await user.click(screen.getByRole("button", { name: "Fewer" }));
  expect(await names()).toHaveLength(10);
  expect(await chip("Invoicing 6")).toBeChecked();
});

describe("of a session with few toolkits", () => {
  it("has the categories of these that have two or more, and no More", async () => {
    app.open(<ToolkitCategories />, {
      sessionConfig: {
        toolkits: ["hubspot", "salesforce", "notion", "linear", "airtable", "gmail"],
      },
    });
    await chip("CRM 2");
    expect(await names()).toEqual([
      "All ",
      "Productivity & project management 3",
      "CRM 2",
      "Sales & customer support 2",
    ]);
    expect(screen.queryByRole("button", { name: "More" })).toBeNull();
  });

  it("has none where nothing is to be chosen from", async () => {
    app.open(<Page />, { sessionConfig: { toolkits: ["gmail", "hackernews"] } });
    await screen.findByRole("article", { name: "Gmail" });
    await waitFor(() => expect(screen.queryByRole("group", { name: "Categories" })).toBeNull());
    expect(cards()).toHaveLength(2);
  });

  it("leaves out those that it denies", async () => {
    app.open(<ToolkitCategories />, { sessionConfig: { toolkits: { disable: ["hubspot"] } } });
    expect(await chip("CRM 38")).toBeVisible();
  });
});

describe("where the catalogue cannot be read", () => {
  const answer = (status: number) => () =>
    HttpResponse.json({ error: { message: "No.", code: status } }, { status });

  it("shows nothing, and reports nothing, on a route that does not know it", async () => {
    app.server.use(http.get("*/api/tool-router/toolkits", answer(404)));
    app.open(<Page />);
    await screen.findByRole("article", { name: "Gmail" });
    await waitFor(() => expect(screen.queryByRole("group", { name: "Categories" })).toBeNull());
    expect(app.eventTypes()).not.toContain("error");
  });

  it("says so, and tries again", async () => {
    app.server.use(http.get("*/api/tool-router/toolkits", answer(503), { once: true }));
    app.open(<Page />);
    const alert = await within(await chips()).findByRole("alert");
    expect(alert).toHaveTextContent("The categories could not be loaded.");
    expect(await screen.findByRole("article", { name: "Gmail" })).toBeVisible();
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await chip("CRM 39")).toBeVisible();
    expect(app.eventTypes()).toContain("error");
  });

  it("reads on where the catalogue has more than one page, and ends where the last one is unknown", async () => {
    const item = (slug: string, ...names: string[]) => ({
      slug,
      meta: { categories: names.map((name) => ({ id: name, name })) },
    });
    let page = 0;
    app.server.use(
      http.get("*/api/tool-router/toolkits", () => {
        page += 1;
        const items = [item(`a${page}`, "one", ""), item(`b${page}`, "two"), { slug: "bare" }];
        return HttpResponse.json({ items, next_cursor: "again" });
      }),
    );
    app.open(<ToolkitCategories />);
    expect(await chip("One 5")).toBeVisible();
    expect(await names()).toHaveLength(3);
    expect(page).toBe(5);
  });
});

it("takes its state and its words from the host", async () => {
  const onCategoryChange = vi.fn();
  app.open(
    <ToolkitCategories
      category="crm"
      onCategoryChange={onCategoryChange}
      categoryLabel={({ id }) => (id === "crm" ? "Kunden" : id)}
      limit={1}
    />,
  );
  expect(await chip("Kunden 39")).toBeChecked();
  await user.click(await chip("All"));
  expect(onCategoryChange).toHaveBeenLastCalledWith(undefined);
  // Controlled: it stays until the host says otherwise.
  expect(await chip("Kunden 39")).toBeChecked();
});

it("begins with the host's category", async () => {
  app.open(<ToolkitCategories defaultCategory="crm" />);
  expect(await chip("CRM 39")).toBeChecked();
});

function Reader({ enabled }: { enabled: boolean }) {
  const { categories, status } = useToolkitCategories({ enabled });
  return (
    <p>
      {status} {categories[0]?.id} {categories[0]?.toolkits[0]}
    </p>
  );
}

it("is a hook: read when enabled, once for all who ask, most popular toolkits first", async () => {
  const { show } = app.open(<Reader enabled={false} />);
  await app.roundTrips();
  expect(screen.getByText("pending")).toBeVisible();
  expect(catalogRequests()).toEqual([]);
  show(
    <>
      <Reader enabled />
      <ToolkitCategories />
    </>,
  );
  expect(await screen.findByText("success crm hubspot")).toBeVisible();
  expect(catalogRequests()).toHaveLength(1);
});

it("says what became of the session, where there is none", async () => {
  app.server.use(
    http.post("*/tool_router/session", () =>
      HttpResponse.json({ error: { message: "No.", code: 503 } }, { status: 503 }),
    ),
  );
  app.open(<Reader enabled />);
  expect(await screen.findByText("error")).toBeVisible();
});
