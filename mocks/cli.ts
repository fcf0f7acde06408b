#!/usr/bin/env node
import { runCli } from "./server/runCli.ts";

process.exitCode = await runCli(process.argv.slice(2));
