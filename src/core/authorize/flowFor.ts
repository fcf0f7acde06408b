import { getOrCreate } from "../../internal/getOrCreate.ts";
import type { Scope } from "../scope/Scope.ts";
import { type AuthorizeFlow, createAuthorizeFlow } from "./createAuthorizeFlow.ts";
import { windows } from "./windows.ts";

/** A toolkit's flow: the same one for every component that asks. */
export function flowFor(scope: Scope, toolkit: string): AuthorizeFlow {
  return getOrCreate(scope.flows, toolkit, () => createAuthorizeFlow(scope, toolkit, windows));
}
