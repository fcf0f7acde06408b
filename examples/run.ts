import { buildFront, exampleNames, startExample } from "./shared/startExample.ts";

const [wanted = "", port = "3000"] = process.argv.slice(2);
const name = exampleNames.find((each) => each === wanted);
if (name === undefined) {
  console.error(`Which example? ${exampleNames.join(", ")}`);
  process.exit(1);
}

if (name !== "nextjs") await buildFront();
const { origin, platform, ended, stop } = await startExample(name, Number(port));
void ended.then(() => process.exit(1));
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void stop().then(() => process.exit(0)));
}
console.log(`The example is at ${origin}, the platform at ${platform}. Ctrl+C ends both.`);
