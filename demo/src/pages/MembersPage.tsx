import { type DemoUser, users } from "../users.ts";

/** Who is in the workspace. A user id of the Tool Router may stand for a person or a team. */
export function MembersPage({ current }: { current: DemoUser }) {
  return (
    <>
      <header className="heading">
        <h1>Members</h1>
        <p>Everybody connects apps of their own. A team’s connections serve all of its people.</p>
      </header>
      <ul className="list">
        {users.map((user) => (
          <li key={user.id}>
            <span className="avatar" aria-hidden="true">
              {user.name.slice(0, 1)}
            </span>
            <span>
              <b>{user.name}</b>
              <br />
              <small>{user.detail}</small>
            </span>
            {user.id === current.id && <span className="tag">Signed in</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
