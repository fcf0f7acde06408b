import type { Words } from "./en.ts";

/** The page's words in Hindi. */
export const hi: Words = {
  "page.connect": "कनेक्ट करें",
  "page.loading": "लोड हो रहा है…",
  "page.simulated": "यह मॉक का सिम्युलेशन है। किसी असली खाते पर असर नहीं पड़ता।",
  "page.simulatedSecret": "यह मॉक का सिम्युलेशन है। कोई भी वैल्यू चलेगी: असली वैल्यू न डालें।",

  "consent.title": "{toolkit} कनेक्ट करें – {app}",
  "consent.heading": "{app} आपके {toolkit} खाते से कनेक्ट होना चाहता है",
  "consent.account": "कनेक्ट किया जाने वाला खाता",
  "consent.allows": "इससे {app} को ये अनुमतियाँ मिलती हैं:",
  "consent.read": "आपका {toolkit} डेटा पढ़ना",
  "consent.act": "आपकी ओर से {toolkit} में कार्रवाइयाँ करना",
  "consent.disconnect": "आप {app} में कभी भी डिस्कनेक्ट कर सकते हैं।",
  "consent.allow": "अनुमति दें",
  "consent.deny": "अस्वीकार करें",
  "consent.connect": "कनेक्ट करें",
  "consent.cancel": "रद्द करें",
  "consent.connecting": "कनेक्ट हो रहा है…",

  "field.optional": "वैकल्पिक",
  "field.show": "दिखाएँ",
  "field.required": "{field} भरना ज़रूरी है।",

  "done.connected": "{toolkit} कनेक्ट हो गया है",
  "done.almost": "लगभग कनेक्ट हो गया",
  "done.confirming": "{app} पुष्टि कर रहा है कि यह आप ही हैं।",
  "done.nothing": "कुछ भी कनेक्ट नहीं हुआ",
  "done.noAccess": "{app} के पास इस {toolkit} खाते का एक्सेस नहीं है।",
  "done.goingBack": "आपको {app} पर वापस ले जाया जा रहा है…",

  "over.back": "{app} पर वापस जाएँ",
  "over.close": "आप यह विंडो बंद कर सकते हैं।",
  "over.expired": "इस लिंक की समय-सीमा खत्म हो गई है",
  "over.expiredHint": "कनेक्शन लिंक की समय-सीमा 10 मिनट बाद खत्म हो जाती है। {app} से फिर शुरू करें।",
  "over.used": "यह लिंक पहले ही इस्तेमाल हो चुका है",
  "over.usedHint": "{toolkit} पहले से कनेक्ट है।",
  "over.denied": "आपने यह अनुरोध अस्वीकार किया",
  "over.deniedHint": "{app} से फिर शुरू करें।",

  "problem.incomplete": "यह पता अधूरा है",
  "problem.incompleteHint":
    "लिंक का एक हिस्सा मौजूद नहीं है। जिस ऐप्लिकेशन ने यह लिंक दिया था, उससे इसे फिर खोलें।",
  "problem.unknown": "हम इस लिंक को नहीं पहचानते",
  "problem.unknownHint": "जिस ऐप्लिकेशन ने यह लिंक दिया था, उससे फिर शुरू करें।",
  "problem.unknownWhy":
    "मॉक लिंक को उसी ब्राउज़र में रखता है, जिसमें वे बने थे। किसी दूसरे ब्राउज़र में, या जिसका डेटा मिटा दिया गया हो, वे नहीं होते।",
  "problem.unreadable": "यह लिंक पढ़ा नहीं जा सका",
  "problem.tryAgain": "फिर कोशिश करें",
  "problem.unreachable": "मॉक सर्वर से संपर्क नहीं हो पा रहा है। क्या वह चल रहा है?",
  "problem.answered": "मॉक सर्वर ने {status} जवाब दिया।",
  "problem.version": "मॉक सर्वर का वर्शन इस पेज से मेल नहीं खाता।",
};
