import type { Words } from "./en.ts";

/** The page's words in Brazilian Portuguese. */
export const ptBR: Words = {
  "page.connect": "Conectar",
  "page.loading": "Carregando…",
  "page.simulated": "Simulado pelo mock. Nenhuma conta real é afetada.",
  "page.simulatedSecret": "Simulado pelo mock. Qualquer valor funciona: não digite um verdadeiro.",

  "consent.title": "Conectar {toolkit} – {app}",
  "consent.heading": "{app} quer se conectar à sua conta do {toolkit}",
  "consent.account": "Conta a ser conectada",
  "consent.allows": "Isso permite que {app} possa:",
  "consent.read": "Ler seus dados do {toolkit}",
  "consent.act": "Realizar ações no {toolkit} em seu nome",
  "consent.disconnect": "Você pode desconectar a qualquer momento em {app}.",
  "consent.allow": "Permitir",
  "consent.deny": "Recusar",
  "consent.connect": "Conectar",
  "consent.cancel": "Cancelar",
  "consent.connecting": "Conectando…",

  "field.optional": "opcional",
  "field.show": "Mostrar",
  "field.required": "O campo {field} é obrigatório.",

  "done.connected": "{toolkit} está conectado",
  "done.almost": "Quase conectado",
  "done.confirming": "{app} está confirmando que é você.",
  "done.nothing": "Nada foi conectado",
  "done.noAccess": "{app} não tem acesso a esta conta do {toolkit}.",
  "done.goingBack": "Voltando para {app}…",

  "over.back": "Voltar para {app}",
  "over.close": "Você pode fechar esta janela.",
  "over.expired": "Este link expirou",
  "over.expiredHint": "Links de conexão expiram após 10 minutos. Comece de novo em {app}.",
  "over.used": "Este link já foi usado",
  "over.usedHint": "{toolkit} já está conectado.",
  "over.denied": "Você recusou esta solicitação",
  "over.deniedHint": "Comece de novo em {app}.",

  "problem.incomplete": "Este endereço está incompleto",
  "problem.incompleteHint": "Falta uma parte do link. Abra-o novamente no app de onde ele veio.",
  "problem.unknown": "Não reconhecemos este link",
  "problem.unknownHint": "Comece de novo no app de onde ele veio.",
  "problem.unknownWhy":
    "O mock guarda os links no navegador que os criou. Outro navegador, ou um cujos dados foram apagados, não os tem.",
  "problem.unreadable": "Não foi possível ler este link",
  "problem.tryAgain": "Tentar novamente",
  "problem.unreachable": "Não foi possível acessar o servidor do mock. Ele está em execução?",
  "problem.answered": "O servidor do mock respondeu {status}.",
  "problem.version": "A versão do servidor do mock não corresponde a esta página.",
};
