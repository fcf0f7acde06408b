import type { Words } from "./en.ts";

/** The page's words in French. */
export const fr: Words = {
  "page.connect": "Connexion",
  "page.loading": "Chargement…",
  "page.simulated": "Simulé par le mock. Aucun compte réel n’est concerné.",
  "page.simulatedSecret":
    "Simulé par le mock. Toute valeur convient : n’en saisissez pas de véritable.",

  "consent.title": "Connecter {toolkit} – {app}",
  "consent.heading": "{app} souhaite se connecter à votre compte {toolkit}",
  "consent.account": "Compte à connecter",
  "consent.allows": "Vous autorisez ainsi {app} à :",
  "consent.read": "Lire vos données {toolkit}",
  "consent.act": "Effectuer des actions dans {toolkit} en votre nom",
  "consent.disconnect": "Vous pouvez vous déconnecter à tout moment dans {app}.",
  "consent.allow": "Autoriser",
  "consent.deny": "Refuser",
  "consent.connect": "Connecter",
  "consent.cancel": "Annuler",
  "consent.connecting": "Connexion…",

  "field.optional": "facultatif",
  "field.show": "Afficher",
  "field.required": "Le champ {field} est obligatoire.",

  "done.connected": "{toolkit} est connecté",
  "done.almost": "Presque connecté",
  "done.confirming": "{app} vérifie qu’il s’agit bien de vous.",
  "done.nothing": "Rien n’a été connecté",
  "done.noAccess": "{app} n’a pas accès à ce compte {toolkit}.",
  "done.goingBack": "Retour à {app} en cours…",

  "over.back": "Revenir à {app}",
  "over.close": "Vous pouvez fermer cette fenêtre.",
  "over.expired": "Ce lien a expiré",
  "over.expiredHint":
    "Les liens de connexion expirent au bout de 10 minutes. Recommencez depuis {app}.",
  "over.used": "Ce lien a déjà été utilisé",
  "over.usedHint": "{toolkit} est déjà connecté.",
  "over.denied": "Vous avez refusé cette demande",
  "over.deniedHint": "Recommencez depuis {app}.",

  "problem.incomplete": "Cette adresse est incomplète",
  "problem.incompleteHint":
    "Il manque une partie du lien. Ouvrez-le à nouveau depuis l’application qui vous l’a fourni.",
  "problem.unknown": "Nous ne reconnaissons pas ce lien",
  "problem.unknownHint": "Recommencez depuis l’application qui vous l’a fourni.",
  "problem.unknownWhy":
    "Le mock conserve les liens dans le navigateur qui les a créés. Un autre navigateur, ou un navigateur dont les données ont été effacées, ne les a pas.",
  "problem.unreadable": "Impossible de lire ce lien",
  "problem.tryAgain": "Réessayer",
  "problem.unreachable": "Le serveur du mock est injoignable. Est-il démarré ?",
  "problem.answered": "Le serveur du mock a répondu {status}.",
  "problem.version": "La version du serveur du mock ne correspond pas à cette page.",
};
