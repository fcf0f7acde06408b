import { type ReactNode, useEffect, useRef } from "react";

interface ModalProps {
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Closes by a click whose coordinates are beside it, as many do, and is a containing block for what is fixed inside. */
export function NativeDialog({ open, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    const closeBeside = ({ clientX, clientY, detail }: MouseEvent) => {
      // A click made by the keyboard has no place: Chromium says 0, 0, and any button inside would close the dialog.
      if (detail === 0) return;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      if (clientX < left || clientX > right || clientY < top || clientY > bottom) element.close();
    };
    element.addEventListener("click", closeBeside);
    element.showModal();
    return () => {
      element.removeEventListener("click", closeBeside);
      element.close();
    };
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-label="Settings"
      onClose={onClose}
      style={{ transform: "translateY(20px)", inlineSize: 380 }}
    >
      {children}
    </dialog>
  );
}
