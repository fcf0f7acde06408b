import { expect } from "vitest";
import { baseUrl } from "../support/hosts.ts";
import type { Attack } from "./world.ts";

/** What is the project's, and no user's. */
export const projectAttacks: readonly Attack[] = [
  {
    name: "list auth configs of the project",
    aim: "see the names of the host's other customers",
    defence: "filterAnswer.ts",
    status: 200,
    run: async (world) => {
      await world.host.mock.backend.authConfigs.create({
        ...{ toolkit: "github", name: "Customer Acme", type: "custom", scheme: "OAUTH2" },
        credentials: { client_id: "acme-id", client_secret: "acme-secret" },
      });
      return world.send("/auth_configs");
    },
    check: ({ text }) => {
      if (/acme/i.test(text) || /total_items/.test(text)) throw new Error(text);
    },
  },
  {
    name: "read an auth config that is not the host's choice",
    aim: "see a customer's OAuth app",
    defence: "filterAnswer.ts",
    status: 404,
    run: async (world) => {
      const { id } = await world.host.mock.backend.authConfigs.create({
        ...{ toolkit: "github", name: "Customer Acme", type: "custom", scheme: "OAUTH2" },
        credentials: { client_id: "acme-id", client_secret: "acme-secret" },
      });
      return world.send(`/auth_configs/${id}`);
    },
  },
  {
    name: "list the catalogue beyond what the host offers",
    aim: "see which apps of its own the project has",
    defence: "filterAnswer.ts",
    status: 200,
    run: (world) => world.send("/toolkits?limit=1000"),
    check: ({ text }) => {
      const category = (id: string, name: string) => ({ meta: { categories: [{ id, name }] } });
      expect(JSON.parse(text)).toEqual({
        items: [
          {
            slug: "gmail",
            ...category("collaboration-communication", "collaboration & communication"),
          },
          { slug: "github", ...category("developer-tools-devops", "developer tools & devops") },
        ],
        next_cursor: null,
      });
    },
  },
  {
    name: "ask the catalogue for the project's own apps",
    aim: "learn their names by a filter that no page of the host sends",
    defence: "checks.ts",
    status: 400,
    run: (world) => world.send("/toolkits?managed_by=project"),
  },
  {
    name: "read the catalogue by a body",
    aim: "ask for what the query may not",
    defence: "routes.ts",
    status: 404,
    run: (world) => world.write("POST", "/toolkits/multi", { managed_by: "project" }),
  },
  {
    name: "make an auth config",
    aim: "send other users' consents to an OAuth app of one's own",
    defence: "routes.ts",
    status: 404,
    run: (world) => world.write("POST", "/auth_configs", { toolkit: { slug: "gmail" } }),
  },
  {
    name: "delete an auth config",
    aim: "cut all users off",
    defence: "routes.ts",
    status: 404,
    run: (world) => world.write("DELETE", "/auth_configs/ac_1"),
  },
  {
    name: "begin a link for another user past the session",
    aim: "put one's own account into their name",
    defence: "routes.ts",
    status: 404,
    run: (world) =>
      world.write("POST", "/connected_accounts/link", { user_id: "bob", auth_config_id: "ac_1" }),
  },
  {
    name: "make an account for another user without a link",
    aim: "put one's own account into their name",
    defence: "routes.ts",
    status: 404,
    run: (world) => world.write("POST", "/connected_accounts", { connection: { user_id: "bob" } }),
  },
  {
    name: "say to the platform who came back from a consent",
    aim: "pass the verifier with another user's id",
    defence: "routes.ts",
    status: 404,
    run: (world) =>
      world.write("POST", "/connected_accounts/complete_auth", {
        session_uri: "s",
        user_id: "bob",
      }),
  },
  {
    name: "run a tool past the session",
    aim: "name any user and account in the body",
    defence: "routes.ts",
    status: 404,
    run: (world) => world.write("POST", "/tools/execute/GMAIL_FETCH_EMAILS", { user_id: "bob" }),
  },
  {
    name: "read the project's logs",
    aim: "see what everybody's agents did",
    defence: "routes.ts",
    status: 404,
    run: (world) => world.write("POST", "/logs/tool_execution", {}),
  },
  {
    name: "reach the mock's control plane",
    aim: "read the whole state of a host that runs on the mock",
    defence: "routes.ts",
    status: 404,
    run: (world) => world.send(`${baseUrl}/__mock__/state`),
  },
];
