import { useSyncExternalStore } from "react";

/**
 * A setting of the toolbar's that a story gets once its own steps are through: they are made for the story's own platform.
 */
export function afterSteps<Value>(initial: Value) {
  const applied = new Map<string, Value>();
  const changes = new EventTarget();
  const of = (storyId: string): Value => applied.get(storyId) ?? initial;
  const subscribe = (onChange: () => void) => {
    changes.addEventListener("change", onChange);
    return () => changes.removeEventListener("change", onChange);
  };
  return {
    /** What a story has by now. */
    of,
    /** Tells a story that its platform has this now. */
    apply(storyId: string, value: Value): void {
      applied.set(storyId, value);
      changes.dispatchEvent(new Event("change"));
    },
    /** A story that is run again begins with its own platform again. */
    forget(storyId: string): void {
      applied.delete(storyId);
    },
    /** What a story has by now, for a component that follows it. */
    useOf: (storyId: string): Value => useSyncExternalStore(subscribe, () => of(storyId)),
  };
}
