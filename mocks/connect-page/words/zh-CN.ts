import type { Words } from "./en.ts";

/** The page's words in Simplified Chinese. */
export const zhCN: Words = {
  "page.connect": "连接",
  "page.loading": "正在加载…",
  "page.simulated": "由模拟平台提供，不涉及任何真实账号。",
  "page.simulatedSecret": "由模拟平台提供。任何值都可以，请勿输入真实值。",

  "consent.title": "连接 {toolkit} – {app}",
  "consent.heading": "{app} 想要连接你的 {toolkit} 账号",
  "consent.account": "要连接的账号",
  "consent.allows": "这将允许 {app}：",
  "consent.read": "读取你的 {toolkit} 数据",
  "consent.act": "代表你在 {toolkit} 中执行操作",
  "consent.disconnect": "你可以随时在 {app} 中断开连接。",
  "consent.allow": "允许",
  "consent.deny": "拒绝",
  "consent.connect": "连接",
  "consent.cancel": "取消",
  "consent.connecting": "正在连接…",

  "field.optional": "可选",
  "field.show": "显示",
  "field.required": "{field} 为必填项。",

  "done.connected": "{toolkit} 已连接",
  "done.almost": "即将完成连接",
  "done.confirming": "{app} 正在确认是你本人。",
  "done.nothing": "未连接任何内容",
  "done.noAccess": "{app} 无权访问此 {toolkit} 账号。",
  "done.goingBack": "正在返回 {app}…",

  "over.back": "返回 {app}",
  "over.close": "你可以关闭此窗口。",
  "over.expired": "此链接已过期",
  "over.expiredHint": "连接链接会在 10 分钟后过期。请从 {app} 重新开始。",
  "over.used": "此链接已被使用",
  "over.usedHint": "{toolkit} 已经连接。",
  "over.denied": "你拒绝了此请求",
  "over.deniedHint": "请从 {app} 重新开始。",

  "problem.incomplete": "此地址不完整",
  "problem.incompleteHint": "链接缺少一部分。请在提供此链接的应用中重新打开。",
  "problem.unknown": "我们无法识别此链接",
  "problem.unknownHint": "请从提供此链接的应用重新开始。",
  "problem.unknownWhy":
    "模拟平台将链接保存在创建它的浏览器中。其他浏览器，或数据已被清除的浏览器，都没有此链接。",
  "problem.unreadable": "无法读取此链接",
  "problem.tryAgain": "重试",
  "problem.unreachable": "无法访问模拟服务器。它在运行吗？",
  "problem.answered": "模拟服务器返回了 {status}。",
  "problem.version": "模拟服务器的版本与此页面不匹配。",
};
