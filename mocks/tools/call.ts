import { type Collection, type CollectionSpec, openCollection } from "./data/openCollection.ts";
import { type Person, peopleAround, personOf } from "./data/people.ts";
import { createSeededRandom, type SeededRandom } from "./data/seededRandom.ts";
import { type Arguments, readArguments } from "./input/readArguments.ts";
import type { JsonObject, ToolRequest } from "./types.ts";

/** A call, as tools see it. */
export interface Call {
  readonly args: Arguments;
  /** Whose account it is. */
  readonly me: Person;
  /** Whom the account deals with. */
  readonly people: readonly Person[];
  /** ms */
  readonly now: number;
  /** Random numbers of the account for one purpose: the same each time. */
  random(purpose: string): SeededRandom;
  open(spec: CollectionSpec): Collection;
  /** A collection in which nothing is made up. `key` is the property that holds an item's id; default `id`. */
  stored(kind: string, key?: string): Collection;
}

/** What a tool does: gives the answer's data, or throws `ToolFailure`. */
export type Handler = (call: Call) => JsonObject;

/** Tools by slug. */
export type Handlers = Readonly<Record<string, Handler>>;

/** Makes a call of a request whose arguments are in order. */
export function createCall(request: ToolRequest): Call {
  const { owner, items } = request;
  return {
    args: readArguments(request.tool.inputParameters, request.arguments),
    me: personOf(owner.identity),
    people: peopleAround(owner.seed),
    now: request.now,
    random: (purpose) => createSeededRandom(`${owner.seed} ${purpose}`),
    open: (spec) => openCollection(owner, items, spec),
    stored: (kind, key = "id") =>
      openCollection(owner, items, { kind, key, size: 0, every: 1, make: () => ({}) }),
  };
}
