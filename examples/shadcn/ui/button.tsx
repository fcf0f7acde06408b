import type { ButtonHTMLAttributes, RefAttributes } from "react";

/** Stands for the `button` that the host has from shadcn/ui: the part of its props that is used here. */
export interface ButtonProps
  extends ButtonHTMLAttributes<HTMLButtonElement>,
    RefAttributes<HTMLButtonElement> {
  variant?: "default" | "secondary" | "outline" | "ghost";
  size?: "default" | "sm";
}

export function Button({ variant = "default", size = "default", ...props }: ButtonProps) {
  return (
    <button type="button" data-slot="button" data-variant={variant} data-size={size} {...props} />
  );
}

/** The class names of a button, for links. */
export function buttonVariants({ variant = "default", size = "default" }: ButtonProps): string {
  return `button-${variant} button-${size}`;
}
