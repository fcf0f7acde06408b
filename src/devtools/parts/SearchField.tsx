"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../components/Button/Button.tsx";
import { Icon } from "../../components/Icon/Icon.tsx";
import { useEscape } from "../../components/useEscape.ts";

/** ms without a key after which a text counts as meant. */
const pauseMs = 250;

/** A text, once typing has paused. */
export function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return text === "" ? "" : paused;
}

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A search field. The first Escape empties it, the next one closes the inspector. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange("");
    input.current?.focus();
  };
  useEscape(input, value ? clear : undefined);
  return (
    <div className="tr-search">
      <Icon name="search" />
      <input
        ref={input}
        className="tr-input"
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      {value && (
        <Button variant="ghost" iconOnly aria-label="Clear" onClick={clear}>
          <Icon name="close" />
        </Button>
      )}
    </div>
  );
}
