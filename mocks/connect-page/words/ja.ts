import type { Words } from "./en.ts";

/** The page's words in Japanese. */
export const ja: Words = {
  "page.connect": "接続",
  "page.loading": "読み込んでいます…",
  "page.simulated": "モックによるシミュレーションです。実際のアカウントには影響しません。",
  "page.simulatedSecret":
    "モックによるシミュレーションです。どの値でも使えます。実際の値は入力しないでください。",

  "consent.title": "{toolkit} を接続 – {app}",
  "consent.heading": "{app} があなたの {toolkit} アカウントへの接続を求めています",
  "consent.account": "接続するアカウント",
  "consent.allows": "{app} に次の操作を許可します",
  "consent.read": "{toolkit} のデータの読み取り",
  "consent.act": "{toolkit} であなたに代わって操作を実行",
  "consent.disconnect": "{app} でいつでも接続を解除できます。",
  "consent.allow": "許可",
  "consent.deny": "拒否",
  "consent.connect": "接続",
  "consent.cancel": "キャンセル",
  "consent.connecting": "接続しています…",

  "field.optional": "任意",
  "field.show": "表示",
  "field.required": "{field} は必須です。",

  "done.connected": "{toolkit} を接続しました",
  "done.almost": "もう少しで接続が完了します",
  "done.confirming": "{app} がご本人であることを確認しています。",
  "done.nothing": "何も接続されませんでした",
  "done.noAccess": "{app} はこの {toolkit} アカウントにアクセスできません。",
  "done.goingBack": "{app} に戻ります…",

  "over.back": "{app} に戻る",
  "over.close": "このウィンドウは閉じてかまいません。",
  "over.expired": "このリンクは期限切れです",
  "over.expiredHint": "接続用リンクの有効期限は 10 分です。{app} からやり直してください。",
  "over.used": "このリンクは使用済みです",
  "over.usedHint": "{toolkit} はすでに接続されています。",
  "over.denied": "このリクエストを拒否しました",
  "over.deniedHint": "{app} からやり直してください。",

  "problem.incomplete": "このアドレスは不完全です",
  "problem.incompleteHint":
    "リンクの一部が欠けています。リンクを受け取ったアプリからもう一度開いてください。",
  "problem.unknown": "このリンクは認識できません",
  "problem.unknownHint": "リンクを受け取ったアプリからやり直してください。",
  "problem.unknownWhy":
    "モックは、リンクを作成したブラウザーにリンクを保存します。別のブラウザーや、データが消去されたブラウザーには残っていません。",
  "problem.unreadable": "このリンクを読み込めませんでした",
  "problem.tryAgain": "再試行",
  "problem.unreachable": "モックサーバーに接続できません。サーバーは起動していますか？",
  "problem.answered": "モックサーバーが {status} を返しました。",
  "problem.version": "モックサーバーのバージョンがこのページと一致しません。",
};
