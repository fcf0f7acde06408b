/** Somebody the host knows: a person, or a team that shares its connections. Its id is the Tool Router's user id. */
export interface DemoUser {
  id: string;
  name: string;
  detail: string;
  kind: "person" | "team";
}

/** Who the demo can be. */
export const users = [
  { id: "user_ada", name: "Ada Okafor", detail: "ada@lantern.example", kind: "person" },
  { id: "user_jonas", name: "Jonas Lindqvist", detail: "jonas@lantern.example", kind: "person" },
  { id: "team_support", name: "Support team", detail: "Shared by 6 people", kind: "team" },
] as const satisfies readonly DemoUser[];

/** The user of that id, or the first one. */
export function userById(id: string | null): DemoUser {
  return users.find((user) => user.id === id) ?? users[0];
}
