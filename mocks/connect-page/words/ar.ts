import type { Words } from "./en.ts";

/** The page's words in Arabic. */
export const ar: Words = {
  "page.connect": "ربط",
  "page.loading": "جارٍ التحميل…",
  "page.simulated": "محاكاة تجريبية. لا يُمَس أي حساب حقيقي.",
  "page.simulatedSecret": "محاكاة تجريبية. أي قيمة تصلح: لا تُدخل قيمة حقيقية.",

  "consent.title": "ربط {toolkit} – {app}",
  "consent.heading": "يريد {app} الارتباط بحسابك في {toolkit}",
  "consent.account": "الحساب المراد ربطه",
  "consent.allows": "يسمح ذلك لـ {app} بما يلي:",
  "consent.read": "قراءة بياناتك في {toolkit}",
  "consent.act": "تنفيذ إجراءات في {toolkit} نيابةً عنك",
  "consent.disconnect": "يمكنك إلغاء الربط في أي وقت من {app}.",
  "consent.allow": "سماح",
  "consent.deny": "رفض",
  "consent.connect": "ربط",
  "consent.cancel": "إلغاء",
  "consent.connecting": "جارٍ الربط…",

  "field.optional": "اختياري",
  "field.show": "إظهار",
  "field.required": "الحقل {field} مطلوب.",

  "done.connected": "تم ربط {toolkit}",
  "done.almost": "اكتمل الربط تقريبًا",
  "done.confirming": "يتحقق {app} من هويتك.",
  "done.nothing": "لم يتم ربط أي شيء",
  "done.noAccess": "لا يملك {app} إذن الوصول إلى حساب {toolkit} هذا.",
  "done.goingBack": "جارٍ إعادتك إلى {app}…",

  "over.back": "العودة إلى {app}",
  "over.close": "يمكنك إغلاق هذه النافذة.",
  "over.expired": "انتهت صلاحية هذا الرابط",
  "over.expiredHint": "تنتهي صلاحية روابط الاتصال بعد 10 دقائق. ابدأ من جديد من {app}.",
  "over.used": "سبق استخدام هذا الرابط",
  "over.usedHint": "تم ربط {toolkit} بالفعل.",
  "over.denied": "لقد رفضتَ هذا الطلب",
  "over.deniedHint": "ابدأ من جديد من {app}.",

  "problem.incomplete": "هذا العنوان غير مكتمل",
  "problem.incompleteHint": "جزء من الرابط مفقود. افتحه مرة أخرى من التطبيق الذي أعطاك إياه.",
  "problem.unknown": "لم نتعرّف على هذا الرابط",
  "problem.unknownHint": "ابدأ من جديد من التطبيق الذي أعطاك إياه.",
  "problem.unknownWhy":
    "تُحفظ الروابط التجريبية في المتصفح الذي أُنشئت فيه. لا توجد في متصفح آخر ولا في متصفح مُسحت بياناته.",
  "problem.unreadable": "تعذّرت قراءة هذا الرابط",
  "problem.tryAgain": "إعادة المحاولة",
  "problem.unreachable": "تعذّر الوصول إلى الخادم التجريبي. هل هو قيد التشغيل؟",
  "problem.answered": "أجاب الخادم التجريبي بالرمز {status}.",
  "problem.version": "إصدار الخادم التجريبي لا يطابق هذه الصفحة.",
};
