import type { Words } from "./en.ts";

/** The page's words in Spanish. */
export const es: Words = {
  "page.connect": "Conectar",
  "page.loading": "Cargando…",
  "page.simulated": "Simulado por el mock. No afecta a ninguna cuenta real.",
  "page.simulatedSecret":
    "Simulado por el mock. Cualquier valor sirve: no introduzcas uno verdadero.",

  "consent.title": "Conectar {toolkit} – {app}",
  "consent.heading": "{app} quiere conectarse a tu cuenta de {toolkit}",
  "consent.account": "Cuenta que se conectará",
  "consent.allows": "Con esto permites a {app}:",
  "consent.read": "Leer tus datos de {toolkit}",
  "consent.act": "Realizar acciones en {toolkit} en tu nombre",
  "consent.disconnect": "Puedes desconectarla en cualquier momento en {app}.",
  "consent.allow": "Permitir",
  "consent.deny": "Rechazar",
  "consent.connect": "Conectar",
  "consent.cancel": "Cancelar",
  "consent.connecting": "Conectando…",

  "field.optional": "opcional",
  "field.show": "Mostrar",
  "field.required": "El campo {field} es obligatorio.",

  "done.connected": "{toolkit} está conectado",
  "done.almost": "Casi conectado",
  "done.confirming": "{app} está confirmando que eres tú.",
  "done.nothing": "No se conectó nada",
  "done.noAccess": "{app} no tiene acceso a esta cuenta de {toolkit}.",
  "done.goingBack": "Volviendo a {app}…",

  "over.back": "Volver a {app}",
  "over.close": "Puedes cerrar esta ventana.",
  "over.expired": "Este enlace ha caducado",
  "over.expiredHint":
    "Los enlaces de conexión caducan a los 10 minutos. Vuelve a empezar desde {app}.",
  "over.used": "Este enlace ya se ha usado",
  "over.usedHint": "{toolkit} ya está conectado.",
  "over.denied": "Rechazaste esta solicitud",
  "over.deniedHint": "Vuelve a empezar desde {app}.",

  "problem.incomplete": "Esta dirección está incompleta",
  "problem.incompleteHint":
    "Falta una parte del enlace. Ábrelo de nuevo desde la aplicación que te lo dio.",
  "problem.unknown": "No reconocemos este enlace",
  "problem.unknownHint": "Vuelve a empezar desde la aplicación que te lo dio.",
  "problem.unknownWhy":
    "El mock guarda los enlaces en el navegador que los creó. Otro navegador, o uno cuyos datos se hayan borrado, no los tiene.",
  "problem.unreadable": "No se pudo leer este enlace",
  "problem.tryAgain": "Reintentar",
  "problem.unreachable": "No se puede acceder al servidor del mock. ¿Está en marcha?",
  "problem.answered": "El servidor del mock respondió {status}.",
  "problem.version": "La versión del servidor del mock no coincide con esta página.",
};
