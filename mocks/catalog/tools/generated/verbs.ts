/** What a tool does, derived from its slug. */
export type ActionKind =
  | "list"
  | "get"
  | "search"
  | "create"
  | "update"
  | "change"
  | "delete"
  | "send"
  | "work"
  | "lookUp";

const words: Readonly<Record<Exclude<ActionKind, "lookUp">, string>> = {
  list: "list",
  get: "get gets fetch retrieve retrieves return returns read view show load download export check can test count aggregate preview track explore browse ping compare",
  search: "search find query filter lookup enrich identify",
  create:
    "create creates add adds insert post upload duplicate copy clone subscribe report invite import initiate initiates start starts register registers submit request save store append enroll reserve make begin launch",
  update:
    "update updates patch edit set modify modifies write put replace change rename move upsert configure customize transfer",
  change:
    "close reopen complete resume schedule pin unpin follow star execute run interact logout authorize archive unarchive restore enable disable assign unassign reassign mark manage stop unsubscribe end approve exchange publish unpublish republish trigger link unlink sync pause register share associate disassociate attach promote refresh authenticate join leave toggle rearrange reorder apply unblock block lock unlock disconnect connect hide unhide fulfill accept deny decline confirm activate mute unmute dismiss redeliver unfollow unstar unmerge untrash watch unschedule perform restrict reverse nominate adjust ensure setup reschedule deauthorize hangup redeem ban unban crosspost queue purchase",
  delete:
    "delete deletes remove clear cancel invalidate erase purge revoke reset empty wipe void uninstall prune trash",
  send: "send sends resend reply deliver push",
  work: "extract scrape crawl map generate convert analyze classify verify validate merge optimize transform anonymize deanonymize markdownify resolve take capture shrink compress tinify render format parse detect translate calculate estimate evaluate encrypt scan",
};

const kinds = new Map<string, ActionKind>();
for (const kind of [
  "list",
  "get",
  "search",
  "create",
  "update",
  "change",
  "delete",
  "send",
  "work",
] as const) {
  for (const word of words[kind].split(" ")) kinds.set(word, kind);
}

/** What a word says that a tool does; undefined when it is no verb. */
export function kindOfVerb(word: string): ActionKind | undefined {
  return kinds.get(word);
}
