import type { JsonValue } from "../../catalog/types.ts";
import type { Call, Handlers } from "../call.ts";
import { page } from "../data/page.ts";
import { mentions } from "../data/search.ts";
import { DAY, iso } from "../data/time.ts";
import { sentence, thing, title } from "../data/words.ts";
import { objectIn, textIn } from "../json.ts";
import { fail, notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

const rich = (content: string): JsonValue => [
  { type: "text", text: { content }, plain_text: content },
];

function thingOf(
  object: "page" | "database",
  id: string,
  at: number,
  name: string,
  rest: { parent: JsonObject; properties?: JsonObject; icon?: string; cover?: string },
): JsonObject {
  const { parent, properties = {}, icon = "", cover = "" } = rest;
  return {
    object,
    id,
    created_time: iso(at),
    last_edited_time: iso(at),
    parent,
    archived: false,
    icon: icon === "" ? null : { type: "emoji", emoji: icon },
    cover: cover === "" ? null : { type: "external", external: { url: cover } },
    url: `https://www.notion.so/${id.replaceAll("-", "")}`,
    ...(object === "page"
      ? { properties: { title: { id: "title", type: "title", title: rich(name) } } }
      : { title: rich(name), properties }),
  };
}

const column = (type: string): JsonObject => ({ type, [type]: {} });

function workspaceOf({ open }: Call) {
  return open({
    kind: "pages",
    key: "id",
    size: 12,
    every: 6 * DAY,
    make(random, at, number) {
      const isDatabase = number % 4 === 0;
      const name = thing(random).replace(/^the /, "");
      return thingOf(isDatabase ? "database" : "page", random.uuid(), at, name, {
        parent: { type: "workspace", workspace: true },
        properties: { Name: column("title"), Status: column("select"), Due: column("date") },
      });
    },
  });
}

const plain = (id: string) => id.toLowerCase().replaceAll("-", "");

function find(call: Call, id: string, object?: "page" | "database"): JsonObject {
  const found = workspaceOf(call)
    .all()
    .find((item) => plain(textIn(item.id)) === plain(id));
  return found !== undefined && (object ?? found.object) === found.object
    ? found
    : notFound(object ?? "page or database", id);
}

function blocksOf({ random }: Call, parent: JsonObject): JsonObject[] {
  // Pages that tools made have a parent, and are empty.
  if (parent.object !== "page" || objectIn(parent.parent).workspace !== true) return [];
  const chance = random(`blocks ${parent.id}`);
  return Array.from({ length: 3 + chance.below(5) }, (_, index) => {
    const type = index === 0 ? "heading_2" : chance.pick(["paragraph", "to_do", "paragraph"]);
    const text = rich(index === 0 ? title(chance) : sentence(chance));
    return {
      object: "block",
      id: chance.uuid(),
      type,
      has_children: false,
      [type]: { rich_text: text },
    };
  });
}

export const notionHandlers: Handlers = {
  NOTION_FETCH_DATA(call) {
    const { args } = call;
    const wanted = args.text("get");
    const found = workspaceOf(call)
      .all()
      .filter(({ object }) => wanted === "all" || `${object}s` === wanted)
      .filter(({ properties, title: own }) => mentions(own ?? properties, args.text("query")));
    const { items, next } = page(found, args.number("page_size"));
    return { object: "list", results: items, has_more: next !== null, next_cursor: next };
  },
  NOTION_CREATE_NOTION_PAGE(call) {
    const { args, now } = call;
    const { object, id = "" } = find(call, args.text("parent_id"));
    const type = object === "page" ? "page_id" : "database_id";
    return workspaceOf(call).add((random) =>
      thingOf("page", random.uuid(), now, args.text("title"), {
        parent: { type, [type]: id },
        icon: args.text("icon"),
        cover: args.text("cover"),
      }),
    );
  },
  NOTION_FETCH_NOTION_CHILD_BLOCK(call) {
    const { args } = call;
    const parent = find(call, args.text("block_id"));
    const children = workspaceOf(call)
      .all()
      .filter((item) => objectIn(item.parent).page_id === parent.id)
      .map(({ id = "", object, properties, title: own }): JsonObject => {
        const type = `child_${object}`;
        const name = objectIn(objectIn(properties).title).title ?? own ?? "";
        return { object: "block", id, type, has_children: true, [type]: { title: name } };
      });
    const blocks = [...blocksOf(call, parent), ...children];
    const { items, next } = page(blocks, args.number("page_size"), args.text("start_cursor"));
    return { object: "list", results: items, has_more: next !== null, next_cursor: next };
  },
  NOTION_FETCH_DATABASE: (call) => find(call, call.args.text("database_id"), "database"),
  NOTION_CREATE_DATABASE(call) {
    const { args, now } = call;
    const { id = "" } = find(call, args.text("parent_id"), "page");
    const columns = args.list("properties");
    if (columns.filter(({ type }) => type === "title").length !== 1) {
      fail("validation_error: exactly one of the properties must be of the type title.");
    }
    const properties = Object.fromEntries(
      columns.map(({ name, type }) => [textIn(name), column(textIn(type))]),
    );
    return workspaceOf(call).add((random) =>
      thingOf("database", random.uuid(), now, args.text("title"), {
        parent: { type: "page_id", page_id: id },
        properties,
      }),
    );
  },
  NOTION_CREATE_COMMENT(call) {
    const { args, me, now, stored } = call;
    const comments = stored("comments");
    const discussion = args.text("discussion_id");
    const before = comments.all().find(({ discussion_id }) => discussion_id === discussion);
    if (discussion !== "" && before === undefined) notFound("discussion", discussion);
    if (discussion === "" && !args.has("parent_page_id")) {
      fail("validation_error: either parent_page_id or discussion_id is needed.");
    }
    const page_id =
      objectIn(before?.parent).page_id ?? find(call, args.text("parent_page_id"), "page").id ?? "";
    return comments.add((random) => ({
      object: "comment",
      id: random.uuid(),
      parent: { type: "page_id", page_id },
      discussion_id: discussion || random.uuid(),
      created_time: iso(now),
      created_by: { object: "user", name: me.name },
      rich_text: rich(textIn(args.object("comment").content)),
    }));
  },
};
