"use client";
import { type KeyboardEvent, type ReactNode, useId } from "react";

interface TabsProps<Name extends string> {
  label: string;
  /** By name, in order. */
  tabs: Readonly<Partial<Record<Name, string>>>;
  selected: Name;
  onSelect: (name: Name) => void;
  /** What the selected tab shows. */
  children: ReactNode;
}

/** Tabs and the panel of the selected one: one stop for the Tab key, with arrows, Home and End. */
export function Tabs<Name extends string>(props: TabsProps<Name>) {
  const { label, tabs, selected, onSelect, children } = props;
  const id = useId();
  const names = Object.keys(tabs).filter((name): name is Name => Object.hasOwn(tabs, name));

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const at = names.indexOf(selected);
    const targets: Record<string, number> = {
      ArrowRight: (at + 1) % names.length,
      ArrowLeft: (at - 1 + names.length) % names.length,
      Home: 0,
      End: names.length - 1,
    };
    const target = targets[event.key];
    const name = target === undefined ? undefined : names[target];
    if (target === undefined || name === undefined) return;
    event.preventDefault();
    onSelect(name);
    const tab = event.currentTarget.children[target];
    if (tab instanceof HTMLElement) tab.focus();
  }

  return (
    <>
      <div className="tr-inspector-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            className="tr-inspector-tab"
            id={`${id}-${name}`}
            aria-selected={name === selected}
            aria-controls={`${id}-panel`}
            tabIndex={name === selected ? 0 : -1}
            onClick={() => onSelect(name)}
          >
            {tabs[name]}
          </button>
        ))}
      </div>
      <div
        className="tr-inspector-body"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${selected}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may hold nothing else that takes the focus.
        tabIndex={0}
      >
        {children}
      </div>
    </>
  );
}
