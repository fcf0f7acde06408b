import { useLayoutEffect, useRef, useState } from "react";
import { type ColorPair, contrastOf, pairs } from "./contrast.ts";
import { Themed, type ThemedProps } from "./Themed.tsx";

/** Each pair of colours of a theme, with its contrast. What is below WCAG's AA says so. */
export function Contrasts(props: ThemedProps) {
  return (
    <Themed {...props}>
      <h3 className="contrast-title">
        {props.theme}, {props.isDark ? "dark" : "light"}
      </h3>
      <div className="contrast tr-root">
        {pairs.map((pair) => (
          <Sample key={pair.what} pair={pair} />
        ))}
      </div>
    </Themed>
  );
}

function Sample({ pair }: { pair: ColorPair }) {
  const ref = useRef<HTMLDivElement>(null);
  const [contrast, setContrast] = useState<number>();
  useLayoutEffect(() => {
    if (ref.current) setContrast(contrastOf(ref.current, pair));
  }, [pair]);
  const isText = pair.atLeast === 4.5;
  const ground = pair.on.map((name) => `linear-gradient(var(${name}), var(${name}))`).toReversed();
  const isLow = contrast !== undefined && contrast < pair.atLeast;
  return (
    <div ref={ref}>
      <span
        className="contrast-pair"
        style={{
          background: ground.join(", "),
          ...(isText
            ? { color: `var(${pair.color})` }
            : { borderColor: `var(${pair.color})`, color: "var(--tr-text)" }),
        }}
      >
        {pair.what} {contrast?.toFixed(1)}
        {isLow && ` is below ${pair.atLeast}`}
      </span>
    </div>
  );
}
