const links = [
  { page: "general", label: "General", icon: "M4 6h16M4 12h16M4 18h9" },
  {
    page: "members",
    label: "Members",
    icon: "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-6 8c0-3 2.7-5 6-5s6 2 6 5m1-14a3 3 0 0 1 0 6m2 3c2 .6 3.5 2.3 3.5 5",
  },
  {
    page: "integrations",
    label: "Integrations",
    icon: "M5 5h6v6H5zM13 13h6v6h-6zM16 5v6M13 8h6M5 16h6",
  },
  {
    page: "onboarding",
    label: "Onboarding",
    icon: "m4 7 2 2 3-4m3 2h8M4 16l2 2 3-4m3 2h8",
  },
  {
    page: "playground",
    label: "Playground",
    icon: "m5 8 4 4-4 4m6 1h8",
  },
];

/** The host's own navigation. */
export function Sidebar({ page }: { page: string }) {
  return (
    <nav className="sidebar" aria-label="Settings">
      <p className="brand">
        <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
          <rect width="32" height="32" rx="9" fill="#0f766e" />
          <path d="M11 8h10l-2 5h-6zM12 15h8v7a2 2 0 0 1-2 2h-4a2 2 0 0 1-2-2z" fill="#fff" />
        </svg>
        Lantern
      </p>
      <ul>
        {links.map((link) => (
          <li key={link.page}>
            <a href={`#/${link.page}`} aria-current={link.page === page ? "page" : undefined}>
              <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
                <path d={link.icon} />
              </svg>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
