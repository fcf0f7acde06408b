/** How toolkits' own APIs say whose account it is, as their public documentation has it: a path below the base URL. */
const endpoints: Readonly<Record<string, string>> = {
  airtable: "/meta/whoami",
  asana: "/users/me",
  calendly: "/users/me",
  discord: "/users/@me",
  figma: "/me",
  github: "/user",
  gmail: "/gmail/v1/users/me/profile",
  googlecalendar: "/calendars/primary",
  googledrive: "/about?fields=user",
  notion: "/users/me",
  outlook: "/me",
  reddit: "/api/v1/me",
  slack: "/auth.test",
  stripe: "/account",
  twitter: "/users/me",
};

/** Where a toolkit's own API says who is signed in, by GET; undefined where that is not known. */
export function currentUserEndpoint(toolkit: string): string | undefined {
  return Object.hasOwn(endpoints, toolkit) ? endpoints[toolkit] : undefined;
}
