"use client";
import { createContext } from "react";
import type { InspectedMock } from "./InspectedMock.ts";

/** The mock that the inspector was handed; `undefined`: none. */
export const MockContext = createContext<InspectedMock | string | undefined>(undefined);
