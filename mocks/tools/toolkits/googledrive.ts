import type { Call, Handlers } from "../call.ts";
import { page } from "../data/page.ts";
import { mentions } from "../data/search.ts";
import { DAY, iso } from "../data/time.ts";
import { sentence, thing } from "../data/words.ts";
import { listIn, textIn } from "../json.ts";
import { fail, notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

const FOLDER = "application/vnd.google-apps.folder";
const KINDS = [
  ["text/plain", ".txt"],
  ["application/pdf", ".pdf"],
  ["image/png", ".png"],
  ["application/vnd.google-apps.document", ""],
  ["application/vnd.google-apps.spreadsheet", ""],
] as const;

function file({ me }: Call, id: string, at: number, rest: JsonObject): JsonObject {
  return {
    kind: "drive#file",
    id,
    createdTime: iso(at),
    modifiedTime: iso(at),
    trashed: false,
    owners: [{ displayName: me.name, emailAddress: me.email }],
    webViewLink: `https://drive.google.com/file/d/${id}/view`,
    ...rest,
  };
}

function filesOf(call: Call) {
  return call.open({
    kind: "files",
    key: "id",
    size: 18,
    every: 4 * DAY,
    make(random, at, number) {
      const [mimeType, ending] = number % 6 === 0 ? ([FOLDER, ""] as const) : random.pick(KINDS);
      const name = thing(random).replace(/^the /, "") + ending;
      const size = String(500 + random.below(900_000));
      return file(call, random.id(33), at, {
        name,
        mimeType,
        parents: ["root"],
        ...(mimeType === FOLDER ? {} : { size, description: sentence(random) }),
      });
    },
  });
}

const find = (call: Call, id: string) => filesOf(call).find(id) ?? notFound("file", id);

function parentsOf(call: Call, argument: string): string[] {
  const id = call.args.text(argument) || "root";
  if (id !== "root" && find(call, id).mimeType !== FOLDER) fail(`The file "${id}" is no folder.`);
  return [id];
}

/** Whether a file meets one condition of a search: `name contains 'budget'`, `'id' in parents`. */
function meets(item: JsonObject, condition: string): boolean {
  const [, folder] = /^'(.+)' in parents$/.exec(condition) ?? [];
  if (folder !== undefined) return listIn(item.parents).includes(folder);
  const [, field = "", operator, raw = ""] =
    /^(\w+)\s*(contains|!=|=|>=?|<=?)\s*(.+)$/.exec(condition) ??
    fail(`Invalid Value: q "${condition}"`);
  const value = raw.replace(/^'|'$/g, "");
  const own = String(
    field === "fullText" ? `${item.name} ${item.content ?? item.description}` : item[field],
  );
  switch (operator) {
    case "contains":
      return mentions(own, value);
    case "=":
      return own === value;
    case "!=":
      return own !== value;
    default:
      return operator?.startsWith(">") ? own >= value : own <= value;
  }
}

export const googleDriveHandlers: Handlers = {
  GOOGLEDRIVE_LIST_FILES(call) {
    const { args } = call;
    const conditions = args
      .text("q")
      .split(/\s+and\s+/)
      .filter(Boolean);
    const folder = args.text("folderId");
    const [order = "", direction] = args.text("orderBy").split(" ");
    const sign = direction === "desc" ? -1 : 1;
    const found = filesOf(call)
      .all()
      .filter(({ parents }) => folder === "" || listIn(parents).includes(folder))
      .filter((item) => conditions.every((condition) => meets(item, condition.trim())))
      .sort((a, b) => sign * textIn(a[order]).localeCompare(textIn(b[order]), "en"));
    const { items, next } = page(found, args.number("pageSize"), args.text("pageToken"));
    return { kind: "drive#fileList", files: items, nextPageToken: next, incompleteSearch: false };
  },
  GOOGLEDRIVE_CREATE_FILE(call) {
    const { args, now } = call;
    const parents = parentsOf(call, "parents");
    const content = args.text("content");
    return filesOf(call).add((random) =>
      file(call, random.id(33), now, {
        name: args.text("name"),
        mimeType: args.text("mimeType"),
        parents,
        size: String(content.length),
        description: args.text("description"),
        content,
      }),
    );
  },
  GOOGLEDRIVE_CREATE_FOLDER(call) {
    const { args, now } = call;
    const parents = parentsOf(call, "parent_id");
    return filesOf(call).add((random) =>
      file(call, random.id(33), now, { name: args.text("folder_name"), mimeType: FOLDER, parents }),
    );
  },
  GOOGLEDRIVE_CREATE_COMMENT(call) {
    const { args, me, now, stored } = call;
    const { id = "" } = find(call, args.text("file_id"));
    return stored("comments").add((random) => ({
      kind: "drive#comment",
      id: `AAAA${random.id(12)}`,
      fileId: id,
      content: args.text("content"),
      quotedFileContent: { value: args.text("quoted_file_content_value") },
      author: { displayName: me.name, me: true },
      createdTime: iso(now),
      resolved: false,
    }));
  },
  GOOGLEDRIVE_LIST_REVISIONS(call) {
    const { id, modifiedTime = "", mimeType = "" } = find(call, call.args.text("fileId"));
    const chance = call.random(`revisions ${id}`);
    const revisions = Array.from({ length: 1 + chance.below(4) }, (_, age) => ({
      kind: "drive#revision",
      id: chance.id(22),
      mimeType,
      modifiedTime: iso(Date.parse(textIn(modifiedTime)) - age * DAY),
    }));
    return { kind: "drive#revisionList", revisions: revisions.reverse() };
  },
};
