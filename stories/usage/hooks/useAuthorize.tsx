import { useAuthorize } from "tool-router-react";

export function ConnectGitHub() {
  const { state, isBusy, start, cancel, followLink } = useAuthorize("github");
  if (state.status === "connected") return <p>GitHub is connected.</p>;
  if (state.status === "blocked") {
    return (
      <a href={state.redirectUrl} target="_blank" rel="noreferrer" onClick={followLink}>
        Continue in a new tab
      </a>
    );
  }
  return isBusy ? (
    <button type="button" onClick={cancel}>
      Cancel
    </button>
  ) : (
    // Inside the click, or the browser blocks the window.
    <button type="button" onClick={() => start()}>
      Connect GitHub
    </button>
  );
}
