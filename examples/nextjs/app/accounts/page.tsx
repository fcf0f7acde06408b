import { Suspense } from "react";
import { Connections } from "../../../shared/Connections.tsx";
import { AccountCount } from "./AccountCount.tsx";

/** Suspends in the browser; the server sends the fallback. What fails is for `error.tsx`. */
export default function Page() {
  return (
    <Connections>
      <Suspense fallback={<p>Loading accounts</p>}>
        <AccountCount />
      </Suspense>
    </Connections>
  );
}
