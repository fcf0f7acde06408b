import { apps } from "../locales/en/apps.ts";
import { later } from "../locales/en/later.ts";
import type { LaterMessageKey } from "../locales/messages.ts";
import { createWords } from "./translate.ts";

/** The words of what is loaded after the first paint, for code that comes with them. */
export const laterWords = createWords<LaterMessageKey>({ ...apps, ...later });
