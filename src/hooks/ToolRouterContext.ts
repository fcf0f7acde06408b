"use client";
import { createContext, useContext } from "react";
import type { Scope } from "../core/scope/Scope.ts";
import type { ToolRouterContextValue } from "./useToolRouter.ts";

/** Changes only with the user or the configuration: its consumers do not render for anything else. */
export const ScopeContext = createContext<Scope | undefined>(undefined);

/** What else the provider was given. */
export const ToolRouterContext = createContext<ToolRouterContextValue | undefined>(undefined);

/** The scope of the nearest provider. */
export function useScope(): Scope {
  return required(useContext(ScopeContext));
}

/** The value of a context, which only a provider fills. */
export function required<Value>(value: Value | undefined): Value {
  if (value !== undefined) return value;
  throw new Error("tool-router-react needs a <ToolRouterProvider> above this.");
}
