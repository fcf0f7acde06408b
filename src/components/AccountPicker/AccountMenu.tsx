"use client";

import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import type { ConnectedAccount } from "../../client/index.ts";
import { Button } from "../Button/Button.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { Menu } from "../Menu/Menu.tsx";
import { MenuItem } from "../Menu/MenuItem.tsx";
import { usePartWords } from "../usePartWords.ts";

interface AccountMenuProps {
  account: ConnectedAccount;
  /** The account's name. */
  name: string;
  button: RefObject<HTMLButtonElement | null>;
  isBusy: boolean;
  onRename(): void;
  onToggle(): void;
  onReconnect(): void;
  onDisconnect(): void;
}

/** The button “…” of an account, and the menu of what can be done with that. */
export function AccountMenu({ account, name, button, isBusy, ...on }: AccountMenuProps) {
  const t = usePartWords();
  const id = useId();
  const [opened, setOpened] = useState<"first" | "last">();
  const isOff = account.status === "INACTIVE";
  const label = t("accounts.options", { account: name });
  /** What is chosen may take the focus further. */
  const choose = (action: () => void) => () => {
    button.current?.focus();
    action();
  };
  return (
    <>
      <Button
        ref={button}
        variant="ghost"
        iconOnly
        busy={isBusy}
        aria-haspopup="menu"
        aria-expanded={opened !== undefined}
        aria-controls={opened && id}
        aria-label={label}
        onClick={() => setOpened("first")}
        onKeyDown={(event: KeyboardEvent) => {
          const { key } = event;
          if (isBusy || (key !== "ArrowDown" && key !== "ArrowUp")) return;
          event.preventDefault();
          setOpened(key === "ArrowUp" ? "last" : "first");
        }}
      >
        {!isBusy && <Icon name="more" />}
      </Button>
      {opened && (
        <Menu
          id={id}
          label={label}
          button={button}
          fromEnd={opened === "last"}
          onClose={() => setOpened(undefined)}
        >
          <MenuItem onChoose={choose(on.onRename)}>{t("accounts.rename")}</MenuItem>
          {(isOff || account.status === "ACTIVE") && (
            <MenuItem onChoose={choose(on.onToggle)}>
              {t(isOff ? "action.enable" : "accounts.disable")}
            </MenuItem>
          )}
          <MenuItem onChoose={choose(on.onReconnect)}>{t("action.reconnect")}</MenuItem>
          <hr className="tr-menu-line" />
          <MenuItem isDanger onChoose={choose(on.onDisconnect)}>
            {t("accounts.disconnect")}
          </MenuItem>
        </Menu>
      )}
    </>
  );
}
