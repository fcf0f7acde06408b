"use client";
import type { QueryClient } from "@tanstack/query-core";
import { createContext, useContext } from "react";
import type { Scope } from "../core/scope/Scope.ts";
import type { ToolRouterContextValue } from "./useToolRouter.ts";

/** What the hooks work on. */
export interface ScopeContextValue {
  readonly scope: Scope;
  /** The cache that the provider was given last. */
  readonly queryClient: QueryClient;
}

/** Changes only with the user, the configuration or the cache: its consumers do not render for anything else. */
export const ScopeContext = createContext<ScopeContextValue | undefined>(undefined);

/** What else the provider was given. */
export const ToolRouterContext = createContext<ToolRouterContextValue | undefined>(undefined);

/** The scope of the nearest provider. */
export function useScope(): Scope {
  return required(useContext(ScopeContext)).scope;
}

/** The cache of the nearest provider. */
export function useScopeCache(): QueryClient {
  return required(useContext(ScopeContext)).queryClient;
}

/** The value of a context, which only a provider fills. */
export function required<Value>(value: Value | undefined): Value {
  if (value !== undefined) return value;
  throw new Error(
    "The hooks and components of tool-router-react need a <ToolRouterProvider> above them, and found none.",
  );
}
