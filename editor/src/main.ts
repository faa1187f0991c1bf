// The first script of the page. In: nothing. Out: the language's words for Monaco, then the application.
// WHY in this order: Monaco reads its words once, when it is first evaluated.
import { chosenLanguage } from "./words/language.ts";

const language = chosenLanguage(window.localStorage, navigator.languages);
document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
if (language === "zh") await import("monaco-editor/nls/lang/zh-cn.js");
const { startApp } = await import("./app.tsx");
await startApp(document, language);
