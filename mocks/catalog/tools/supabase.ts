import type { CatalogTool } from "../types.ts";
import { args, choice, flag, text, tool } from "./schema.ts";

const ref = text("The project's reference: 20 letters, as in its address.", {
  pattern: "^[a-z]{20}$",
});

/** Supabase's tools. */
export const supabaseTools: CatalogTool[] = [
  tool(
    "SUPABASE_LIST_ALL_PROJECTS",
    "List all projects",
    "Lists the projects of every organisation that the user belongs to.",
    ["readOnlyHint"],
    args({}),
  ),
  tool(
    "SUPABASE_CREATE_A_PROJECT",
    "Create a project",
    "Makes a project with a database of its own; it may cost money.",
    [],
    args(
      {
        name: text("What to call it.", { maxLength: 256 }),
        organization_id: text("The organisation it belongs to."),
        db_pass: text("The password of its database.", { minLength: 12 }),
        region: choice(
          "Where it runs.",
          ["us-east-1", "us-west-1", "eu-central-1", "eu-west-2", "ap-southeast-1"],
          "us-east-1",
        ),
      },
      ["name", "organization_id", "db_pass"],
    ),
  ),
  tool(
    "SUPABASE_LIST_ALL_FUNCTIONS",
    "List all functions",
    "Lists the edge functions of a project.",
    ["readOnlyHint"],
    args({ ref }, ["ref"]),
  ),
  tool(
    "SUPABASE_CREATE_A_FUNCTION",
    "Create a function",
    "Adds an edge function to a project.",
    [],
    args(
      {
        ref,
        slug: text("How it is called in addresses.", { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" }),
        name: text("What to call it."),
        body: text("Its source, in TypeScript."),
        verify_jwt: flag("Whether callers must be signed in.", true),
      },
      ["ref", "slug", "name", "body"],
    ),
  ),
  tool(
    "SUPABASE_CREATE_A_DATABASE_BRANCH",
    "Create a database branch",
    "Makes a copy of a project's database to try changes on.",
    [],
    args(
      {
        ref,
        branch_name: text("What to call it."),
        git_branch: text("The Git branch it follows."),
      },
      ["ref", "branch_name"],
    ),
  ),
  tool(
    "SUPABASE_LIST_ALL_ORGANIZATIONS",
    "List all organizations",
    "Lists the organisations that the user belongs to.",
    ["readOnlyHint"],
    args({}),
  ),
];
