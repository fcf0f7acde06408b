import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installFromHere, packKit } from "../../scripts/fresh-app/install.ts";
import { type Trial, tryFreshApp } from "../../scripts/fresh-app/tryFreshApp.ts";

const folder = mkdtempSync(join(tmpdir(), "tool-router-fresh-"));
let trial: Trial;

// Types for each way to resolve modules, a production build, and a browser that connects a toolkit.
beforeAll(async () => {
  const archive = await packKit(folder);
  const app = join(folder, "app");
  mkdirSync(app);
  trial = await tryFreshApp(app, (target) => installFromHere(archive, target));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a fresh app that pastes the README connects a toolkit, and still has it after a reload", () => {
  expect(trial.states).toEqual(["notConnected", "ACTIVE", "ACTIVE"]);
  expect(trial.errors).toEqual([]);
});

test("its public folder holds what the init command put there", () => {
  expect(trial.publicFiles).toEqual([
    "mockServiceWorker.js",
    "tool-router-connect.css",
    "tool-router-connect.html",
    "tool-router-connect.js",
  ]);
});

test("colours follow the page's colour scheme, after a build for the default browsers too", () => {
  const { light, dark, darkByPage } = trial.colours;
  expect(light).toEqual({ background: "rgb(255, 255, 255)", text: "rgb(24, 24, 27)" });
  expect(dark).toEqual({ background: "rgb(24, 24, 27)", text: "rgb(237, 237, 240)" });
  expect(darkByPage).toEqual(dark);
});
