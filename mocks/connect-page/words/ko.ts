import type { Words } from "./en.ts";

/** The page's words in Korean. */
export const ko: Words = {
  "page.connect": "연결",
  "page.loading": "불러오는 중…",
  "page.simulated": "모의 환경입니다. 실제 계정에는 영향을 주지 않습니다.",
  "page.simulatedSecret":
    "모의 환경입니다. 어떤 값이든 사용할 수 있으니 실제 값은 입력하지 마세요.",

  "consent.title": "{toolkit} 연결 – {app}",
  "consent.heading": "{app}에서 내 {toolkit} 계정에 연결하려고 합니다",
  "consent.account": "연결할 계정",
  "consent.allows": "{app}에 다음을 허용합니다",
  "consent.read": "내 {toolkit} 데이터 읽기",
  "consent.act": "나를 대신하여 {toolkit}에서 작업 수행",
  "consent.disconnect": "{app}에서 언제든지 연결을 해제할 수 있습니다.",
  "consent.allow": "허용",
  "consent.deny": "거부",
  "consent.connect": "연결",
  "consent.cancel": "취소",
  "consent.connecting": "연결하는 중…",

  "field.optional": "선택 사항",
  "field.show": "표시",
  "field.required": "{field} 항목은 필수입니다.",

  "done.connected": "{toolkit} 연결됨",
  "done.almost": "연결이 거의 완료되었습니다",
  "done.confirming": "{app}에서 본인인지 확인하고 있습니다.",
  "done.nothing": "연결된 항목이 없습니다",
  "done.noAccess": "{app}에는 이 {toolkit} 계정에 대한 액세스 권한이 없습니다.",
  "done.goingBack": "{app}(으)로 돌아가는 중…",

  "over.back": "{app}(으)로 돌아가기",
  "over.close": "이 창을 닫아도 됩니다.",
  "over.expired": "이 링크는 만료되었습니다",
  "over.expiredHint": "연결 링크는 10분 후에 만료됩니다. {app}에서 다시 시작하세요.",
  "over.used": "이미 사용된 링크입니다",
  "over.usedHint": "{toolkit} 계정이 이미 연결되어 있습니다.",
  "over.denied": "이 요청을 거부했습니다",
  "over.deniedHint": "{app}에서 다시 시작하세요.",

  "problem.incomplete": "주소가 완전하지 않습니다",
  "problem.incompleteHint": "링크의 일부가 누락되었습니다. 링크를 제공한 앱에서 다시 여세요.",
  "problem.unknown": "알 수 없는 링크입니다",
  "problem.unknownHint": "링크를 제공한 앱에서 다시 시작하세요.",
  "problem.unknownWhy":
    "모의 환경은 링크를 만든 브라우저에 링크를 보관합니다. 다른 브라우저나 데이터가 삭제된 브라우저에는 링크가 없습니다.",
  "problem.unreadable": "이 링크를 읽을 수 없습니다",
  "problem.tryAgain": "다시 시도",
  "problem.unreachable": "모의 서버에 연결할 수 없습니다. 서버가 실행 중인가요?",
  "problem.answered": "모의 서버가 {status} 응답을 반환했습니다.",
  "problem.version": "모의 서버의 버전이 이 페이지와 맞지 않습니다.",
};
