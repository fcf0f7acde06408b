import { type DemoUser, users } from "./users.ts";

/** Signs in as somebody else: each user has connections of their own, a team shares its own. */
export function UserMenu({ user, onChange }: { user: DemoUser; onChange: (id: string) => void }) {
  return (
    <label className="field">
      <span>Signed in as</span>
      <select value={user.id} onChange={(event) => onChange(event.target.value)}>
        {users.map(({ id, name, kind }) => (
          <option key={id} value={id}>
            {kind === "team" ? `${name} (team)` : name}
          </option>
        ))}
      </select>
    </label>
  );
}
