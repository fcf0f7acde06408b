/** The agent has no connection: why, and a way to try again. */
export function Problem({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <div className="pg-sheet pg-bar pg-problem" role="alert">
      <div>
        <p>The assistant could not be connected.</p>
        <p className="pg-note">{message}</p>
      </div>
      <button type="button" className="pg-button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
