"use client";
import { hashKey } from "@tanstack/query-core";
import { useState } from "react";

/** A plain value that keeps its identity while it stays equal: hosts write options inline. */
export function useStable<Value>(value: Value): Value {
  const [stable, setStable] = useState(value);
  if (stable === value || hashKey([stable]) === hashKey([value])) return stable;
  setStable(value);
  return value;
}
