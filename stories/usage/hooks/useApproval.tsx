import { type ApprovalCall, useApproval } from "tool-router-react";

export function Ask({ result, call }: { result: unknown; call: ApprovalCall }) {
  const { status, requests, approve, decline } = useApproval({ result, call });
  if (status !== "asking") return null;
  return (
    <p>
      Run {requests.map(({ toolSlug }) => toolSlug ?? "this").join(", ")}?
      <button type="button" onClick={approve}>
        Yes
      </button>
      <button type="button" onClick={decline}>
        No
      </button>
    </p>
  );
}
