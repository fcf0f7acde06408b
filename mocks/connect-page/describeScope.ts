import type { WordKey } from "./words/en.ts";

/** What may be done: a sentence of the page's words each. `open` where a scope does not say. */
type Deed = "read" | "write" | "send" | "delete" | "manage" | "open";
type Thing =
  | "mail"
  | "messages"
  | "calendar"
  | "files"
  | "contacts"
  | "repositories"
  | "channels"
  | "members"
  | "tasks"
  | "profile";

/** What a scope allows, as keys of the page's words. */
export type ScopeMeaning =
  | { key: Extract<WordKey, "scope.identity" | "scope.offline"> }
  | {
      key: `scope.${Deed}`;
      /** What it is about: a word of the page's, else the scope's own words; empty where it names nothing. */
      what: Extract<WordKey, `thing.${string}`> | { name: string };
    };

/** In this order: a scope that sends is more than one that writes. */
const deeds: readonly (readonly [Deed, RegExp])[] = [
  ["delete", /^(delete|remove)$/],
  ["send", /^(send|post)$/],
  ["manage", /^(admin|manage|full|control)$/],
  ["write", /^(write|modify|edit|update|create|compose|insert)$/],
  ["read", /^(read|readonly|view|list|history)$/],
];

const things: readonly (readonly [Thing, RegExp])[] = [
  ["mail", /^(gmail|mail|mails|mailbox)$/],
  ["messages", /^(chat|chats|im|mpim|message|messages)$/],
  ["calendar", /^(calendar|calendars|events)$/],
  ["files", /^(drive|file|files|docs|document|documents|spreadsheets)$/],
  ["contacts", /^(contact|contacts)$/],
  ["repositories", /^(repo|repos|repository|repositories)$/],
  ["channels", /^(channel|channels|groups)$/],
  ["members", /^(users|people|members|org|team)$/],
  ["tasks", /^(task|tasks|issue|issues)$/],
  ["profile", /^(profile|user)$/],
];

/** Words that say nothing of what may be done. */
const filler = /^(all|me|basic|auth|scope|scopes|shared|and|default|crm|objects|v\d+)$/;
const identity = /^(openid|profile|email|userinfo|user|me|basic|auth|read)$/;

/** Reads what a scope allows out of its name, as providers write them: `repo`, `chat:write`, `Mail.ReadWrite`, an address of Google's. */
export function describeScope(scope: string): ScopeMeaning {
  const words = wordsOf(scope);
  if (words.some((word) => /^(offline|refresh)$/.test(word))) return { key: "scope.offline" };
  const isIdentity = words.every((word) => identity.test(word));
  if (isIdentity && /openid|profile|email|userinfo|user\W+read|read\W+user/i.test(scope)) {
    return { key: "scope.identity" };
  }
  const isDeed = (word: string) => deeds.some(([, pattern]) => pattern.test(word));
  const about = words.filter((word) => !isDeed(word) && !filler.test(word));
  const thing = things.find(([, pattern]) => about.some((word) => pattern.test(word)))?.[0];
  const said = deeds.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
  // As `repo`: a thing that is named alone is given as a whole.
  const deed = said ?? (thing ? "write" : "open");
  return {
    // Who writes in a chat sends.
    key: `scope.${thing === "messages" && said === "write" ? "send" : deed}`,
    what: thing ? `thing.${thing}` : { name: about.join(" ") },
  };
}

/** The words of a scope, without the address before them: of one that is an address alone, its host's first name. */
function wordsOf(scope: string): string[] {
  const [, host = "", path = ""] = /^https?:\/\/([^/]*)\/?(.*)$/.exec(scope) ?? [];
  const named = host ? path || (host.split(".")[0] ?? "") : scope;
  return named
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
