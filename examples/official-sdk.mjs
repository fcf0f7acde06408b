// Drives the mock with the platform's own SDK. Start the mock first: npm run mock:server -- --port 4010
import { Composio } from "@composio/core";

const origin = process.argv[2] ?? "http://127.0.0.1:4010";
// Going live is leaving `baseURL` out and giving a real key.
const composio = new Composio({
  apiKey: "any",
  baseURL: origin,
  allowTracking: false,
  disableVersionCheck: true,
});

const session = await composio.create("user_123", { toolkits: ["gmail", "github"] });
console.log("session", session.sessionId);

const { items } = await session.toolkits();
for (const { slug, connection } of items) {
  console.log(`  ${slug}: ${connection?.isActive ? "connected" : "not connected"}`);
}

const request = await session.authorize("gmail");
console.log(`Open this and allow it (you have ten minutes):\n  ${request.redirectUrl}`);
const account = await request.waitForConnection(600_000);
console.log("connected", account.id, account.status);

const { data, error } = await session.execute("GMAIL_FETCH_EMAILS", { max_results: 3 });
console.log(error ?? JSON.stringify(data, null, 2));
