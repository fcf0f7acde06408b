import type { HTMLAttributes } from "react";

type Props = HTMLAttributes<HTMLDivElement>;

/** Stands for the `card` that the host has from shadcn/ui. */
export const Card = (props: Props) => <div data-slot="card" {...props} />;
export const CardHeader = (props: Props) => <div data-slot="card-header" {...props} />;
export const CardTitle = (props: Props) => <div data-slot="card-title" {...props} />;
export const CardDescription = (props: Props) => <div data-slot="card-description" {...props} />;
export const CardAction = (props: Props) => <div data-slot="card-action" {...props} />;
