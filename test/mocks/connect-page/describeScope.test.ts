import { expect, test } from "vitest";
import { describeScope } from "../../../mocks/connect-page/describeScope.ts";

test.each([
  ["repo", "scope.write", "thing.repositories"],
  ["delete_repo", "scope.delete", "thing.repositories"],
  ["read:org", "scope.read", "thing.members"],
  ["admin:org", "scope.manage", "thing.members"],
  ["chat:write", "scope.send", "thing.messages"],
  ["channels:history", "scope.read", "thing.channels"],
  ["https://www.googleapis.com/auth/gmail.readonly", "scope.read", "thing.mail"],
  ["https://www.googleapis.com/auth/gmail.send", "scope.send", "thing.mail"],
  ["https://www.googleapis.com/auth/calendar", "scope.write", "thing.calendar"],
  ["https://www.googleapis.com/auth/drive.file", "scope.write", "thing.files"],
  ["https://mail.google.com/", "scope.write", "thing.mail"],
  ["Mail.ReadWrite", "scope.write", "thing.mail"],
  ["Files.Read.All", "scope.read", "thing.files"],
  ["https://graph.microsoft.com/Mail.Send", "scope.send", "thing.mail"],
  ["crm.objects.contacts.read", "scope.read", "thing.contacts"],
])("%s is %s of %s", (scope, key, what) => {
  expect(describeScope(scope)).toEqual({ key, what });
});

test.each([
  "openid",
  "email",
  "read:user",
  "user:email",
  "User.Read",
  "https://www.googleapis.com/auth/userinfo.profile",
])("%s is who the user is", (scope) => {
  expect(describeScope(scope)).toEqual({ key: "scope.identity" });
});

test.each(["offline_access", "refresh_token"])("%s outlasts the visit", (scope) => {
  expect(describeScope(scope)).toEqual({ key: "scope.offline" });
});

test.each([
  ["workflow", "scope.open", "workflow"],
  ["audit-log:read", "scope.read", "audit log"],
  ["read", "scope.read", ""],
])("%s keeps the provider's own words", (scope, key, name) => {
  expect(describeScope(scope)).toEqual({ key, what: { name } });
});
