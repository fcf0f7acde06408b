import { useStoredState } from "../useStoredState.ts";

/** The workspace's own settings: here so that the kit's page has neighbours to go to and come back from. */
export function GeneralPage() {
  const [name, setName] = useStoredState("workspace", "Lantern HQ");
  return (
    <>
      <header className="heading">
        <h1>General</h1>
        <p>How your workspace appears to its members.</p>
      </header>
      <label className="setting">
        <span>Workspace name</span>
        <input value={name} onChange={(event) => setName(event.target.value)} />
      </label>
    </>
  );
}
