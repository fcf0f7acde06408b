import type { CatalogTool } from "../types.ts";
import { args, choice, flag, limit, text, tool } from "./schema.ts";

const folder = text("The folder's ID; left out, it is the top of My Drive.");

/** Google Drive's tools. */
export const googleDriveTools: CatalogTool[] = [
  tool(
    "GOOGLEDRIVE_LIST_FILES",
    "List files",
    "Finds files and folders that the user may see.",
    ["readOnlyHint"],
    args({
      q: text("A search in Drive's own language.", {
        examples: ["name contains 'budget' and trashed = false"],
      }),
      folderId: text("Only what is in this folder."),
      orderBy: choice(
        "What to sort by.",
        ["modifiedTime desc", "name", "createdTime"],
        "modifiedTime desc",
      ),
      pageSize: limit(100, 1000),
      pageToken: text("Where the page before ended."),
      includeItemsFromAllDrives: flag("Whether to look in shared drives as well.", false),
    }),
  ),
  tool(
    "GOOGLEDRIVE_CREATE_FILE",
    "Create file",
    "Makes a file, empty or from a text.",
    [],
    args(
      {
        name: text("What to call it, with its ending."),
        mimeType: text("What kind of file.", { default: "text/plain" }),
        content: text("What is in it."),
        parents: folder,
        description: text("A note on it."),
      },
      ["name"],
    ),
  ),
  tool(
    "GOOGLEDRIVE_CREATE_FOLDER",
    "Create folder",
    "Makes a folder.",
    [],
    args({ folder_name: text("What to call it."), parent_id: folder }, ["folder_name"]),
  ),
  tool(
    "GOOGLEDRIVE_CREATE_COMMENT",
    "Create comment",
    "Comments on a file.",
    [],
    args(
      {
        file_id: text("The file."),
        content: text("What to say."),
        quoted_file_content_value: text("The passage it is about."),
      },
      ["file_id", "content"],
    ),
  ),
  tool(
    "GOOGLEDRIVE_LIST_REVISIONS",
    "List revisions",
    "Lists the earlier versions of a file.",
    ["readOnlyHint"],
    args({ fileId: text("The file."), pageSize: limit(100, 200) }, ["fileId"]),
  ),
];
