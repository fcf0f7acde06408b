import type { Call, Handlers } from "../call.ts";
import { DAY, iso } from "../data/time.ts";
import { firm, thing } from "../data/words.ts";
import { fail, notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const REGIONS = ["us-east-1", "eu-central-1", "ap-southeast-1"];
const slugOf = (name: string) => name.replace(/^the /, "").toLowerCase().replaceAll(" ", "-");

function organizationsOf({ random }: Call): JsonObject[] {
  const chance = random("organizations");
  const name = firm(chance);
  return [{ id: chance.id(20, LETTERS), name, slug: slugOf(name) }];
}

function project(ref: string, at: number, rest: JsonObject): JsonObject {
  const database = { host: `db.${ref}.supabase.co`, version: "17.4.1.45", postgres_engine: "17" };
  return { id: ref, ref, status: "ACTIVE_HEALTHY", ...rest, created_at: iso(at), database };
}

function projectsOf(call: Call) {
  const organization_id = organizationsOf(call)[0]?.id ?? "";
  return call.open({
    kind: "projects",
    key: "ref",
    size: 3,
    every: 40 * DAY,
    make: (random, at) =>
      project(random.id(20, LETTERS), at, {
        organization_id,
        name: slugOf(thing(random)),
        region: random.pick(REGIONS),
      }),
  });
}

function projectOf(call: Call): JsonObject {
  const ref = call.args.text("ref");
  return projectsOf(call).find(ref) ?? notFound("project", ref);
}

const functionsOf = ({ open }: Call, { ref, status }: JsonObject) =>
  open({
    kind: `functions ${ref}`,
    key: "slug",
    size: status === "COMING_UP" ? 0 : 3,
    every: 20 * DAY,
    make: (random, at, number) => fn(random.uuid(), at, `${slugOf(thing(random))}-${number}`, {}),
  });

const fn = (id: string, at: number, slug: string, rest: JsonObject): JsonObject => ({
  id,
  slug,
  name: slug,
  status: "ACTIVE",
  version: 1,
  verify_jwt: true,
  ...rest,
  created_at: at,
  updated_at: at,
});

export const supabaseHandlers: Handlers = {
  SUPABASE_LIST_ALL_PROJECTS: (call) => ({ projects: projectsOf(call).all() }),
  SUPABASE_CREATE_A_PROJECT(call) {
    const { args, now } = call;
    const id = args.text("organization_id");
    if (!organizationsOf(call).some((one) => one.id === id)) notFound("organization", id);
    return projectsOf(call).add((random) =>
      project(random.id(20, LETTERS), now, {
        organization_id: id,
        name: args.text("name"),
        region: args.text("region"),
        status: "COMING_UP",
      }),
    );
  },
  SUPABASE_LIST_ALL_FUNCTIONS: (call) => ({ functions: functionsOf(call, projectOf(call)).all() }),
  SUPABASE_CREATE_A_FUNCTION(call) {
    const { args, now } = call;
    const functions = functionsOf(call, projectOf(call));
    const slug = args.text("slug");
    if (functions.find(slug) !== undefined)
      fail(`Conflict: there is a function "${slug}" already.`);
    return functions.add((random) =>
      fn(random.uuid(), now, slug, {
        name: args.text("name"),
        verify_jwt: args.flag("verify_jwt"),
      }),
    );
  },
  SUPABASE_CREATE_A_DATABASE_BRANCH(call) {
    const { args, now, stored } = call;
    const { ref = "" } = projectOf(call);
    const name = args.text("branch_name");
    const branches = stored(`branches ${ref}`, "name");
    if (branches.find(name) !== undefined) fail(`Conflict: there is a branch "${name}" already.`);
    return branches.add((random) => ({
      id: random.uuid(),
      name,
      project_ref: random.id(20, LETTERS),
      parent_project_ref: ref,
      is_default: false,
      git_branch: args.textOrNull("git_branch"),
      status: "CREATING_PROJECT",
      created_at: iso(now),
      updated_at: iso(now),
    }));
  },
  SUPABASE_LIST_ALL_ORGANIZATIONS: (call) => ({ organizations: organizationsOf(call) }),
};
