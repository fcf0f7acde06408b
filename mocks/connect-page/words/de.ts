import type { Words } from "./en.ts";

/** The page's words in German. */
export const de: Words = {
  "page.connect": "Verbinden",
  "page.loading": "Wird geladen…",
  "page.simulated": "Vom Mock simuliert. Kein echtes Konto ist betroffen.",
  "page.simulatedSecret":
    "Vom Mock simuliert. Jeder Wert funktioniert: Geben Sie keinen echten ein.",

  "consent.title": "{toolkit} verbinden – {app}",
  "consent.heading": "{app} möchte sich mit Ihrem {toolkit}-Konto verbinden",
  "consent.account": "Konto, das verbunden werden soll",
  "consent.allows": "Damit erlauben Sie {app}:",
  "consent.read": "Ihre {toolkit}-Daten zu lesen",
  "consent.act": "in Ihrem Namen Aktionen in {toolkit} auszuführen",
  "consent.disconnect": "Sie können die Verbindung jederzeit in {app} trennen.",
  "consent.allow": "Zulassen",
  "consent.deny": "Ablehnen",
  "consent.connect": "Verbinden",
  "consent.cancel": "Abbrechen",
  "consent.connecting": "Wird verbunden…",

  "field.optional": "optional",
  "field.show": "Anzeigen",
  "field.required": "{field} ist erforderlich.",

  "done.connected": "{toolkit} ist verbunden",
  "done.almost": "Fast verbunden",
  "done.confirming": "{app} bestätigt noch, dass Sie es sind.",
  "done.nothing": "Es wurde nichts verbunden",
  "done.noAccess": "{app} hat keinen Zugriff auf dieses {toolkit}-Konto.",
  "done.goingBack": "Sie werden zu {app} zurückgeleitet…",

  "over.back": "Zurück zu {app}",
  "over.close": "Sie können dieses Fenster schließen.",
  "over.expired": "Dieser Link ist abgelaufen",
  "over.expiredHint":
    "Links zum Verbinden laufen nach 10 Minuten ab. Beginnen Sie in {app} noch einmal.",
  "over.used": "Dieser Link wurde bereits verwendet",
  "over.usedHint": "{toolkit} ist bereits verbunden.",
  "over.denied": "Sie haben diese Anfrage abgelehnt",
  "over.deniedHint": "Beginnen Sie in {app} noch einmal.",

  "problem.incomplete": "Diese Adresse ist unvollständig",
  "problem.incompleteHint":
    "Ein Teil des Links fehlt. Öffnen Sie ihn noch einmal in der App, von der Sie ihn haben.",
  "problem.unknown": "Dieser Link ist uns nicht bekannt",
  "problem.unknownHint": "Beginnen Sie noch einmal in der App, von der Sie ihn haben.",
  "problem.unknownWhy":
    "Der Mock bewahrt Links in dem Browser auf, in dem sie erstellt wurden. Ein anderer Browser, oder einer, dessen Daten gelöscht wurden, hat sie nicht.",
  "problem.unreadable": "Dieser Link konnte nicht gelesen werden",
  "problem.tryAgain": "Erneut versuchen",
  "problem.unreachable": "Der Mock-Server ist nicht erreichbar. Läuft er?",
  "problem.answered": "Der Mock-Server hat mit {status} geantwortet.",
  "problem.version": "Die Version des Mock-Servers passt nicht zu dieser Seite.",
};
