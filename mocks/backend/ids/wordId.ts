import { scramble } from "./scramble.ts";

const adjectives =
  "amber bold brave bright brisk calm clear clever coral cosy crisp deft eager early fair fleet fond gentle glad golden grand green happy honest humble ivory jolly keen kind light lively lucky mellow merry mild misty neat noble olive pale patient plain polite proud quick quiet rapid red rosy royal rustic silver sleek smooth snowy steady still sunny swift tidy vivid warm wise young".split(
    " ",
  );
const nouns =
  "acorn anchor apple arrow aspen badge barn basin beacon birch breeze bridge brook candle canyon castle cedar cloud clover comet copper cove crane creek daisy dune eagle ember falcon feather fern field finch forest fox garden glade harbor hazel heron hill island kite lagoon lantern lark leaf lily maple meadow mill moon orchard otter pearl pine pond raven reef river robin sail spruce willow".split(
    " ",
  );

/** A short name to tell accounts apart by: `gmail_red-castle`. */
export function wordId(toolkit: string, order: number, id: string): string {
  const bits = Number(scramble(order, id) & 0xffff_ffffn);
  const adjective = adjectives[bits % adjectives.length];
  const noun = nouns[Math.floor(bits / adjectives.length) % nouns.length];
  return `${toolkit}_${adjective}-${noun}`;
}
