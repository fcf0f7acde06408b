import { AccountPicker } from "tool-router-react";

export function GmailSettings() {
  return (
    <section aria-labelledby="gmail">
      <h2 id="gmail">Gmail</h2>
      <AccountPicker toolkit="gmail" />
    </section>
  );
}
