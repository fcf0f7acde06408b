import { Component, type ReactNode, Suspense } from "react";
import { isToolRouterError, useResetErrors } from "tool-router-react";

interface ErrorBoundaryProps {
  onReset: () => void;
  children: ReactNode;
}

/** What a host has from `react-error-boundary`, or writes in these lines. */
class ErrorBoundary extends Component<ErrorBoundaryProps, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const retry = () => {
      this.props.onReset();
      this.setState({ error: undefined });
    };
    return (
      <div role="alert">
        <p>{isToolRouterError(error) ? error.displayMessage : String(error)}</p>
        <button type="button" onClick={retry}>
          Try again
        </button>
      </div>
    );
  }
}

/** The host's boundaries around what suspends. */
export function Boundary({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary onReset={useResetErrors()}>
      <Suspense fallback={<p>Loading…</p>}>{children}</Suspense>
    </ErrorBoundary>
  );
}
