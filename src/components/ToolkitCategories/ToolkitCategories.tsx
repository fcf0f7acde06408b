"use client";

import {
  type FieldsetHTMLAttributes,
  forwardRef,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import type { ToolkitCategory } from "../../core/queries/categoriesOptions.ts";
import { useToolkitCategories } from "../../hooks/useToolkitCategories.ts";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { Button } from "../Button/Button.tsx";
import { ErrorText } from "../ErrorText/ErrorText.tsx";
import { usePartWords } from "../usePartWords.ts";
import { classNames, usePart, useRootProps } from "../useRootProps.ts";
import { useScrollRow } from "./useScrollRow.ts";

/** What `ToolkitCategories` takes, beside the attributes of its `fieldset`. */
export interface ToolkitCategoriesProps
  extends Omit<FieldsetHTMLAttributes<HTMLFieldSetElement>, "children"> {
  /** The id of the chosen category, where the host controls it; an empty text is all of them. Change it in `onCategoryChange`. */
  category?: string | undefined;
  /** The id of the category that is chosen at first, where the host does not control it. Default: all of them. */
  defaultCategory?: string | undefined;
  /** Called when the user chooses: the category with its toolkits, or `undefined` for all. */
  onCategoryChange?: ((category: ToolkitCategory | undefined) => void) | undefined;
  /** How many categories are shown before "More", which shows up to five times as many. Default 8. */
  limit?: number | undefined;
  /** A category's words. Default: the platform's own, which are English, with a capital letter. */
  categoryLabel?: ((category: ToolkitCategory) => string) | undefined;
}

/** Widths of what stands in for chips, in em. */
const bones = [3, 6, 9, 7, 8];

/**
 * Chips to choose among the categories of the session's toolkits, for a `ToolkitGrid` beside it. They are radio buttons: one tab
 * stop, arrow keys go from chip to chip. Categories with a single toolkit have none; without at least two that have one, and where the
 * host's route does not know the catalogue (404), it renders nothing.
 *
 * Data attributes: on a small screen, where the chips are one row that scrolls, `data-more` says at which edge there are more of
 * them: `left`, `right` or `both`. Classes of its parts: `tr-chip` (the chosen one is `:has(:checked)`), `tr-filter-count`.
 *
 * @example
 * ```tsx
 * const [category, setCategory] = useState<ToolkitCategory>();
 * return (
 *   <>
 *     <ToolkitCategories onCategoryChange={setCategory} />
 *     <ToolkitGrid toolkits={category?.toolkits} />
 *   </>
 * );
 * ```
 */
export const ToolkitCategories = forwardRef<HTMLFieldSetElement, ToolkitCategoriesProps>(
  function ToolkitCategories(
    {
      category: controlled,
      defaultCategory = "",
      onCategoryChange,
      limit = 8,
      categoryLabel = nameOf,
      className,
      style,
      ...rest
    },
    ref,
  ) {
    const t = usePartWords();
    const { locale } = useToolRouter().localization;
    const { categories, status, error, refetch } = useToolkitCategories();
    const [own, setOwn] = useState(defaultCategory);
    const [isWhole, setWhole] = useState(false);
    const name = useId();
    const rootProps = useRootProps("tr-categories", className, style);
    const chip = classNames("tr-button", usePart("tr-chip"));
    const chosen = controlled ?? own;
    // One toolkit is found as fast by its name.
    const offered = categories.filter(({ toolkits }) => toolkits.length > 1);
    const isShown = status !== "success" || offered.length > 1;
    const row = useRef<HTMLFieldSetElement>(null);
    useImperativeHandle<HTMLFieldSetElement | null, HTMLFieldSetElement | null>(
      ref,
      () => row.current,
    );
    const more = useScrollRow(row, isShown, `${status} ${chosen}`);
    if (!isShown) return null;

    const most = isWhole ? 5 * limit : limit;
    // What is chosen stays in sight.
    const shown = offered.filter(({ id }, index) => index < most || id === chosen);
    return (
      <fieldset
        aria-label={t("categories.label")}
        tabIndex={-1}
        {...rest}
        ref={row}
        {...rootProps}
        data-more={more}
        aria-busy={status === "pending"}
      >
        {status === "error" ? (
          <ErrorText error={error} title={t("categories.error")} onRetry={refetch} />
        ) : status === "pending" ? (
          bones.map((width) => (
            <span
              key={width}
              className="tr-button tr-chip tr-bone"
              style={{ inlineSize: `${width}em` }}
              aria-hidden="true"
            />
          ))
        ) : (
          <>
            {[undefined, ...shown].map((category) => (
              <label className={chip} data-variant="secondary" key={category?.id ?? ""}>
                <input
                  className="tr-filter-input"
                  type="radio"
                  name={name}
                  checked={(category?.id ?? "") === chosen}
                  onChange={() => {
                    setOwn(category?.id ?? "");
                    onCategoryChange?.(category);
                  }}
                />
                <span className="tr-words">
                  {category ? categoryLabel(category) : t("grid.all")}
                </span>{" "}
                {category && (
                  <span className="tr-filter-count">
                    {category.toolkits.length.toLocaleString(locale ?? "en")}
                  </span>
                )}
              </label>
            ))}
            {offered.length > limit && (
              <Button variant="ghost" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
                {t(isWhole ? "categories.fewer" : "categories.more")}
              </Button>
            )}
          </>
        )}
      </fieldset>
    );
  },
);

/** As a title: the platform writes in lower case. */
function nameOf({ name }: ToolkitCategory): string {
  return name.replace(/\b(ai|apis?|crm|hr)\b|^./g, (letters) => letters.toUpperCase());
}
