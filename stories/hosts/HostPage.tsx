import { type ReactNode, useState } from "react";
import { ToolkitGrid } from "tool-router-react";

interface HostPageProps {
  /** Renders the host's modal around the host's settings. */
  children: (modal: { open: boolean; onClose: () => void; settings: ReactNode }) => ReactNode;
}

/** A host's page whose connections are in a modal of the host's own. */
export function HostPage({ children }: HostPageProps) {
  const [open, setOpen] = useState(false);
  return (
    <main style={{ minBlockSize: 900 }}>
      <h1>Host</h1>
      <button type="button" onClick={() => setOpen(true)}>
        Open settings
      </button>
      {children({ open, onClose: () => setOpen(false), settings: <Settings /> })}
    </main>
  );
}

/** What is in the modal: connections, and a field of the host's. */
export function Settings() {
  return (
    <div>
      <h2>Settings</h2>
      <label>
        Workspace <input defaultValue="Acme" />
      </label>
      <ToolkitGrid toolkits={["gmail"]} showFilter={false} />
    </div>
  );
}
