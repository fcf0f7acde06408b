import type { ReactNode } from "react";
import "tool-router-react/styles.css";

export const metadata = { title: "Connections" };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
